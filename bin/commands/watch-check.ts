import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Command } from 'commander';
import { printFault } from '../../watches/fault';
import { lint } from '../../watches/lint';
import { loadWatch, type WatchSource } from '../../watches/load';
import { sampleEntries } from './recorded-entries';
import { registerDiff } from './watch-diff';
import { registerWeigh } from './watch-weigh';

const watches = join(__dirname, '../../watches');

interface CheckOptions {
  readonly json?: boolean;
  readonly lint?: boolean;
}

/** `watch check [DIR]`: prints every fault of a watch folder, or of every watch there is. */
export function register(program: Command): void {
  const parent = program.commands.find((command) => command.name() === 'watch') ?? program.command('watch');
  parent.description('work on the files of a watch');
  registerDiff(parent);
  registerWeigh(parent);
  parent
    .command('check')
    .argument('[dir]', 'folder of one watch; every folder of watches/ when left out')
    .option('--json', 'one JSON object a line instead of file:line:column: field: message')
    .option('--lint', 'print doubts about terms and concepts too, a line each; they do not change the exit code')
    .description('print every fault of a watch folder; exit 1 if there is any')
    .action((dir: string | undefined, options: CheckOptions) => {
      process.exitCode = checkFolders(dir === undefined ? allWatches() : [dir], options);
    });
}

/** The exit code: 0 without faults, 1 with, 2 when a folder does not exist. */
function checkFolders(folders: readonly string[], options: CheckOptions): number {
  const missing = folders.filter((folder) => !existsSync(folder) || !statSync(folder).isDirectory());
  for (const folder of missing) console.error(`${folder}: no such folder; name a folder that holds a watch.yaml`);
  if (missing.length > 0) return 2;
  const counts = folders.map((folder) => printFaults(folder, options));
  return counts.some((count) => count > 0) ? 1 : 0;
}

function printFaults(folder: string, { json, lint: doubting }: CheckOptions): number {
  const loaded = loadWatch(folder);
  const faults = loaded.ok ? [] : loaded.faults;
  const place = `${relative(process.cwd(), folder) || '.'}/`;
  for (const fault of faults) {
    console.log(json === true ? JSON.stringify({ ...fault, file: `${place}${fault.file}` }) : printFault(fault, place));
  }
  if (loaded.ok && doubting === true) printDoubts(loaded.source, json === true);
  console.error(
    faults.length === 0 ? `${place} no faults` : `${place} ${faults.length} fault${faults.length === 1 ? '' : 's'}`,
  );
  return faults.length;
}

function printDoubts({ matcher }: WatchSource, json: boolean): void {
  const noise = sampleEntries().filter(({ invented }) => invented);
  const doubts = lint(
    matcher,
    noise.map(({ text }) => text),
  );
  for (const doubt of doubts) {
    const what = doubt.term === undefined ? doubt.concept : `${doubt.concept}: "${doubt.term}"`;
    console.log(json ? JSON.stringify(doubt) : `${what} ${doubt.message}`);
  }
}

/** Every folder of `watches/` that holds a watch: all but `schemas` and hidden ones. */
function allWatches(): readonly string[] {
  return readdirSync(watches, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'schemas' && !entry.name.startsWith('.'))
    .map((entry) => join(watches, entry.name));
}
