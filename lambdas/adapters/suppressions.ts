import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Suppression } from '../domain/subscriptions/subscription';
import { unlessRefused } from './conditional-write';
import { change } from './subscriber-rows';

/** Addresses we must not mail, in the Subscribers table, by keyed hash alone. */
export interface Suppressions {
  /** Suppresses an address at once; the first reason stays. Its subscription, if any, is flagged and never due again. */
  readonly suppress: (suppression: Suppression) => Promise<void>;
  readonly isSuppressed: (id: string) => Promise<boolean>;
  readonly loadSuppression: (id: string) => Promise<Suppression | undefined>;
  /** Keeps the soft bounces of a subscription in place of those known; says whether those known still stood. */
  readonly keepSoftBounces: (id: string, bounces: string, known: string | undefined) => Promise<boolean>;
}

export function suppressions(client: DynamoDBDocumentClient, table: string): Suppressions {
  return {
    suppress: async (suppression) => {
      await storeIfNew(client, table, suppression);
      await change({ client, table }, suppression.id, {
        set: { suppressed: ':yes' },
        remove: ['dueAt', 'dueShard'],
        condition: 'suppressed = :no',
        values: { ':yes': true, ':no': false },
      });
    },
    isSuppressed: async (id) => (await load(client, table, id)) !== undefined,
    loadSuppression: (id) => load(client, table, id),
    keepSoftBounces: async (id, bounces, known) => {
      const kept = await change({ client, table }, id, {
        set: { softBounces: ':bounces' },
        condition: known === undefined ? 'attribute_not_exists(softBounces)' : 'softBounces = :known',
        values: { ':bounces': bounces, ...(known === undefined ? {} : { ':known': known }) },
      });
      return kept !== undefined;
    },
  };
}

async function load(client: DynamoDBDocumentClient, table: string, id: string): Promise<Suppression | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: keyOf(id), ConsistentRead: true }));
  if (Item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...suppression } = Item;
  return suppression as unknown as Suppression;
}

async function storeIfNew(client: DynamoDBDocumentClient, table: string, suppression: Suppression): Promise<void> {
  const Item = { ...keyOf(suppression.id), ...suppression };
  const put = new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' });
  await unlessRefused(client.send(put));
}

function keyOf(id: string): { readonly pk: string; readonly sk: string } {
  return { pk: `suppression#${id}`, sk: 'suppression' };
}
