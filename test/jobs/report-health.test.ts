import { days } from '../../lambdas/adapters/days';
import { feedHealth } from '../../lambdas/adapters/feed-health';
import { feedStates } from '../../lambdas/adapters/feed-states';
import { matches } from '../../lambdas/adapters/matches';
import type { FeedState } from '../../lambdas/domain/feeds/feed-state';
import type { OutgoingMail, SendResult } from '../../lambdas/domain/subscriptions/outgoing-mail';
import { type ReportHealthDeps, reportHealth } from '../../lambdas/jobs/report-health';
import { feedsTable, matchesTable } from '../../lambdas/table-schema';
import { type OpenTables, openTables } from '../adapters/open-tables';
import { aDay, aFeed, aMatch } from '../builders';
import { atEveryPoint, dying, survive } from './crash';

const opened: OpenTables[] = [];
afterAll(() => Promise.all(opened.map((tables) => tables.close())));

const broken: FeedState = {
  feedId: 'broken',
  validators: {},
  failing: { reason: 'layout-changed', since: '2021-02-03T10:00:00.000Z', count: 1 },
};

/** Sunday 7 February 2021 is closed; one feed answered all week, the other on its first days. */
async function open(states: readonly FeedState[], results: readonly SendResult['kind'][] = []) {
  const tables = await openTables();
  opened.push(tables);
  const closed = days(tables.client, matchesTable.name);
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    await closed.storeDay(aDay(`2021-02-0${day}`, { answered: day < 3 ? ['well', 'broken'] : ['well'] }));
  }
  const stored = feedStates(tables.client, feedsTable.name);
  for (const state of states) await stored.storeState('1234', state);
  const mails: OutgoingMail[] = [];
  const deps: ReportHealthDeps = {
    ...closed,
    ...stored,
    ...feedHealth(tables.client, feedsTable.name),
    loadMatches: matches(tables.client, matchesTable.name).loadFoundOn,
    now: () => new Date('2021-02-08T00:30:00Z'),
    newId: () => 'mail-1',
    feeds: [
      aFeed({ id: 'well' }),
      aFeed({ id: 'broken', publisher: 'Broken\nnews' }),
      aFeed({ id: 'kept', read: 'page' }),
    ],
    operatorEmail: 'operator@watch.example',
    siteUrl: 'https://watch.example',
    sendMail: async (mail) => {
      const kind = results[mails.push(mail) - 1] ?? 'accepted';
      if (kind === 'accepted') return { kind, messageId: 'm' };
      return kind === 'refused' ? { kind, retry: true, message: '' } : { kind, message: '' };
    },
  };
  const storeMatch = matches(tables.client, matchesTable.name).storeIfNew;
  return { deps, mails, storeMatch, loadLatest: feedHealth(tables.client, feedsTable.name).loadLatestHealth };
}

describe('the health of the sources', () => {
  it('is stored for the closed week, and the operator is mailed once what is broken and what to do', async () => {
    const { deps, mails, loadLatest } = await open([broken]);
    expect(await reportHealth(deps)).toEqual({
      week: '2021-W05',
      verdicts: { healthy: 1, failing: 1 },
      mail: 'sent',
    });
    expect(await reportHealth(deps)).toMatchObject({ mail: 'none' });
    expect((await loadLatest())?.feeds.map(({ feedId, answeredDays }) => [feedId, answeredDays])).toEqual([
      ['well', 7],
      ['broken', 2],
    ]);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: 'operator@watch.example', subject: '1 source needs a look, week 2021-W05' });
    for (const body of [mails[0]?.text, mails[0]?.html]) {
      expect(body).toContain('Broken news (broken)');
      expect(body).toContain('Broken: layout-changed (1)');
      expect(body).toContain('since 2021-02-03');
      expect(body).toContain('answered on 2 of 7 days');
      expect(body).toContain('write its selectors anew');
    }
  });

  it('mails nobody when all is well', async () => {
    const { deps, mails } = await open([]);
    const well = { ...deps, feeds: [aFeed({ id: 'well' })] };
    expect(await reportHealth(well)).toMatchObject({ mail: 'not needed', verdicts: { healthy: 1 } });
    expect(mails).toEqual([]);
  });

  it('judges no week that was over before the first poll', async () => {
    const first: FeedState = {
      feedId: 'broken',
      validators: {},
      failing: { reason: 'dns', since: '2021-02-01T00:15:00.000Z', count: 1 },
    };
    const { deps, mails, loadLatest } = await open([first]);
    const before = { ...deps, lastClosed: async () => '2021-01-31' };
    expect(await reportHealth(before)).toEqual({ verdicts: {}, mail: 'none' });
    expect([mails, await loadLatest()]).toEqual([[], undefined]);
  });

  it('mails what is held back as a flood, though every source is well', async () => {
    const { deps, mails, storeMatch } = await open([]);
    for (const id of ['a', 'b']) {
      await storeMatch(aMatch(id, { feedId: 'well', standing: 'quarantined', foundAt: '2021-02-04T10:00:00.000Z' }));
    }
    expect(await reportHealth({ ...deps, feeds: [aFeed({ id: 'well' })] })).toMatchObject({ mail: 'sent' });
    expect(mails[0]?.text).toMatch(/Held back \(1\)\n.*match release.*\n- .*\(well\): 2 matches\./);
  });

  it('tries a refused mail again, and never one whose end is unknown', async () => {
    const { deps, mails } = await open([broken], ['refused', 'unknown']);
    const ends = [];
    for (let run = 0; run < 3; run += 1) ends.push((await reportHealth(deps)).mail);
    expect(ends).toEqual(['refused', 'unknown', 'none']);
    expect(mails).toHaveLength(2);
  });

  it('mails at most once wherever it dies, and the week is stored in the end', async () => {
    await atEveryPoint(async (point) => {
      const { deps, mails, loadLatest } = await open([broken]);
      // Seven reads that change nothing would only be seven more deaths alike.
      const mortal = { ...dying(deps, point), loadMatches: deps.loadMatches };
      const end = await survive(() => reportHealth(mortal));
      await reportHealth(deps);
      expect(mails.length).toBeLessThanOrEqual(1);
      expect((await loadLatest())?.week).toBe('2021-W05');
      return end;
    });
  });
});
