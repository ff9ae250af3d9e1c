import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Hiding } from '../domain/stories/hiding';

const partition = 'hidings';

/** What the operator hid, in the Matches table: few items, read whole. */
export interface Hidings {
  readonly loadHiding: (matchId: string) => Promise<Hiding | undefined>;
  /** Stores a hiding in place of one of the same match. */
  readonly storeHiding: (hiding: Hiding) => Promise<void>;
  readonly removeHiding: (matchId: string) => Promise<void>;
  /** Every match that is hidden now, or was. */
  readonly loadHidings: () => Promise<Hiding[]>;
}

export function hidings(client: DynamoDBDocumentClient, table: string): Hidings {
  const keyOf = (matchId: string) => ({ pk: partition, sk: matchId });
  return {
    loadHiding: async (matchId) => {
      const key = { TableName: table, Key: keyOf(matchId), ConsistentRead: true };
      const { Item } = await client.send(new GetCommand(key));
      return Item === undefined ? undefined : toHiding(Item);
    },
    storeHiding: async (hiding) => {
      await client.send(new PutCommand({ TableName: table, Item: { ...keyOf(hiding.matchId), ...hiding } }));
    },
    removeHiding: async (matchId) => {
      await client.send(new DeleteCommand({ TableName: table, Key: keyOf(matchId) }));
    },
    loadHidings: () => loadAll(client, table),
  };
}

async function loadAll(client: DynamoDBDocumentClient, table: string): Promise<Hiding[]> {
  const found: Hiding[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partition },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    found.push(...(page.Items ?? []).map(toHiding));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return found;
}

function toHiding(item: Record<string, unknown>): Hiding {
  const { pk: _pk, sk: _sk, ...hiding } = item;
  return hiding as unknown as Hiding;
}
