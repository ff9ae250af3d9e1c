import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { type TableSchema, tables } from '../../lambdas/table-schema';
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
    const endpoint = await listen(server);
    const created = await withClient(endpoint, (client) => createTables(client, schemas));
    return { endpoint, meter, created, close: () => stop(server).finally(release) };
  } catch (error) {
    await stop(server)
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

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
