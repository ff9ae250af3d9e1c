import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startTables, type Tables } from '../../local/tables/start-tables';

export interface OpenTables {
  readonly client: DynamoDBDocumentClient;
  readonly tables: Tables;
  readonly close: () => Promise<void>;
}

/** The three tables, empty, in memory, in this process. */
export async function openTables(): Promise<OpenTables> {
  const tables = await startTables();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const wire = new DynamoDBClient({ endpoint: tables.endpoint, region: 'eu-central-1', credentials });
  return {
    client: DynamoDBDocumentClient.from(wire, { marshallOptions: { removeUndefinedValues: true } }),
    tables,
    close: async () => {
      wire.destroy();
      await tables.close();
    },
  };
}
