import { days } from '../../lambdas/adapters/days';
import { feedStates } from '../../lambdas/adapters/feed-states';
import { matches } from '../../lambdas/adapters/matches';
import type { Match } from '../../lambdas/domain/matching/match';
import { type CloseDayDeps, closeDay } from '../../lambdas/jobs/close-day';
import { feedsTable, matchesTable } from '../../lambdas/table-schema';
import { type OpenTables, openTables } from '../adapters/open-tables';
import { aFeed, aMatch, inEvery } from '../builders';
import { atEveryPoint, dying, survive } from './crash';

const opened: OpenTables[] = [];
afterAll(() => Promise.all(opened.map((tables) => tables.close())));

/** Monday 8 February 2021, half past midnight: Sunday is to be closed, and with it the week. */
const monday = new Date('2021-02-08T00:30:00Z');

async function open(stored: readonly Match[], now = monday) {
  const tables = await openTables();
  opened.push(tables);
  const store = matches(tables.client, matchesTable.name);
  for (const match of stored) await store.storeIfNew(match);
  const states = feedStates(tables.client, feedsTable.name);
  await states.recordAnswered('2021-02-07', ['sample-news']);
  const closedDays = days(tables.client, matchesTable.name);
  const deps: CloseDayDeps = {
    ...closedDays,
    now: () => now,
    feeds: [aFeed()],
    subject: inEvery('Sampleland'),
    names: { places: [], bodies: [] },
    conceptsIn: () => new Map(),
    loadMatches: store.loadFoundOn,
    loadAnswered: states.loadAnswered,
  };
  return { deps, closedDays, recordAnswered: states.recordAnswered };
}

const onSunday = [
  aMatch('a', { foundAt: '2021-02-07T10:00:00.000Z', title: 'Vote observed' }),
  aMatch('b', { foundAt: '2021-02-07T11:00:00.000Z', title: 'Vote observed' }),
  aMatch('c', { foundAt: '2021-02-07T12:00:00.000Z', title: 'Another thing entirely' }),
];

describe('closing the day', () => {
  it('stores the stories of yesterday, who answered, and on Mondays the edition of the week', async () => {
    const { deps, closedDays } = await open(onSunday);
    await closeDay(deps);
    const [day, ...others] = await closedDays.loadDays('2021-02-01', '2021-02-08');
    expect(others).toEqual([]);
    expect(day).toMatchObject({ date: '2021-02-07', counts: { elections: 2 }, answered: ['sample-news'] });
    expect(day?.stories.map(({ id, reports }) => [id, reports.length])).toEqual([
      ['a', 2],
      ['c', 1],
    ]);
    expect(await closedDays.loadEdition('2021-W05')).toMatchObject({ storyIds: ['a', 'c'] });
  });

  it('closes every day that was missed, oldest first, and then nothing more', async () => {
    const { deps } = await open([aMatch('late', { foundAt: '2021-02-09T10:00:00.000Z' })]);
    await closeDay(deps);
    const later = { ...deps, now: () => new Date('2021-02-11T00:30:00Z') };
    expect(await closeDay(later)).toMatchObject({ closed: ['2021-02-08', '2021-02-09', '2021-02-10'], stories: 1 });
    expect(await closeDay(later)).toEqual({ closed: [], stories: 0, matches: 0 });
  });

  it('tells a story of the days before as continuing', async () => {
    const { deps, closedDays } = await open([
      aMatch('first', { foundAt: '2021-02-07T10:00:00.000Z', title: 'Same headline' }),
      aMatch('again', { foundAt: '2021-02-08T10:00:00.000Z', title: 'Same headline' }),
    ]);
    await closeDay(deps);
    await closeDay({ ...deps, now: () => new Date('2021-02-09T00:30:00Z') });
    const [, day] = await closedDays.loadDays('2021-02-07', '2021-02-09');
    expect(day?.stories).toMatchObject([{ id: 'first', continues: '2021-02-07', reports: [{ matchId: 'again' }] }]);
  });

  it('ends the same wherever it dies', async () => {
    const { deps: calm, closedDays: expected } = await open(onSunday);
    await closeDay(calm);
    const whole = await expected.loadDays('2021-02-01', '2021-02-08');
    await atEveryPoint(async (point) => {
      const { deps, closedDays } = await open(onSunday);
      const end = await survive(() => closeDay(dying(deps, point)));
      await closeDay(deps);
      expect(await closedDays.loadDays('2021-02-01', '2021-02-08')).toEqual(whole);
      expect(await closedDays.loadEdition('2021-W05')).toMatchObject({ storyIds: ['a', 'c'] });
      return end;
    });
  });
});
