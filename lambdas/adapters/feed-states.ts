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

function bytes(packed: string): Uint8Array {
  return Buffer.from(packed, 'base64');
}

/** An attribute of bytes; none for a value that is absent. */
function binary(name: string, packed: string | undefined): Record<string, Uint8Array> {
  return packed === undefined ? {} : { [name]: bytes(packed) };
}

function base64<Name extends string>(name: Name, value: unknown): { readonly [N in Name]?: string } {
  if (value === undefined) return {};
  return { [name]: Buffer.from(value as Uint8Array).toString('base64') } as { readonly [N in Name]?: string };
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
  const { validators, moved } = state;
  const fields = {
    e: validators.etag,
    m: validators.lastModified,
    b: state.fingerprint,
    v: state.watchVersion,
    f: state.failing,
    w: state.notBefore,
    p: state.pace,
    r: moved && `${moved.times} ${moved.to}`,
  };
  return {
    pk: statePartition,
    sk: `${position}#${state.feedId}`,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    ...binary('n', state.volume),
  };
}

function toState(item: Record<string, unknown>): FeedState {
  const text = (name: string) => item[name] as string | undefined;
  const [etag, lastModified, fingerprint, watchVersion, notBefore] = ['e', 'm', 'b', 'v', 'w'].map(text);
  const failing = item.f as FeedState['failing'];
  const pace = item.p as FeedState['pace'];
  const [times, to] = (text('r') ?? '').split(' ', 2);
  return {
    feedId: String(item.sk).slice('0000#'.length),
    validators: { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) },
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(watchVersion === undefined ? {} : { watchVersion }),
    ...(failing === undefined ? {} : { failing }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(pace === undefined ? {} : { pace }),
    ...(to === undefined ? {} : { moved: { to, times: Number(times) } }),
    ...base64('volume', item.n),
  };
}
