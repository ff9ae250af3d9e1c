import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Suppression } from '../domain/subscriptions/subscription';
import { change } from './subscriber-rows';

/** Addresses we must not mail, in the Subscribers table, by keyed hash alone. */
export interface Suppressions {
  /** Suppresses an address at once; the first reason stays. Its subscription, if any, is flagged and never due again. */
  readonly suppress: (suppression: Suppression) => Promise<void>;
  readonly isSuppressed: (id: string) => Promise<boolean>;
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
    isSuppressed: async (id) => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: keyOf(id), ConsistentRead: true }));
      return Item !== undefined;
    },
  };
}

async function storeIfNew(client: DynamoDBDocumentClient, table: string, suppression: Suppression): Promise<void> {
  try {
    const Item = { ...keyOf(suppression.id), ...suppression };
    await client.send(new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' }));
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

function keyOf(id: string): { readonly pk: string; readonly sk: string } {
  return { pk: `suppression#${id}`, sk: 'suppression' };
}
