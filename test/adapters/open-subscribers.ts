import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startTables } from '../../local/tables/start-tables';

export interface OpenTable {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly close: () => Promise<void>;
}

/** A Subscribers table in memory, in this process. */
export async function openSubscribers(): Promise<OpenTable> {
  const tables = await startTables();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const wire = new DynamoDBClient({ endpoint: tables.endpoint, region: 'eu-central-1', credentials });
  return {
    client: DynamoDBDocumentClient.from(wire, { marshallOptions: { removeUndefinedValues: true } }),
    table: 'Subscribers',
    close: async () => {
      wire.destroy();
      await tables.close();
    },
  };
}
