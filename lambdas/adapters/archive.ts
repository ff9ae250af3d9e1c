import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Match } from '../domain/matching/match';
import type { DayIndex } from '../domain/search/day-index';
import { readMany } from './read-many';
import { toldKey } from './told-stories';
import { writeMany } from './write-many';

/** A month's posting of so many ids narrows no search, and a set of more would near the size an item may have (400 KB). */
const mostIds = 12_000;
/** Days that are indexed. Raised when the index changes: then every closed day is indexed anew. */
const indexedPartition = 'indexed#4';

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
      if (stems.length > 0) await addCommon(client, table, stems);
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

/** A posting may be large, so that a query answers with some of its days and tells where to go on. */
async function loadPostings(
  client: DynamoDBDocumentClient,
  TableName: string,
  { token, from, to }: { readonly token: string; readonly from: string; readonly to: string },
): Promise<Map<string, readonly string[] | 'full'>> {
  const postings = new Map<string, string[]>();
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': postingOf(token), ':from': `${from}-01`, ':to': `${to}-31` },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    for (const { sk, ids } of page.Items ?? []) {
      const [month, day] = [String(sk).slice(0, 7), String(sk).slice(8)];
      const members = postings.get(month) ?? [];
      for (const id of ids as Set<string>) members.push(`${day}${id}`);
      postings.set(month, members);
    }
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return new Map([...postings].map(([month, members]) => [month, members.length < mostIds ? members : 'full']));
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

/** Set union: adding again changes nothing. */
async function addCommon(client: DynamoDBDocumentClient, TableName: string, stems: readonly string[]): Promise<void> {
  await client.send(
    new UpdateCommand({
      TableName,
      Key: { pk: 'search', sk: 'common' },
      UpdateExpression: 'ADD ids :ids',
      ExpressionAttributeValues: { ':ids': new Set(stems) },
    }),
  );
}

/** Every item is of this day alone, so that writing it again puts the same in its place. */
async function storeIndex(client: DynamoDBDocumentClient, table: string, index: DayIndex): Promise<void> {
  const { date, postings, stories, told } = index;
  await writeMany(client, table, [
    ...[...postings].map(([token, ids]) => ({ pk: postingOf(token), sk: date, ids: new Set(ids.slice(0, mostIds)) })),
    ...[...stories].map(([matchId, storyId]) => ({ pk: `match#${matchId}`, sk: 'story', storyId })),
    ...[...new Set(stories.values())].map((storyId) => ({ pk: `story#${storyId}`, sk: date })),
    ...[...told].flatMap(([token, places]) => places.map((place) => ({ ...toldKey(token, place) }))),
  ]);
  await client.send(new PutCommand({ TableName: table, Item: { pk: indexedPartition, sk: date } }));
}

function postingOf(token: string): string {
  return `posting#${token}`;
}

function toFound(items: readonly Record<string, unknown>[]): FoundMatch | undefined {
  const stored = items.find(({ sk }) => sk === 'match');
  if (stored === undefined) return undefined;
  const { pk: _pk, sk: _sk, day: _day, ...match } = stored;
  const storyId = items.find(({ sk }) => sk === 'story')?.storyId as string | undefined;
  return { match: match as unknown as Match, ...(storyId === undefined ? {} : { storyId }) };
}
