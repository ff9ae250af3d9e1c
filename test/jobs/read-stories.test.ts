import { days } from '../../lambdas/adapters/days';
import { type ReadStoriesDeps, readStories } from '../../lambdas/jobs/read-stories';
import { matchesTable } from '../../lambdas/table-schema';
import { type OpenTables, openTables } from '../adapters/open-tables';
import { aDay, aReport, aStory, aWatch } from '../builders';

let tables: OpenTables;
beforeAll(async () => {
  tables = await openTables();
});
afterAll(() => tables.close());

const about = (id: string, concern: string, date: string) =>
  aStory(id, {
    concerns: [concern],
    reports: [
      aReport(id, { concerns: [{ id: concern, rule: 'vote', evidence: [] }], foundAt: `${date}T10:00:00.000Z` }),
    ],
  });

describe('the latest stories of a concern', () => {
  it('are found however old they are, newest first, and only the days that hold them are read', async () => {
    const stored = days(tables.client, matchesTable.name);
    const told = [
      ['2020-11-20', 'oldest', 'party'],
      ['2021-01-05', 'old', 'party'],
      ['2021-01-06', 'other', 'assembly'],
      ['2021-05-02', 'new', 'elections'],
    ] as const;
    for (const [date, id, concern] of told)
      await stored.storeDay(aDay(date, { stories: [about(id, concern, date)], counts: {} }));
    const read: string[] = [];
    const deps: ReadStoriesDeps = {
      ...stored,
      watch: aWatch(),
      loadDays: (from, until) => {
        read.push(from);
        return stored.loadDays(from, until);
      },
    };
    expect((await readStories(deps, ['party'])).map(({ id }) => id)).toEqual(['old', 'oldest']);
    expect(read).toEqual(['2020-11-20', '2021-01-05']);
    expect((await readStories(deps, ['elections', 'party'])).map(({ id }) => id)).toEqual(['new', 'old', 'oldest']);
  });

  it('fill a page and no more', async () => {
    const stored = days(tables.client, matchesTable.name);
    const many = Array.from({ length: 40 }, (_, at) => about(`story-${at}`, 'assembly', '2021-05-03'));
    await stored.storeDay(aDay('2021-05-03', { stories: many }));
    expect(await readStories({ ...stored, watch: aWatch() }, ['assembly'])).toHaveLength(30);
  });
});
