import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Subscription } from '../domain/subscriptions/subscription';
import { dueShards, vanishesAt } from '../table-schema';
import { unlessRefused } from './conditional-write';

/** The Subscribers table as its three adapters reach it. */
export interface SubscriberRows {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
}

/** A change of one subscription that happens only while its condition holds. `#name` stands for a name DynamoDB reserves. */
export interface Change {
  readonly set?: Readonly<Record<string, string>>;
  readonly remove?: readonly string[];
  readonly condition: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What a row must say for its subscriber to be mailed; needs `:confirmed` and `:no` from `mailableValues`. */
export const mailable = '#status = :confirmed AND suppressed = :no';
export const mailableValues = { ':confirmed': 'confirmed', ':no': false } as const;

export function keyOf(id: string): { readonly pk: string; readonly sk: string } {
  return { pk: `subscription#${id}`, sk: 'subscription' };
}

/** The partition of the due index that a subscription stands in. */
export function dueShardOf(id: string): string {
  return String(Array.from(id).reduce((sum, character) => sum + character.charCodeAt(0), 0) % dueShards);
}

/** Only these adapters write the rows, so a row that is there has the shape they gave it. */
export function toSubscription(item: Readonly<Record<string, unknown>>): Subscription {
  const { pk: _pk, sk: _sk, dueShard: _dueShard, [vanishesAt]: _vanishesAt, ...subscription } = item;
  return subscription as unknown as Subscription;
}

export async function loadSubscription(rows: SubscriberRows, id: string): Promise<Subscription | undefined> {
  const { Item } = await rows.client.send(
    new GetCommand({ TableName: rows.table, Key: keyOf(id), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : toSubscription(Item);
}

/** Applies a change; the subscription as it then stands, or nothing where the condition did not hold. */
export async function change(rows: SubscriberRows, id: string, wanted: Change): Promise<Subscription | undefined> {
  const expression = expressionOf(wanted);
  const condition = `attribute_exists(pk) AND ${wanted.condition}`;
  const names = reservedNames(`${expression} ${condition}`);
  const changed = await unlessRefused(
    rows.client.send(
      new UpdateCommand({
        TableName: rows.table,
        Key: keyOf(id),
        UpdateExpression: expression,
        ConditionExpression: condition,
        ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
        ExpressionAttributeValues: wanted.values,
        ReturnValues: 'ALL_NEW',
      }),
    ),
  );
  return changed?.Attributes === undefined ? undefined : toSubscription(changed.Attributes);
}

function expressionOf({ set = {}, remove = [] }: Change): string {
  const assignments = Object.entries(set).map(([name, value]) => `${name} = ${value}`);
  return [
    ...(assignments.length > 0 ? [`SET ${assignments.join(', ')}`] : []),
    ...(remove.length > 0 ? [`REMOVE ${remove.join(', ')}`] : []),
  ].join(' ');
}

function reservedNames(expressions: string): Record<string, string> {
  return Object.fromEntries([...expressions.matchAll(/#(\w+)/g)].map(([name, word = '']) => [name, word]));
}
