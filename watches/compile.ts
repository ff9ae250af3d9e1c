import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMatcher } from '../lambdas/domain/matching/compile-matcher';
import { printFault } from './fault';
import { loadWatch } from './load';
import { toWatch } from './to-watch';
import { unfinishedSource } from './unfinished';

const name = process.env.WATCH ?? 'kazakhstan-2021';
const target = join(__dirname, '.compiled');

/** Whole or not at all: a start that runs beside this one never reads half a file. */
function writeWhole(file: string, content: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}

const folder = join(__dirname, name);
const unfinished = unfinishedSource(folder);
const loaded = unfinished === undefined ? loadWatch(folder) : ({ ok: true, source: unfinished } as const);
if (loaded.ok) {
  mkdirSync(target, { recursive: true });
  writeWhole(join(target, 'watch.json'), JSON.stringify(toWatch(loaded.source, compileMatcher(loaded.source.matcher))));
} else {
  for (const fault of loaded.faults) console.error(printFault(fault, `watches/${name}/`));
  process.exitCode = 1;
}
