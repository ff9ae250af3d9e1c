import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  type KeySchemaElement,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import type { TableSchema } from '../../lambdas/table-schema';

/** Creates those tables that are not there yet, with their indexes and on-demand billing, and waits until they answer. */
export async function createTables(
  client: DynamoDBClient,
  schemas: ReadonlyMap<string, TableSchema>,
): Promise<readonly string[]> {
  const { TableNames: present = [] } = await client.send(new ListTablesCommand({}));
  const absent = [...schemas].filter(([name]) => !present.includes(name));
  for (const [name, schema] of absent) {
    await client.send(new CreateTableCommand(toCreateTable(name, schema)));
    await untilActive(client, name);
  }
  return absent.map(([name]) => name);
}

function toCreateTable(name: string, schema: TableSchema): CreateTableCommandInput {
  const keys = [schema, ...schema.indexes].flatMap((keyed) => [keyed.partitionKey, keyed.sortKey]);
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...new Set(keys)].map((key) => ({ AttributeName: key, AttributeType: 'S' })),
    KeySchema: toKeySchema(schema),
    ...(schema.indexes.length > 0 && {
      GlobalSecondaryIndexes: schema.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: toKeySchema(index),
        Projection: { ProjectionType: 'ALL' },
      })),
    }),
  };
}

function toKeySchema(keyed: { readonly partitionKey: string; readonly sortKey: string }): KeySchemaElement[] {
  return [
    { AttributeName: keyed.partitionKey, KeyType: 'HASH' },
    { AttributeName: keyed.sortKey, KeyType: 'RANGE' },
  ];
}

async function untilActive(client: DynamoDBClient, name: string): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt++) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    if (Table?.TableStatus === 'ACTIVE') return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`The local table ${name} did not become active. Delete the data folder and start again.`);
}
