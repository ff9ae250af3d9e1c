import type { Server } from 'node:http';
import type { TableSchema } from '../../lambdas/table-schema';
import { billOf } from './bill';
import { type Answer, type Call, callListener, readCall, writeAnswer } from './call-listener';
import type { Wire } from './wire';

/** What one table consumed: capacity units of on-demand DynamoDB, indexes included, and requests for items. */
export interface Consumption {
  readUnits: number;
  writeUnits: number;
  reads: number;
  writes: number;
  /** Conditions that did not hold; their units are in `writeUnits`, as they are on the bill. */
  refused: number;
  /** The same by operation (`PutItem`, `Query`, …). */
  readonly operations: { [operation: string]: { calls: number; units: number } };
}

export interface Meter {
  readonly read: () => { readonly [table: string]: Consumption };
  readonly reset: () => void;
}

/** Counts at the wire what every request to an emulator would cost: takes over the server's listener and asks it. */
export function meterTables(server: Server, tables: ReadonlyMap<string, TableSchema>): Meter {
  const [listener] = server.listeners('request') as ((...args: unknown[]) => void)[];
  if (listener === undefined) throw new Error('The table emulator has no request listener to meter.');
  const consumed = new Map<string, Consumption>();
  const ask = (call: Call) => callListener(listener, call);
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    readCall(request)
      .then((call) => answerAndCount(call, { ask, tables }, consumed))
      .then((answer) => writeAnswer(response, answer))
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))));
  });
  return { read: () => structuredClone(Object.fromEntries(consumed)), reset: () => consumed.clear() };
}

async function answerAndCount(call: Call, wire: Wire, consumed: Map<string, Consumption>): Promise<Answer> {
  const { answer, charges } = await billOf(call, wire);
  for (const { table, operation, kind, units, refused } of charges) {
    const entry = consumed.get(table) ?? {
      readUnits: 0,
      writeUnits: 0,
      reads: 0,
      writes: 0,
      refused: 0,
      operations: {},
    };
    consumed.set(table, entry);
    entry[kind === 'read' ? 'readUnits' : 'writeUnits'] += units;
    entry[kind === 'read' ? 'reads' : 'writes'] += 1;
    entry.refused += refused ? 1 : 0;
    entry.operations[operation] ??= { calls: 0, units: 0 };
    entry.operations[operation].calls += 1;
    entry.operations[operation].units += units;
  }
  return answer;
}
