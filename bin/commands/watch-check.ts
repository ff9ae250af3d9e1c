import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Command } from 'commander';
import { printFault } from '../../watches/fault';
import { type Doubt, lint } from '../../watches/lint';
import { loadWatch, type WatchSource } from '../../watches/load';
import { sampleEntries } from './recorded-entries';
import { NoRules, rulesAt } from './rules-at';
import { registerCommon } from './watch-common';
import { registerDiff } from './watch-diff';
import { registerWeigh } from './watch-weigh';

const watches = join(__dirname, '../../watches');

interface CheckOptions {
  readonly json?: boolean;
  readonly lint?: boolean;
  readonly against?: string;
}

/** `watch check [DIR]`: prints every fault of a watch folder, or of every watch there is. */
export function register(program: Command): void {
  const parent = program.commands.find((command) => command.name() === 'watch') ?? program.command('watch');
  parent.description('work on the files of a watch');
  registerDiff(parent);
  registerWeigh(parent);
  registerCommon(parent);
  parent
    .command('check')
    .argument('[dir]', 'folder of one watch; every folder of watches/ when left out')
    .option('--json', 'one JSON object a line instead of file:line:column: field: message')
    .option('--lint', 'print doubts about terms and concepts too, a line each; they do not change the exit code')
    .option(
      '--against <folder or revision>',
      'with --lint: only the doubts that this other version of the watch does not raise',
    )
    .description('print every fault of a watch folder; exit 1 if there is any')
    .action((dir: string | undefined, options: CheckOptions) => {
      try {
        if (options.against !== undefined && options.lint !== true) throw new NoRules('--against goes with --lint');
        process.exitCode = checkFolders(dir === undefined ? allWatches() : [dir], options);
      } catch (error) {
        if (!(error instanceof NoRules)) throw error;
        console.error(`watch check: ${error.message}`);
        process.exitCode = 2;
      }
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

function printFaults(folder: string, { json, lint: doubting, against }: CheckOptions): number {
  const loaded = loadWatch(folder);
  const faults = loaded.ok ? [] : loaded.faults;
  const place = `${relative(process.cwd(), folder) || '.'}/`;
  for (const fault of faults) {
    console.log(json === true ? JSON.stringify({ ...fault, file: `${place}${fault.file}` }) : printFault(fault, place));
  }
  if (loaded.ok && doubting === true) printDoubts(doubtsOf(loaded.source, folder, against), json === true);
  console.error(
    faults.length === 0 ? `${place} no faults` : `${place} ${faults.length} fault${faults.length === 1 ? '' : 's'}`,
  );
  return faults.length;
}

function doubtsOf({ matcher }: WatchSource, folder: string, against: string | undefined): readonly Doubt[] {
  const noise = sampleEntries().flatMap(({ invented, text }) => (invented ? [text] : []));
  const doubts = lint(matcher, noise);
  if (against === undefined) return doubts;
  const known = new Set(lint(rulesAt(folder, against), noise).map((doubt) => JSON.stringify(doubt)));
  return doubts.filter((doubt) => !known.has(JSON.stringify(doubt)));
}

function printDoubts(doubts: readonly Doubt[], json: boolean): void {
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
