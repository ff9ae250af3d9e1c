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
}

/** Runs a command on the table that its options name; answers with the exit code, 1 where there is no such folder. */
export async function onTable(
  command: string,
  name: TableSchema['name'],
  { table, data }: TableOptions,
  run: (stored: StoredTable) => Promise<number>,
): Promise<number> {
  if (table !== undefined) return run({ client: documentClient(), table, now: new Date() });
  try {
    const folder = await openDataFolder(data);
    try {
      return await run({ client: folder.client, table: name, now: folder.now });
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!(error instanceof NoData)) throw error;
    console.error(`${command}: ${error.message}`);
    return 1;
  }
}
