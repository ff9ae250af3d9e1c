import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import type { WeekHealth } from '../domain/feeds/health';
import { wasMade } from './conditional-write';

const partition = 'health';
/** The mail is claimed in an item of its own: a claim in the large one would be billed as a write of all of it. */
const mailPartition = 'health-mail';

/** The health of feeds by week, in the Feeds table: one item a week, derived from what is stored and overwritten. */
export interface StoredHealth {
  readonly loadHealth: (week: string) => Promise<WeekHealth | undefined>;
  readonly loadLatestHealth: () => Promise<WeekHealth | undefined>;
  readonly storeHealth: (health: WeekHealth) => Promise<void>;
  /** Takes the operator's mail about a week, once; says whether it was still to be sent. */
  readonly claimHealthMail: (week: string) => Promise<boolean>;
  /** Gives the mail back after it was certainly not sent. */
  readonly releaseHealthMail: (week: string) => Promise<void>;
}

export function feedHealth(client: DynamoDBDocumentClient, table: string): StoredHealth {
  return {
    loadHealth: async (week) => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: { pk: partition, sk: week } }));
      return toHealth(Item);
    },
    loadLatestHealth: async () => {
      const { Items } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :health',
          ExpressionAttributeValues: { ':health': partition },
          ScanIndexForward: false,
          Limit: 1,
        }),
      );
      return toHealth(Items?.[0]);
    },
    storeHealth: async ({ week, ...health }) => {
      await client.send(new PutCommand({ TableName: table, Item: { pk: partition, sk: week, ...health } }));
    },
    claimHealthMail: async (week) => {
      const Item = { pk: mailPartition, sk: week };
      const claim = new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' });
      return wasMade(client.send(claim));
    },
    releaseHealthMail: async (week) => {
      await client.send(new DeleteCommand({ TableName: table, Key: { pk: mailPartition, sk: week } }));
    },
  };
}

function toHealth(item: Record<string, unknown> | undefined): WeekHealth | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk, ...health } = item;
  return { week: String(sk), ...health } as unknown as WeekHealth;
}
