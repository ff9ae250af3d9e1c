import { startTables } from '../local/tables/start-tables';

/** What the tables have cost since they were last asked. */
export interface TablesSpent {
  /** Queries, and reads of one item. */
  readonly queries: number;
  /** Items asked for by key, up to a hundred in one request. */
  readonly keys: number;
  /** Read units, as they are billed: half a unit for 4 KB. */
  readonly units: number;
  /** CPU of the emulator, in milliseconds. */
  readonly cpu: number;
}

/** The tables of a folder in a process of their own, as DynamoDB is one: says where they are, then on every message what was read. */
async function serve(dir: string): Promise<void> {
  const tables = await startTables({ dir });
  process.send?.(tables.endpoint);
  let cpu = process.cpuUsage();
  process.on('message', () => {
    const { user, system } = process.cpuUsage(cpu);
    cpu = process.cpuUsage();
    const read = Object.values(tables.meter.read());
    tables.meter.reset();
    const callsOf = (operation: string) =>
      read.reduce((sum, { operations }) => sum + (operations[operation]?.calls ?? 0), 0);
    process.send?.({
      queries: callsOf('Query') + callsOf('GetItem'),
      keys: callsOf('BatchGetItem'),
      units: read.reduce((sum, { readUnits }) => sum + readUnits, 0),
      cpu: (user + system) / 1000,
    } satisfies TablesSpent);
  });
  process.once('disconnect', () => void tables.close());
}

void serve(process.argv[2] ?? '');
