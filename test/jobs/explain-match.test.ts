import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive } from '../../lambdas/adapters/archive';
import { loadRules, rulesKeeper, unpackRules } from '../../lambdas/adapters/kept-rules';
import { matches } from '../../lambdas/adapters/matches';
import type { Feed } from '../../lambdas/domain/feeds/feed';
import { compileMatcher } from '../../lambdas/domain/matching/compile-matcher';
import type { KeptRules, PackedRules } from '../../lambdas/domain/matching/kept-rules';
import type { Match } from '../../lambdas/domain/matching/match';
import { matchEntry } from '../../lambdas/domain/matching/match-entry';
import { matchableText } from '../../lambdas/domain/matching/matchable-text';
import type { MatcherSource } from '../../lambdas/domain/matching/matcher-source';
import { openMatcher } from '../../lambdas/domain/matching/open-matcher';
import { explainMatch } from '../../lambdas/jobs/explain-match';
import { pollFeeds } from '../../lambdas/jobs/poll-feeds';
import { matchesTable } from '../../lambdas/table-schema';
import { packRules } from '../../watches/pack-rules';
import { openTables } from '../adapters/open-tables';
import { aFeed, aMatch } from '../builders';
import { concept, smallSource } from '../domain/matching/small-matcher';
import { openPolling, type Polling, requestNow, rss } from './polling-parts';

const title = 'Court fines a journalist';
const concepts = { court: concept({ en: ['court'] }), journalist: concept({ en: ['journalist'] }) };
const rulesOfThen = smallSource(concepts, { all: ['court', 'journalist'] });
const rulesOfToday = smallSource(concepts, { near: ['court', 'journalist'], within: 1 });
const home = aFeed({ scope: 'subject' });

const opened: { close: () => Promise<void> }[] = [];
afterAll(() => Promise.all(opened.map(({ close }) => close())));

const revision = 'a'.repeat(40);
const versionOf = (version: string, rules: MatcherSource): PackedRules => packRules(rules, version, revision);

/** A poll of one document that really matches by rules, and really keeps them. */
async function poll(packed: PackedRules, feed: Feed = home): Promise<Polling> {
  const polling = await openPolling({ document: rss(title) }, () => new Date('2021-02-01T00:05:00Z'), feed);
  opened.push(polling);
  const matcher = openMatcher(compileMatcher(unpackRules(packed).rules));
  await pollFeeds(
    {
      ...polling,
      watchVersion: packed.version,
      keepRules: rulesKeeper(polling.client, matchesTable.name, packed),
      matchEntry: (entry, from) => matchEntry(matcher, matchableText(entry, from)),
    },
    [await requestNow(polling)],
  );
  return polling;
}

async function idOf(polling: Polling): Promise<string> {
  const [match] = await polling.loadFoundOn('2021-02-01');
  if (match === undefined) throw new Error('The poll stores a match.');
  return match.id;
}

async function tablesWith(match: Match): Promise<Pick<Polling, 'client'>> {
  const tables = await openTables();
  opened.push(tables);
  await matches(tables.client, matchesTable.name).storeIfNew(match);
  return tables;
}

function explain(
  { client }: Pick<Polling, 'client'>,
  id: string,
  { today, feeds }: { today: KeptRules; feeds: Feed[] },
) {
  return explainMatch(
    {
      loadFound: archive(client, matchesTable.name).loadFound,
      loadRules: (version) => loadRules(client, matchesTable.name, version),
      today,
      feeds,
    },
    id,
  );
}

const today: KeptRules = { version: 'today', rules: rulesOfToday };

describe('a stored match, explained again', () => {
  it('comes out as it is stored, by the rules that made it, though these and its feed are gone', async () => {
    const polling = await poll(versionOf('then', rulesOfThen));
    const explained = await explain(polling, await idOf(polling), { today, feeds: [] });
    expect(explained?.original).toMatchObject({
      version: 'then',
      revision,
      keptAt: '2021-02-01T00:05:00.000Z',
      differences: [],
      explanation: { relevant: true },
      rules: [{ concern: 'worry', id: 'sign', when: { all: ['court', 'journalist'] } }],
    });
  });

  it('is told what the rules of today would decide otherwise, and why', async () => {
    const polling = await poll(versionOf('then', rulesOfThen));
    const explained = await explain(polling, await idOf(polling), { today, feeds: [home] });
    expect(explained?.today).toMatchObject({
      version: 'today',
      differences: [{ concern: 'worry', was: { rule: 'sign' } }],
      explanation: { nearly: [{ missing: '"Court" and "journalist" stand 3 words apart, at most 1 wanted' }] },
    });
  });

  it('is read by the rules of this checkout where they are of its version', async () => {
    const { client } = await tablesWith(aMatch('one', { title, watchVersion: 'today' }));
    const explained = await explain({ client }, 'one', { today, feeds: [] });
    expect(explained).toMatchObject({ original: { version: 'today' } });
    expect(explained?.today).toBeUndefined();
  });

  it('says so where its rules were not kept, and where this program cannot read them', async () => {
    const { client } = await tablesWith(aMatch('one', { title, watchVersion: 'lost' }));
    const lost = await explain({ client }, 'one', { today, feeds: [] });
    expect(lost?.original).toEqual({ unreadable: 'they were not kept' });
    const olderForm = { ...rulesOfThen, concepts: 'one a line' } as unknown as MatcherSource;
    await rulesKeeper(client, matchesTable.name, versionOf('lost', olderForm))(new Date(0));
    const unread = await explain({ client }, 'one', { today, feeds: [] });
    expect(unread?.original).toMatchObject({ revision, unreadable: expect.stringContaining('cannot read them') });
  });

  it('is not there under an unknown id', async () => {
    const { client } = await tablesWith(aMatch('one'));
    expect(await explain({ client }, 'other', { today, feeds: [] })).toBeUndefined();
  });
});

describe('the rules of a version', () => {
  it('are kept before the first match they make, or nothing is stored', async () => {
    const polling = await openPolling({ document: rss(title) }, () => new Date('2021-02-01T00:05:00Z'));
    opened.push(polling);
    const full = async () => Promise.reject(new Error('the table is busy'));
    const { unfinished } = await pollFeeds({ ...polling, keepRules: full }, [await requestNow(polling)]);
    expect(unfinished).toHaveLength(1);
    expect(await polling.loadFoundOn('2021-02-01')).toEqual([]);
  });

  it('are kept once, with the instant they were first kept', async () => {
    const { client } = await tablesWith(aMatch('one'));
    const keep = () => rulesKeeper(client, matchesTable.name, versionOf('v', rulesOfThen));
    await keep()(new Date('2021-02-01T00:00:00Z'));
    await keep()(new Date('2021-03-01T00:00:00Z'));
    const kept = await loadRules(client, matchesTable.name, 'v');
    expect(kept).toEqual({ version: 'v', revision, keptAt: '2021-02-01T00:00:00.000Z', rules: rulesOfThen });
  });

  it('fit an item of the table many years on: today’s take less than half of one', () => {
    const file = join(__dirname, '../../watches/.compiled/rules.json');
    const { packed } = JSON.parse(readFileSync(file, 'utf8')) as PackedRules;
    expect(Buffer.from(packed, 'base64').length).toBeLessThan(200_000);
  });
});
