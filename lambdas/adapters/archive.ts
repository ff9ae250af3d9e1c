import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Match } from '../domain/matching/match';
import type { DayIndex } from '../domain/search/day-index';
import { unlessRefused } from './conditional-write';
import { type Key, readMany } from './read-many';
import { toldKey } from './told-stories';

/** A set of more ids would near the size an item may have (400 KB): it stops growing, and narrows no search. */
const mostIds = 12_000;
const writesAtOnce = 16;
/** Days that are indexed. Raised when the index holds more than before: then every closed day is indexed anew. */
const indexedPartition = 'indexed#3';

/** A match and the story that tells it, if one does. */
export interface FoundMatch {
  readonly match: Match;
  readonly storyId?: string;
}

/** What makes the archive findable, in the Matches table: postings by token and month, and the stories of matches. */
export interface Archive {
  readonly closedAfter: (date: string | undefined, most: number) => Promise<string[]>;
  readonly firstIndexed: () => Promise<string | undefined>;
  readonly lastIndexed: () => Promise<string | undefined>;
  readonly loadCommon: () => Promise<ReadonlySet<string>>;
  readonly addCommon: (stems: readonly string[]) => Promise<void>;
  readonly storeIndex: (index: DayIndex) => Promise<void>;
  /** A token's matches of some months (`YYYY-MM`, inclusive): month → day of the month (two digits) and match id as one text. */
  readonly loadPostings: (token: string, from: string, to: string) => Promise<Map<string, readonly string[] | 'full'>>;
  /** The matches of these ids that are there, in no order. */
  readonly loadFound: (matchIds: readonly string[]) => Promise<FoundMatch[]>;
  /** Days (`YYYY-MM-DD`) on which a story was told, oldest first. */
  readonly loadStoryDates: (storyId: string) => Promise<string[]>;
}

export function archive(client: DynamoDBDocumentClient, table: string): Archive {
  const query = (pk: string, rest: Partial<QueryCommand['input']> = {}) => queryPage(client, table, pk, rest);
  const add = (pk: string, sk: string, ids: readonly string[]) => addToSet(client, table, { pk, sk }, ids);
  return {
    closedAfter: async (date, most) => {
      const found = await query('days', { Limit: most, ...after(date ?? '0') });
      return found.map(({ sk }) => String(sk));
    },
    firstIndexed: async () => {
      const [oldest] = await query(indexedPartition, { Limit: 1 });
      return oldest && String(oldest.sk);
    },
    lastIndexed: async () => {
      const [newest] = await query(indexedPartition, { Limit: 1, ScanIndexForward: false, ConsistentRead: true });
      return newest && String(newest.sk);
    },
    loadCommon: async () => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: { pk: 'search', sk: 'common' } }));
      return new Set((Item?.ids as Set<string> | undefined) ?? []);
    },
    addCommon: async (stems) => {
      if (stems.length > 0) await add('search', 'common', stems);
    },
    storeIndex: (index) => storeIndex(client, table, index),
    loadPostings: (token, from, to) => loadPostings(client, table, { token, from, to }),
    loadFound: (matchIds) => loadFound(client, table, matchIds),
    loadStoryDates: async (storyId) => (await query(`story#${storyId}`)).map(({ sk }) => String(sk)),
  };
}

function after(sk: string): Partial<QueryCommand['input']> {
  return { KeyConditionExpression: 'pk = :pk AND sk > :sk', ExpressionAttributeValues: { ':sk': sk } };
}

async function queryPage(
  client: DynamoDBDocumentClient,
  TableName: string,
  pk: string,
  { ExpressionAttributeValues, ...rest }: Partial<QueryCommand['input']>,
): Promise<Record<string, unknown>[]> {
  const values = { ':pk': pk, ...ExpressionAttributeValues };
  const input = { TableName, KeyConditionExpression: 'pk = :pk', ...rest, ExpressionAttributeValues: values };
  return (await client.send(new QueryCommand(input))).Items ?? [];
}

/** A month's posting may be large, so that a query answers with some and tells where to go on. */
async function loadPostings(
  client: DynamoDBDocumentClient,
  TableName: string,
  { token, from, to }: { readonly token: string; readonly from: string; readonly to: string },
): Promise<Map<string, readonly string[] | 'full'>> {
  const postings = new Map<string, readonly string[] | 'full'>();
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': `search#${token}`, ':from': from, ':to': to },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    for (const { sk, ids } of page.Items ?? []) {
      const members = [...(ids as Set<string>)];
      postings.set(String(sk), members.length >= mostIds ? 'full' : members);
    }
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return postings;
}

async function loadFound(
  client: DynamoDBDocumentClient,
  table: string,
  matchIds: readonly string[],
): Promise<FoundMatch[]> {
  const keys = matchIds.flatMap((id) => ['match', 'story'].map((sk) => ({ pk: `match#${id}`, sk })));
  const items = new Map<unknown, Record<string, unknown>[]>();
  for (const item of await readMany(client, table, keys)) items.set(item.pk, [...(items.get(item.pk) ?? []), item]);
  return [...items.values()].flatMap((some) => toFound(some) ?? []);
}

/** Set union: adding again changes nothing. A full set stays as it is. */
async function addToSet(
  client: DynamoDBDocumentClient,
  TableName: string,
  Key: { readonly pk: string; readonly sk: string },
  ids: readonly string[],
): Promise<void> {
  await unlessRefused(
    client.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'ADD ids :ids',
        ConditionExpression: 'attribute_not_exists(ids) OR size(ids) < :most',
        ExpressionAttributeValues: { ':ids': new Set(ids), ':most': mostIds },
      }),
    ),
  );
}

async function storeIndex(client: DynamoDBDocumentClient, table: string, index: DayIndex): Promise<void> {
  const { date, postings, stories, told } = index;
  const month = date.slice(0, 7);
  const put = async (key: Key, rest: object = {}) => {
    await client.send(new PutCommand({ TableName: table, Item: { ...key, ...rest } }));
  };
  const writes = [
    ...[...postings].map(([token, ids]) => () => {
      const members = ids.map((id) => `${date.slice(8)}${id}`);
      return addToSet(client, table, { pk: `search#${token}`, sk: month }, members);
    }),
    ...[...stories].map(
      ([matchId, storyId]) =>
        () =>
          put({ pk: `match#${matchId}`, sk: 'story' }, { storyId }),
    ),
    ...[...new Set(stories.values())].map((storyId) => () => put({ pk: `story#${storyId}`, sk: date })),
    ...[...told].flatMap(([token, places]) => places.map((place) => () => put(toldKey(token, place)))),
  ];
  for (let at = 0; at < writes.length; at += writesAtOnce) {
    await Promise.all(writes.slice(at, at + writesAtOnce).map((write) => write()));
  }
  await put({ pk: indexedPartition, sk: date });
}

function toFound(items: readonly Record<string, unknown>[]): FoundMatch | undefined {
  const stored = items.find(({ sk }) => sk === 'match');
  if (stored === undefined) return undefined;
  const { pk: _pk, sk: _sk, day: _day, ...match } = stored;
  const storyId = items.find(({ sk }) => sk === 'story')?.storyId as string | undefined;
  return { match: match as unknown as Match, ...(storyId === undefined ? {} : { storyId }) };
}
