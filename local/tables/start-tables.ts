import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { type TableSchema, tables } from '../../lambdas/table-schema';
import { listenLocally, stopServer } from '../http/local-server';
import { createTables } from './create-tables';
import { lockFolder } from './folder-lock';
import { type Meter, meterTables } from './metered-tables';

export interface TablesOptions {
  /** Folder that keeps the tables between starts; without it they live in memory. */
  readonly dir?: string;
  /** Names of the tables where they differ from those in the schema. */
  readonly names?: Partial<Record<TableSchema['name'], string>>;
}

export interface Tables {
  /** Address for `AWS_ENDPOINT_URL_DYNAMODB`. Requests must be signed, with any keys. */
  readonly endpoint: string;
  readonly meter: Meter;
  /** Tables that this start had to create: all of them in a new folder, none in one in use before. */
  readonly created: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a DynamoDB emulator in this process with the three tables in it. */
export async function startTables({ dir, names = {} }: TablesOptions = {}): Promise<Tables> {
  const release = dir === undefined ? () => {} : lockFolder(dir);
  const server = dynalite({ createTableMs: 0, ...(dir !== undefined && { path: storeIn(dir) }) });
  try {
    const schemas = new Map(tables.map((schema) => [names[schema.name] ?? schema.name, schema]));
    const meter = meterTables(server, schemas);
    const endpoint = await listenLocally(server, 0);
    const created = await withClient(endpoint, (client) => createTables(client, schemas));
    return { endpoint, meter, created, close: () => stopServer(server).finally(release) };
  } catch (error) {
    await stopServer(server)
      .catch(() => {})
      .finally(release);
    throw error;
  }
}

function storeIn(dir: string): string {
  const path = join(dir, 'tables');
  mkdirSync(path, { recursive: true });
  return path;
}

async function withClient<Result>(endpoint: string, use: (client: DynamoDBClient) => Promise<Result>): Promise<Result> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
  try {
    return await use(client);
  } finally {
    client.destroy();
  }
}
