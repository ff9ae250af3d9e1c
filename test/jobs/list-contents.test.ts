import { archive } from '../../lambdas/adapters/archive';
import { coverage } from '../../lambdas/adapters/coverage';
import { days } from '../../lambdas/adapters/days';
import { toldStories } from '../../lambdas/adapters/told-stories';
import { composeEdition } from '../../lambdas/domain/digests/compose-edition';
import { daysBetween } from '../../lambdas/domain/stories/calendar';
import { indexDays } from '../../lambdas/jobs/index-days';
import { listContents } from '../../lambdas/jobs/list-contents';
import { readEdition, readHeadlines, readLatestEditions } from '../../lambdas/jobs/read-stories';
import { matchesTable } from '../../lambdas/table-schema';
import { openTables } from '../adapters/open-tables';
import { aDay, aReport, aStory, aWatch } from '../builders';

const watch = aWatch();

/** Two weeks, of which the second is not over; twenty stories a day, one of them told by two publishers. */
async function twoWeeks() {
  const tables = await openTables();
  const stored = {
    ...days(tables.client, matchesTable.name),
    ...archive(tables.client, matchesTable.name),
    ...coverage(tables.client, matchesTable.name),
    ...toldStories(tables.client, matchesTable.name),
  };
  for (const date of daysBetween('2021-02-01', '2021-02-12')) {
    const stories = Array.from({ length: 20 }, (_, at) => {
      const id = `${date}-${String(at).padStart(2, '0')}`;
      const reports = [aReport(id), ...(at === 7 ? [aReport(`${id}-2`, { publisher: 'Another' })] : [])];
      return aStory(id, { reports });
    });
    await stored.storeDay(aDay(date, { stories }));
  }
  const deps = { ...stored, watch, feeds: watch.feeds, loadMatches: async () => [] };
  await indexDays(deps);
  return { deps, tables };
}

test('the edition of a week that is over is listed when its Sunday is indexed, and is read by what it names', async () => {
  const { deps, tables } = await twoWeeks();
  try {
    tables.tables.meter.reset();
    const latest = await readHeadlines(deps, 'kk');
    expect(latest).toMatchObject({ week: '2021-W05', publishers: 2, digest: { storyCount: 140 } });
    expect(latest?.headlines.slice(0, 7).map(({ story }) => story.id.slice(-2))).toEqual(Array(7).fill('07'));
    const { operations = {} } = tables.tables.meter.read().Matches ?? {};
    expect([operations.Query?.calls, operations.BatchGetItem?.calls]).toEqual([1, 10]);

    const edition = await readEdition(deps, '2021-W05', 'en');
    expect(edition?.digest.sections.map(({ stories }) => stories.length)).toEqual([6]);
    expect(edition?.digest.trends.elections?.weeks.at(-1)).toMatchObject({ stories: 140 });
    expect(await readEdition(deps, '2021-W06', 'en')).toBeUndefined();
  } finally {
    await tables.close();
  }
});

test('an edition loses what its days lose later, and its week is told by number and year', async () => {
  const { deps, tables } = await twoWeeks();
  try {
    const around = { from: '2020-12-28', until: '2021-01-04' };
    for (const date of daysBetween(around.from, around.until)) {
      const stories = date === '2021-01-03' ? [aStory('at-new-year', { reports: [aReport('at-new-year')] })] : [];
      await deps.storeDay(aDay(date, { stories }));
    }
    await deps.storeEdition(composeEdition(around, await deps.loadDays(around.from, around.until)));
    await deps.storeEdition(composeEdition({ from: '2021-02-01', until: '2021-02-08' }, []));
    await listContents(deps, around);
    const read = async () =>
      (await readLatestEditions(deps, 'ru')).map(({ week, headlines }) => [week, headlines.length]);
    expect(await read()).toEqual([
      ['2021-W05', 10],
      ['2020-W53', 1],
    ]);
    await deps.storeDay(aDay('2021-01-03'));
    await listContents(deps, around);
    expect(await read()).toEqual([
      ['2021-W05', 10],
      ['2020-W53', 0],
    ]);
    expect(await readEdition(deps, '2020-W53', 'en')).toMatchObject({ digest: { storyCount: 0, sections: [] } });
  } finally {
    await tables.close();
  }
});
