import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Contents } from '../domain/digests/contents';
import type { Edition } from '../domain/digests/digest';
import type { Day } from '../domain/stories/day';
import { type DayTally, tallyOf } from '../domain/stories/tally';
import { storyKey, toStory } from './told-stories';
import { writeMany } from './write-many';

const dayPartition = 'days';
const editionPartition = 'editions';
const contentsPartition = 'contents';

/** Closed days and editions in the Matches table. A day's stories are items of their own; its marker is written last. */
export interface Days {
  /** Closed days from `from` (inclusive) to `until` (exclusive), both `YYYY-MM-DD`, oldest first. */
  readonly loadDays: (from: string, until: string) => Promise<Day[]>;
  /** The closed days of the same range in numbers, oldest first: one query, no story is read. */
  readonly loadTallies: (from: string, until: string) => Promise<DayTally[]>;
  /** Date of the newest closed day. */
  readonly lastClosed: () => Promise<string | undefined>;
  /** Writes the stories, then the marker that makes the day closed; writing again overwrites, and leaves no other story. */
  readonly storeDay: (day: Day) => Promise<void>;
  readonly loadEdition: (week: string) => Promise<Edition | undefined>;
  /** The newest ones, newest first, of all or of those before a week (`2021-W05`). */
  readonly listEditions: (most: number, before?: string) => Promise<Edition[]>;
  readonly storeEdition: (edition: Edition) => Promise<void>;
  /** What the edition of a week shows: in an item of its own, since lists of editions do not need it. */
  readonly loadContents: (week: string) => Promise<Contents | undefined>;
  readonly loadLatestContents: () => Promise<Contents | undefined>;
  readonly storeContents: (contents: Contents) => Promise<void>;
}

export function days(client: DynamoDBDocumentClient, table: string): Days {
  const query = (partition: string, range?: { from: string; until: string }) =>
    queryAll(client, table, partition, range);
  const get = async (pk: string, sk: string) =>
    (await client.send(new GetCommand({ TableName: table, Key: { pk, sk } }))).Item;
  const put = async (pk: string, sk: string, rest: object) => {
    await client.send(new PutCommand({ TableName: table, Item: { pk, sk, ...rest } }));
  };
  return {
    loadDays: async (from, until) => {
      const markers = await query(dayPartition, { from, until });
      return Promise.all(
        markers.map(async (marker) =>
          toDay(marker, tellsStories(marker) ? await query(`day#${String(marker.sk)}`) : []),
        ),
      );
    },
    loadTallies: async (from, until) => (await query(dayPartition, { from, until })).map(toTally),
    lastClosed: async () => {
      const [newest] = await queryNewest(client, table, dayPartition, { most: 1, before: '9', isConsistent: true });
      return newest && String(newest.sk);
    },
    storeDay: (day) => storeDay(client, table, day),
    loadEdition: async (week) => withoutKey<Edition>(await get(editionPartition, week)),
    listEditions: async (most, before = '9') =>
      (await queryNewest(client, table, editionPartition, { most, before })).flatMap(
        (item) => withoutKey<Edition>(item) ?? [],
      ),
    storeEdition: (edition) => put(editionPartition, edition.week, edition),
    loadContents: async (week) => withoutKey<Contents>(await get(contentsPartition, week)),
    loadLatestContents: async () => {
      const [latest] = await queryNewest(client, table, contentsPartition, { most: 1, before: '9' });
      return withoutKey<Contents>(latest);
    },
    storeContents: (contents) => put(contentsPartition, contents.week, contents),
  };
}

async function queryNewest(
  client: DynamoDBDocumentClient,
  table: string,
  partition: string,
  asked: { readonly most: number; readonly before: string; readonly isConsistent?: true },
): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND sk < :before',
      ExpressionAttributeValues: { ':pk': partition, ':before': asked.before },
      ScanIndexForward: false,
      Limit: asked.most,
      ConsistentRead: asked.isConsistent === true,
    }),
  );
  return Items;
}

async function storeDay(client: DynamoDBDocumentClient, table: string, day: Day): Promise<void> {
  const { stories, date, ...rest } = day;
  await removeOthers(client, table, day);
  await writeMany(
    client,
    table,
    stories.map((story) => ({ ...storyKey({ date, id: story.id }), ...story })),
  );
  const { counts, begun } = tallyOf(day);
  const storyIds = stories.map(({ id }) => id);
  const Item = { pk: dayPartition, sk: date, ...rest, counts, begun, storyIds };
  await client.send(new PutCommand({ TableName: table, Item }));
}

/** Takes away what a hiding or an interrupted closing left: a story's page reads its item without asking the marker. */
async function removeOthers(client: DynamoDBDocumentClient, table: string, { date, stories }: Day): Promise<void> {
  const named = new Set(stories.map(({ id }) => id));
  const others = (await queryAll(client, table, `day#${date}`)).filter(({ id }) => !named.has(String(id)));
  await Promise.all(
    others.map(({ id }) =>
      client.send(new DeleteCommand({ TableName: table, Key: storyKey({ date, id: String(id) }) })),
    ),
  );
}

async function queryAll(
  client: DynamoDBDocumentClient,
  table: string,
  partition: string,
  range?: { readonly from: string; readonly until: string },
): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: range === undefined ? 'pk = :pk' : 'pk = :pk AND sk BETWEEN :from AND :until',
        ExpressionAttributeValues: {
          ':pk': partition,
          ...(range === undefined ? {} : { ':from': range.from, ':until': range.until }),
        },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return range === undefined ? items : items.filter((item) => String(item.sk) < range.until);
}

/** A day without stories has none to read. */
function tellsStories(marker: Record<string, unknown>): boolean {
  return (marker.storyIds as readonly string[]).length > 0;
}

/** Only the stories the marker names belong to the day: an earlier, interrupted closing may have left others. */
function toDay(marker: Record<string, unknown>, items: readonly Record<string, unknown>[]): Day {
  const stories = new Map(items.map((item) => [String(item.id), toStory(item)]));
  const named = (marker.storyIds as readonly string[]).flatMap((id) => stories.get(id) ?? []);
  return {
    date: String(marker.sk),
    stories: named,
    counts: marker.counts as Day['counts'],
    answered: marker.answered as Day['answered'],
    closedAt: String(marker.closedAt),
  };
}

function toTally(marker: Record<string, unknown>): DayTally {
  const { sk, counts, begun, answered, storyIds } = marker as unknown as DayTally & {
    readonly sk: string;
    readonly storyIds: readonly string[];
  };
  return { date: sk, counts, begun, told: storyIds.length, answered };
}

/** What stands in an item beside its key. */
function withoutKey<Stored>(item: Record<string, unknown> | undefined): Stored | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...stored } = item;
  return stored as unknown as Stored;
}
