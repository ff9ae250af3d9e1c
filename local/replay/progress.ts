import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noTotals, type Totals } from '../service/totals';
import type { Consumption } from '../tables/metered-tables';

/** How far a replay has come, kept beside its tables so that a later start goes on from there. */
export interface Progress {
  /** The simulated instant reached, ISO 8601 UTC. */
  readonly now: string;
  readonly watchVersion: string;
  readonly totals: Totals;
  readonly seconds: number;
  readonly capacity: Readonly<Record<string, Consumption>>;
}

const fileName = 'replay.json';

/** The progress of a folder, or a fresh start. */
export function loadProgress(dir: string, start: Date, watchVersion: string): Progress {
  const file = join(dir, fileName);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Progress;
  return { now: start.toISOString(), watchVersion, totals: noTotals(), seconds: 0, capacity: {} };
}

/** Writes the whole, then puts it in place: a killed process leaves the old progress or the new. */
export function saveProgress(dir: string, progress: Progress): void {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, fileName);
  writeFileSync(`${file}.new`, JSON.stringify(progress));
  renameSync(`${file}.new`, file);
}

/** What two runs of one replay consumed together. */
export function addCapacity(before: Progress['capacity'], now: Progress['capacity']): Progress['capacity'] {
  const tables = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return Object.fromEntries(tables.map((table) => [table, addConsumption(before[table], now[table])]));
}

const nothing: Consumption = { readUnits: 0, writeUnits: 0, reads: 0, writes: 0, refused: 0, operations: {} };

function addConsumption(a: Consumption = nothing, b: Consumption = nothing): Consumption {
  const operations = structuredClone(a.operations) as Record<string, { calls: number; units: number }>;
  for (const [name, { calls, units }] of Object.entries(b.operations)) {
    const sum = operations[name] ?? { calls: 0, units: 0 };
    operations[name] = { calls: sum.calls + calls, units: sum.units + units };
  }
  return {
    readUnits: a.readUnits + b.readUnits,
    writeUnits: a.writeUnits + b.writeUnits,
    reads: a.reads + b.reads,
    writes: a.writes + b.writes,
    refused: a.refused + b.refused,
    operations,
  };
}
