import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { archive } from '../../lambdas/adapters/archive';
import { coverage } from '../../lambdas/adapters/coverage';
import { days } from '../../lambdas/adapters/days';
import { matches } from '../../lambdas/adapters/matches';
import { toldStories } from '../../lambdas/adapters/told-stories';
import type { Match } from '../../lambdas/domain/matching/match';
import type { ArchiveQuery } from '../../lambdas/domain/search/archive-query';
import { type IndexDaysDeps, indexDays } from '../../lambdas/jobs/index-days';
import { readStory } from '../../lambdas/jobs/read-story';
import { searchArchive } from '../../lambdas/jobs/search-archive';
import { matchesTable } from '../../lambdas/table-schema';
import { type OpenTables, openTables } from '../adapters/open-tables';
import { aDay, aFeed, aMatch, aReport, aStory, aWatch } from '../builders';
import { atEveryPoint, Crash, dying, survive } from './crash';

const opened: OpenTables[] = [];
afterAll(() => Promise.all(opened.map((tables) => tables.close())));

const watch = aWatch({ feeds: [aFeed(), aFeed({ id: 'ngo', kind: 'NGO' })] });
const stored: readonly Match[] = [
  aMatch('jan', { foundAt: '2021-01-20T10:00:00.000Z', title: 'Observers arrested before the vote' }),
  aMatch('one', { foundAt: '2021-02-05T10:00:00.000Z', title: 'Tax fines on NGOs', summary: 'An arrest was made.' }),
  aMatch('two', { foundAt: '2021-02-05T11:00:00.000Z', title: 'На выборах задержаны наблюдатели', language: 'ru' }),
  aMatch('three', {
    foundAt: '2021-02-06T10:00:00.000Z',
    title: 'Сайлауда белсенді ұсталды',
    language: 'kk',
    feedId: 'ngo',
  }),
  aMatch('gone', { foundAt: '2021-02-06T11:00:00.000Z', title: 'Arrested and hidden', standing: 'hidden' }),
];
const closed = ['2021-01-20', '2021-02-05', '2021-02-06'];

async function open(matchesStored = stored, dates: readonly string[] = closed) {
  const tables = await openTables();
  opened.push(tables);
  const store = matches(tables.client, matchesTable.name);
  for (const match of matchesStored) await store.storeIfNew(match);
  const closedDays = days(tables.client, matchesTable.name);
  for (const date of dates) {
    const story = aStory('one', { reports: [aReport(`report-${date}`), aReport('one')] });
    await closedDays.storeDay(aDay(date, { stories: date < '2021-02' ? [] : [story] }));
  }
  const deps = {
    ...closedDays,
    ...archive(tables.client, matchesTable.name),
    ...toldStories(tables.client, matchesTable.name),
    ...coverage(tables.client, matchesTable.name),
    watch,
    feeds: watch.feeds,
    loadMatches: store.loadFoundOn,
  };
  return deps satisfies IndexDaysDeps;
}

describe('the archive', () => {
  let deps: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    deps = await open();
    await indexDays(deps);
  });

  const find = async (query: Partial<ArchiveQuery>) =>
    (await searchArchive(deps, { words: '', ...query }, { size: 10 })).hits.map(({ match }) => match.id);

  test('finds words in all their forms, newest first, and in the summary too', async () => {
    expect(await find({ words: 'arrest' })).toEqual(['one', 'jan']);
    expect(await find({ words: 'выборы' })).toEqual(['two']);
    expect(await find({ words: 'сайлау' })).toEqual(['three']);
    expect(await find({ words: 'сайлау выборы' })).toEqual([]);
  });

  test('narrows by kind, language, concern and days', async () => {
    expect(await find({ kind: 'NGO' })).toEqual(['three']);
    expect(await find({ language: 'ru' })).toEqual(['two']);
    expect(await find({ concern: 'assembly' })).toEqual([]);
    expect(await find({ concern: 'elections', from: '2021-02-05', to: '2021-02-05' })).toEqual(['two', 'one']);
    expect(await find({ words: 'arrest', to: '2021-01-31' })).toEqual(['jan']);
  });

  test('asked for nothing shows everything that may be seen', async () => {
    expect(await find({})).toEqual(['three', 'two', 'one', 'jan']);
  });

  test('is turned page by page without loss or repeat', async () => {
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = await searchArchive(deps, { words: '' }, { size: 1, ...(before === undefined ? {} : { before }) });
      seen.push(...page.hits.map(({ match }) => match.id));
      before = page.next;
    } while (before !== undefined);
    expect(seen).toEqual(['three', 'two', 'one', 'jan']);
  });

  test('names the story that tells a match, and finds the story with the reports of all its days', async () => {
    const [hit] = (await searchArchive(deps, { words: 'fines' }, { size: 1 })).hits;
    expect(hit).toMatchObject({ match: { id: 'one' }, storyId: 'one' });
    const story = await readStory(deps, 'one');
    expect(story?.reports.map(({ matchId }) => matchId)).toEqual(
      expect.arrayContaining(['report-2021-02-05', 'report-2021-02-06']),
    );
    expect(await readStory(deps, 'nobody')).toBeUndefined();
  });

  test('does not index what stands in more than a third of the matches, and finds it nevertheless', async () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      aMatch(`m${at}`, { foundAt: '2021-02-05T10:00:00.000Z', title: `Kazakhstan case ${at}` }),
    );
    const late = aMatch('late', { foundAt: '2021-02-08T10:00:00.000Z', title: 'Kazakhstan again' });
    const common = await open([...many, late], ['2021-02-05', '2021-02-08']);
    await indexDays(common);
    expect([...(await common.loadCommon())]).toEqual(expect.arrayContaining(['en:kazakhstan', 'en:cas']));
    const { hits } = await searchArchive(common, { words: 'Kazakhstan' }, { size: 100 });
    expect(hits).toHaveLength(41);
    const postings = await common.loadPostings('en:kazakhstan', '2021-02', '2021-02');
    expect(postings.get('2021-02')).toHaveLength(40);
  });

  test('is whole whichever batches of a day were written before the indexing died', async () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      aMatch(`m${at}`, { foundAt: '2021-02-05T10:00:00.000Z', title: `Observer number${at} arrested` }),
    );
    const mortal = await open(many, ['2021-02-05']);
    const client = opened.at(-1)?.client as DynamoDBDocumentClient;
    for (let writes = 0; ; writes += 1) {
      let left = writes;
      const send = (command: never) => (left-- > 0 ? client.send(command) : Promise.reject(new Crash('died')));
      const { storeIndex } = archive({ send } as DynamoDBDocumentClient, matchesTable.name);
      if ((await survive(() => indexDays({ ...mortal, storeIndex }))) === 'alive') break;
      expect(await mortal.lastIndexed()).toBeUndefined();
    }
    const { hits } = await searchArchive(mortal, { words: 'number17' }, { size: 10 });
    expect(hits.map(({ match }) => match.id)).toEqual(['m17']);
    expect((await mortal.loadPostings('en:number17', '2021-02', '2021-02')).get('2021-02')).toEqual(['05m17']);
  });

  test('is the same wherever the indexing dies', async () => {
    await atEveryPoint(async (point) => {
      const mortal = await open(stored, ['2021-02-05']);
      const end = await survive(() => indexDays(dying(mortal, point)));
      await indexDays(mortal);
      const { hits } = await searchArchive(mortal, { words: 'arrest' }, { size: 10 });
      expect(hits.map(({ match }) => match.id)).toEqual(['one']);
      return end;
    });
  });
});
