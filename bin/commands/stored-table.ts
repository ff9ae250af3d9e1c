import { documentClient } from '../../lambdas/adapters/dynamodb';
import type { TableSchema } from '../../lambdas/table-schema';
import { NoData, openDataFolder } from './data-folder';

export interface TableOptions {
  /** Name of the deployed table, reached with the credentials of the environment. */
  readonly table?: string;
  readonly data: string;
}

/** A table, deployed or in a data folder, and the clock of its world. */
export interface StoredTable {
  readonly client: ReturnType<typeof documentClient>;
  readonly table: string;
  readonly now: Date;
  /** Keys that addresses are hashed with, where they are known: of a deployed service from `TOKEN_KEYS`. */
  readonly tokenKeys: string | undefined;
}

/** Runs a command on the table that its options name; answers with the exit code, 1 where it cannot be reached. */
export async function onTable(
  command: string,
  name: TableSchema['name'],
  { table, data }: TableOptions,
  run: (stored: StoredTable) => Promise<number>,
): Promise<number> {
  if (table !== undefined) return onDeployed(command, table, run);
  try {
    const folder = await openDataFolder(data);
    try {
      return await run({ client: folder.client, table: name, now: folder.now, tokenKeys: folder.settings.TOKEN_KEYS });
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!(error instanceof NoData)) throw error;
    console.error(`${command}: ${error.message}`);
    return 1;
  }
}

async function onDeployed(
  command: string,
  table: string,
  run: (stored: StoredTable) => Promise<number>,
): Promise<number> {
  try {
    return await run({ client: documentClient(), table, now: new Date(), tokenKeys: process.env.TOKEN_KEYS });
  } catch (error) {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    console.error(`${command}: the table ${table} cannot be used (${said}).`);
    console.error(
      'Name it as the stack puts it out, and set AWS_REGION and the credentials (AWS_PROFILE) of the deployment.',
    );
    return 1;
  }
}
