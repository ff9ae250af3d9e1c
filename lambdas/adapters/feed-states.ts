import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { FeedState } from '../domain/feeds/feed-state';

const statePartition = 'state';
const answeredPartition = 'answered';

/** Fingerprints of the entries a feed is known for, and when they were last written (ISO 8601 UTC). */
export interface KnownRecord {
  /** Packed fingerprints, base64. */
  readonly packed: string;
  readonly storedAt: string;
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
}

export function feedStates(client: DynamoDBDocumentClient, table: string): FeedStates {
  return {
    loadStates: (range) => loadStates(client, table, range),
    storeState: async (position, state) => {
      await client.send(new PutCommand({ TableName: table, Item: toItem(position, state) }));
    },
    loadKnown: async (feedId) => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: { pk: `known#${feedId}`, sk: 'known' } }),
      );
      if (Item === undefined) return undefined;
      return { packed: Buffer.from(Item.entries as Uint8Array).toString('base64'), storedAt: Item.storedAt as string };
    },
    storeKnown: async (feedId, known) => {
      const entries = Buffer.from(known.packed, 'base64');
      const Item = { pk: `known#${feedId}`, sk: 'known', entries, storedAt: known.storedAt };
      await client.send(new PutCommand({ TableName: table, Item }));
    },
    recordAnswered: async (date, feedIds) => {
      if (feedIds.length === 0) return;
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: answeredPartition, sk: date },
          UpdateExpression: 'ADD feeds :feeds',
          ExpressionAttributeValues: { ':feeds': new Set(feedIds) },
        }),
      );
    },
    loadAnswered: async (date) => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: { pk: answeredPartition, sk: date } }),
      );
      return [...((Item?.feeds as Set<string> | undefined) ?? [])].sort();
    },
  };
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

/** Attribute names are one letter because rows are read packed, forty to a read unit: every byte is paid at each poll. */
function toItem(position: string, state: FeedState): Record<string, unknown> {
  return {
    pk: statePartition,
    sk: `${position}#${state.feedId}`,
    ...(state.validators.etag === undefined ? {} : { e: state.validators.etag }),
    ...(state.validators.lastModified === undefined ? {} : { m: state.validators.lastModified }),
    ...(state.fingerprint === undefined ? {} : { b: state.fingerprint }),
    ...(state.watchVersion === undefined ? {} : { v: state.watchVersion }),
    ...(state.failing === undefined ? {} : { f: state.failing }),
    ...(state.notBefore === undefined ? {} : { w: state.notBefore }),
  };
}

function toState(item: Record<string, unknown>): FeedState {
  const text = (name: string) => item[name] as string | undefined;
  const [etag, lastModified, fingerprint, watchVersion, notBefore] = ['e', 'm', 'b', 'v', 'w'].map(text);
  const failing = item.f as FeedState['failing'];
  return {
    feedId: String(item.sk).slice('0000#'.length),
    validators: { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) },
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(watchVersion === undefined ? {} : { watchVersion }),
    ...(failing === undefined ? {} : { failing }),
    ...(notBefore === undefined ? {} : { notBefore }),
  };
}
