import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { FeedState } from '../domain/feeds/feed-state';
import { base64, binary, bytes, statePartition, toItem, toState } from './feed-state-item';

const answeredPartition = 'answered';
const fastKey = { pk: 'fast', sk: 'fast' };

/** Fingerprints of the entries a feed is known for, and when they were last written (ISO 8601 UTC). */
export interface KnownRecord {
  /** Packed fingerprints, base64. */
  readonly packed: string;
  readonly storedAt: string;
  /** New entries by week, packed; kept in this item because it is written together with what is known, once or not at all. */
  readonly volume?: string;
}

/** What polling remembers, in the Feeds table. Reads are eventually consistent: a stale one only costs a repeated poll. */
export interface FeedStates {
  /** States of the feeds whose hosts stand between two ring positions (inclusive), by one packed query. */
  readonly loadStates: (range: { readonly first: string; readonly last: string }) => Promise<FeedState[]>;
  readonly storeState: (position: string, state: FeedState) => Promise<void>;
  readonly loadKnown: (feedId: string) => Promise<KnownRecord | undefined>;
  readonly storeKnown: (feedId: string, known: KnownRecord) => Promise<void>;
  /** Adds feeds to those that answered on a UTC day (`YYYY-MM-DD`); adding twice changes nothing. */
  readonly recordAnswered: (date: string, feedIds: readonly string[]) => Promise<void>;
  readonly loadAnswered: (date: string) => Promise<string[]>;
  /** Feeds that ask to be polled more often than hourly. */
  readonly loadFast: () => Promise<string[]>;
  readonly markFast: (feedId: string, fast: boolean) => Promise<void>;
}

export function feedStates(client: DynamoDBDocumentClient, table: string): FeedStates {
  const changeSet = async (key: { pk: string; sk: string }, verb: 'ADD' | 'DELETE', feedIds: readonly string[]) => {
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: key,
        UpdateExpression: `${verb} feeds :feeds`,
        ExpressionAttributeValues: { ':feeds': new Set(feedIds) },
      }),
    );
  };
  const loadSet = async (Key: { pk: string; sk: string }) => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key }));
    return [...((Item?.feeds as Set<string> | undefined) ?? [])].sort();
  };
  return {
    loadStates: (range) => loadStates(client, table, range),
    storeState: async (position, state) => {
      await client.send(new PutCommand({ TableName: table, Item: toItem(position, state) }));
    },
    loadKnown: (feedId) => loadKnown(client, table, feedId),
    storeKnown: async (feedId, { packed, storedAt, volume }) => {
      const Item = {
        pk: `known#${feedId}`,
        sk: 'known',
        entries: bytes(packed),
        storedAt,
        ...binary('volume', volume),
      };
      await client.send(new PutCommand({ TableName: table, Item }));
    },
    recordAnswered: async (date, feedIds) => {
      if (feedIds.length > 0) await changeSet({ pk: answeredPartition, sk: date }, 'ADD', feedIds);
    },
    loadAnswered: (date) => loadSet({ pk: answeredPartition, sk: date }),
    loadFast: () => loadSet(fastKey),
    markFast: (feedId, fast) => changeSet(fastKey, fast ? 'ADD' : 'DELETE', [feedId]),
  };
}

async function loadKnown(
  client: DynamoDBDocumentClient,
  table: string,
  feedId: string,
): Promise<KnownRecord | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: { pk: `known#${feedId}`, sk: 'known' } }));
  if (Item === undefined) return undefined;
  const packed = Buffer.from(Item.entries as Uint8Array).toString('base64');
  return { packed, storedAt: Item.storedAt as string, ...base64('volume', Item.volume) };
}

async function loadStates(
  client: DynamoDBDocumentClient,
  table: string,
  range: { readonly first: string; readonly last: string },
): Promise<FeedState[]> {
  const states: FeedState[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :state AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: { ':state': statePartition, ':first': range.first, ':last': `${range.last}#\uffff` },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    states.push(...(page.Items ?? []).map(toState));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return states;
}
