import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Subscription } from '../domain/subscriptions/subscription';
import { byDue, vanishesAt } from '../table-schema';
import { unlessRefused, wasMade } from './conditional-write';
import { change, dueShardOf, keyOf, loadSubscription, type SubscriberRows, toSubscription } from './subscriber-rows';

/** Confirming: the hash of the nonce that the mailed link carried, and what confirming starts. */
export interface Confirmation {
  readonly nonce: string;
  /** ISO 8601 UTC. */
  readonly now: string;
  /** `YYYY-MM-DD`, UTC. */
  readonly coveredUntil: string;
  /** ISO 8601 UTC. */
  readonly dueAt: string;
}

/** Standing requests in the Subscribers table. A row stands in the due index only while it may be mailed. */
export interface Subscriptions {
  readonly load: (id: string) => Promise<Subscription | undefined>;
  /**
   * Stores a request that waits for its confirmation, unless the address is confirmed, suppressed or was asked at or
   * after `notAskedSince` (ISO 8601 UTC). Says whether it was stored.
   */
  readonly storeUnconfirmed: (subscription: Subscription, notAskedSince: string) => Promise<boolean>;
  /** Takes back a request whose mail was not accepted, so that it may be made again. */
  readonly withdrawUnconfirmed: (subscription: Subscription) => Promise<void>;
  /** Confirms once; says whether the link was good: of this request, unused and not expired. */
  readonly confirm: (id: string, confirmation: Confirmation) => Promise<boolean>;
  /** Ends a subscription from any state; ending it again, or one that is not there, changes nothing. */
  readonly unsubscribe: (id: string, now: string) => Promise<void>;
  /** Every subscription of a shard (0 to `dueShards` - 1) due at or before an instant (ISO 8601 UTC), longest due first. */
  readonly dueSubscriptions: (shard: number, now: string) => Promise<Subscription[]>;
}

export function subscriptions(client: DynamoDBDocumentClient, table: string): Subscriptions {
  const rows: SubscriberRows = { client, table };
  return {
    load: (id) => loadSubscription(rows, id),
    storeUnconfirmed: (subscription, notAskedSince) => storeUnconfirmed(rows, subscription, notAskedSince),
    withdrawUnconfirmed: (subscription) => withdrawUnconfirmed(rows, subscription),
    confirm: (id, confirmation) => confirm(rows, id, confirmation),
    unsubscribe: async (id, now) => {
      await change(rows, id, {
        set: { '#status': ':unsubscribed', 'consent.withdrawnAt': ':now' },
        remove: ['dueAt', 'dueShard', 'confirmation', 'pausedUntil'],
        condition: '#status <> :unsubscribed',
        values: { ':unsubscribed': 'unsubscribed', ':now': now },
      });
    },
    dueSubscriptions: (shard, now) => dueSubscriptions(rows, shard, now),
  };
}

async function storeUnconfirmed(
  rows: SubscriberRows,
  subscription: Subscription,
  notAskedSince: string,
): Promise<boolean> {
  const put = new PutCommand({
    TableName: rows.table,
    Item: { ...keyOf(subscription.id), ...subscription, ...vanishing(subscription) },
    ConditionExpression:
      'attribute_not_exists(pk) OR (#status IN (:unconfirmed, :unsubscribed) AND suppressed = :no AND consent.askedAt < :since)',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':unconfirmed': 'unconfirmed',
      ':unsubscribed': 'unsubscribed',
      ':no': false,
      ':since': notAskedSince,
    },
  });
  if (await wasMade(rows.client.send(put))) return true;
  // The client may have repeated a write whose answer was lost: then the row is already ours.
  const stored = await loadSubscription(rows, subscription.id);
  const isOurs = stored?.confirmation?.nonce === subscription.confirmation?.nonce;
  return isOurs && stored?.status === 'unconfirmed' && !stored.suppressed;
}

/** A request that nobody confirms is forgotten once its link no longer works. */
function vanishing({ confirmation }: Subscription): Readonly<Record<string, number>> {
  return confirmation === undefined ? {} : { [vanishesAt]: Math.ceil(Date.parse(confirmation.expiresAt) / 1000) };
}

async function withdrawUnconfirmed(rows: SubscriberRows, { id, confirmation }: Subscription): Promise<void> {
  await unlessRefused(
    rows.client.send(
      new DeleteCommand({
        TableName: rows.table,
        Key: keyOf(id),
        ConditionExpression: '#status = :unconfirmed AND suppressed = :no AND confirmation.nonce = :nonce',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':unconfirmed': 'unconfirmed', ':no': false, ':nonce': confirmation?.nonce ?? '' },
      }),
    ),
  );
}

async function confirm(rows: SubscriberRows, id: string, confirmation: Confirmation): Promise<boolean> {
  const { nonce, now, coveredUntil, dueAt } = confirmation;
  const confirmed = await change(rows, id, {
    set: {
      '#status': ':confirmed',
      'consent.confirmedAt': ':now',
      coveredUntil: ':coveredUntil',
      dueAt: ':dueAt',
      dueShard: ':dueShard',
    },
    remove: ['confirmation', 'movedFrom', vanishesAt],
    condition:
      '#status = :unconfirmed AND suppressed = :no AND confirmation.nonce = :nonce AND confirmation.expiresAt > :now',
    values: {
      ':confirmed': 'confirmed',
      ':unconfirmed': 'unconfirmed',
      ':no': false,
      ':nonce': nonce,
      ':now': now,
      ':coveredUntil': coveredUntil,
      ':dueAt': dueAt,
      ':dueShard': dueShardOf(id),
    },
  });
  return confirmed !== undefined;
}

async function dueSubscriptions(rows: SubscriberRows, shard: number, now: string): Promise<Subscription[]> {
  const due: Subscription[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await rows.client.send(
      new QueryCommand({
        TableName: rows.table,
        IndexName: byDue.name,
        KeyConditionExpression: `${byDue.partitionKey} = :shard AND ${byDue.sortKey} <= :now`,
        ExpressionAttributeValues: { ':shard': String(shard), ':now': now },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    due.push(...(page.Items ?? []).map(toSubscription));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return due;
}
