import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { compileMatcher } from '../lambdas/domain/matching/compile-matcher';
import type { Fault } from './fault';
import { loadWatch } from './load';
import { toWatch } from './to-watch';

/** Compiles a watch folder into one JSON file. A folder with faults leaves the file as it was and returns them all. */
export function compileFolder(folder: string, file: string): readonly Fault[] {
  const loaded = loadWatch(folder);
  if (!loaded.ok) return loaded.faults;
  writeWhole(file, JSON.stringify(toWatch(loaded.source, compileMatcher(loaded.source.matcher))));
  return [];
}

/** Whole or not at all: a start that runs beside this one never reads half a file. */
function writeWhole(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}
