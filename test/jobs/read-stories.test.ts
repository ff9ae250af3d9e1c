import { archive } from '../../lambdas/adapters/archive';
import { days } from '../../lambdas/adapters/days';
import { toldStories } from '../../lambdas/adapters/told-stories';
import { composeDigest } from '../../lambdas/domain/digests/compose-digest';
import { composeDayIndex } from '../../lambdas/domain/search/day-index';
import type { Day } from '../../lambdas/domain/stories/day';
import { readRest, readStories } from '../../lambdas/jobs/read-stories';
import { readStory } from '../../lambdas/jobs/read-story';
import { matchesTable } from '../../lambdas/table-schema';
import { type OpenTables, openTables } from '../adapters/open-tables';
import { aDay, aReport, aStory, aWatch } from '../builders';

const opened: OpenTables[] = [];
afterAll(() => Promise.all(opened.map((tables) => tables.close())));

const about = (id: string, concern: string, foundAt: string, language: 'en' | 'kk' = 'en') =>
  aStory(id, {
    concerns: [concern],
    reports: [aReport(id, { language, concerns: [{ id: concern, rule: 'vote', evidence: [] }], foundAt })],
  });

async function told(closed: readonly Day[]) {
  const tables = await openTables();
  opened.push(tables);
  const stored = days(tables.client, matchesTable.name);
  for (const day of closed) {
    await stored.storeDay(day);
    await archive(tables.client, matchesTable.name).storeIndex(composeDayIndex(day, [], [], new Set()));
  }
  const watch = aWatch({ languages: ['en', 'kk'] });
  const { loadStoryDates } = archive(tables.client, matchesTable.name);
  return { ...stored, ...toldStories(tables.client, matchesTable.name), loadStoryDates, watch, tables };
}

const idsOf = (stories: readonly { readonly id: string }[]) => stories.map(({ id }) => id);

describe('stories', () => {
  it('of some concerns are found however old they are, newest first, by one query each and one read of the stories', async () => {
    const deps = await told([
      aDay('2020-11-20', { stories: [about('oldest', 'party', '2020-11-20T10:00:00.000Z')] }),
      aDay('2021-01-05', { stories: [about('old', 'party', '2021-01-05T10:00:00.000Z')] }),
      aDay('2021-01-06', { stories: [about('other', 'assembly', '2021-01-06T10:00:00.000Z')] }),
      aDay('2021-05-02', { stories: [about('new', 'elections', '2021-05-02T10:00:00.000Z')] }),
    ]);
    deps.tables.tables.meter.reset();
    expect(idsOf(await readStories(deps, { concerns: ['elections', 'party'] }))).toEqual(['new', 'old', 'oldest']);
    const { operations = {} } = deps.tables.tables.meter.read().Matches ?? {};
    expect(Object.keys(operations).sort()).toEqual(['BatchGetItem', 'Query']);
    expect(operations.Query?.calls).toBe(2);
    expect(idsOf(await readStories(deps, { concerns: ['party'] }))).toEqual(['old', 'oldest']);
  });

  it('of a period are those of its days, the last of them left out', async () => {
    const dates = ['2021-02-01', '2021-02-05', '2021-02-08'];
    const deps = await told(
      dates.map((date) => aDay(date, { stories: [about(`on-${date}`, 'party', `${date}T10:00:00.000Z`)] })),
    );
    const period = { from: '2021-02-01', until: '2021-02-08' };
    expect(idsOf(await readStories(deps, { concerns: ['party'] }, period))).toEqual(['on-2021-02-05', 'on-2021-02-01']);
  });

  it('that a mail had no room for are exactly those of its section after the ones it shows', async () => {
    const stories = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) => {
      const report = about(id, 'party', `2021-02-01T1${at}:00:00.000Z`, at % 3 === 2 ? 'kk' : 'en').reports[0];
      const evidence = [{ id: 'elections', rule: 'vote', evidence: [] }, ...(report?.concerns ?? [])];
      const reports = report ? [{ ...report, ...(at === 1 ? { concerns: evidence } : {}) }] : [];
      return aStory(id, { reports, concerns: at === 1 ? ['elections', 'party'] : ['party'] });
    });
    const deps = await told([aDay('2021-02-01', { stories })]);
    const period = { from: '2021-02-01', until: '2021-02-08' };
    const rest = { after: 1, languages: ['en'] } as const;
    const asked = {
      concerns: ['elections', 'party'],
      storyLanguages: rest.languages,
      mailLanguage: 'en',
      period,
    } as const;
    const section = composeDigest(deps.watch, asked, await deps.loadDays(period.from, period.until)).sections.at(-1);
    expect(section?.concern).toBe('party');
    expect(idsOf(section?.stories ?? [])).toEqual(['e', 'd', 'a']);
    expect(idsOf(await readRest(deps, 'party', period, rest, 'en'))).toEqual(['d', 'a']);
    expect(idsOf(await readRest(deps, 'party', period, { ...rest, concerns: ['party'] }, 'en'))).toEqual([
      'd',
      'b',
      'a',
    ]);
  });

  it('in a language are those with a report in it, which then leads', async () => {
    const both = aStory('both', {
      reports: [
        aReport('first', { language: 'en', foundAt: '2021-02-01T08:00:00.000Z' }),
        aReport('second', { language: 'kk', foundAt: '2021-02-01T09:00:00.000Z' }),
      ],
    });
    const deps = await told([
      aDay('2021-02-01', { stories: [both, about('english', 'elections', '2021-02-01T10:00:00.000Z')] }),
    ]);
    const [story, ...others] = await readStories(deps, { language: 'kk' });
    expect(others).toEqual([]);
    expect(idsOf(await readStories(deps, {}))).toEqual(['english', 'both']);
    expect(story?.reports.map(({ matchId }) => matchId)).toEqual(['second']);
  });

  it('fill a page and no more, the newest of a crowded day first', async () => {
    const many = Array.from({ length: 40 }, (_, at) => {
      const minute = String((at * 7) % 40).padStart(2, '0');
      return about(`story-${minute}`, 'assembly', `2021-05-03T10:${minute}:00.000Z`);
    });
    const found = await readStories(await told([aDay('2021-05-03', { stories: many })]), { concerns: ['assembly'] });
    expect(found).toHaveLength(30);
    expect([found[0]?.id, found[29]?.id]).toEqual(['story-39', 'story-10']);
  });

  it('are one story with the reports of all its days, and gone when their day is written without them', async () => {
    const first = about('vote', 'party', '2021-02-01T10:00:00.000Z');
    const later = { ...about('vote', 'party', '2021-02-03T10:00:00.000Z'), continues: '2021-02-01' };
    const deps = await told([aDay('2021-02-01', { stories: [first] }), aDay('2021-02-03', { stories: [later] })]);
    expect((await readStories(deps, { concerns: ['party'] })).map(({ reports }) => reports.length)).toEqual([2]);
    expect((await readStory(deps, 'vote'))?.reports).toHaveLength(2);
    await deps.storeDay(aDay('2021-02-01'));
    await deps.storeDay(aDay('2021-02-03'));
    expect(await readStories(deps, { concerns: ['party'] })).toEqual([]);
    expect(await readStory(deps, 'vote')).toBeUndefined();
  });
});
