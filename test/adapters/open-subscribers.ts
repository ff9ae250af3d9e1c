import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import { subscribersTable } from '../../lambdas/table-schema';
import { createTables } from '../../local/tables/create-tables';

export interface OpenTable {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly close: () => Promise<void>;
}

/** A Subscribers table in memory, in this process. */
export async function openSubscribers(): Promise<OpenTable> {
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const wire = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await createTables(wire, new Map([['Subscribers', subscribersTable]]));
  return {
    client: DynamoDBDocumentClient.from(wire, { marshallOptions: { removeUndefinedValues: true } }),
    table: 'Subscribers',
    close: async () => {
      wire.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
