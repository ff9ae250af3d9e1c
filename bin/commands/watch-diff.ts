import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { compileMatcher } from '../../lambdas/domain/matching/compile-matcher';
import { type DiffedEntry, diffMatches, type MatchDiff } from '../../lambdas/domain/matching/diff-matches';
import { openMatcher } from '../../lambdas/domain/matching/open-matcher';
import { printFault } from '../../watches/fault';
import { loadWatch, type WatchSource } from '../../watches/load';
import { toWatch } from '../../watches/to-watch';
import { BadLine, NoFile } from './json-lines';
import { entriesOfFile, sampleEntries } from './recorded-entries';
import { NoRules, rulesAt } from './rules-at';

interface DiffOptions {
  readonly against: string;
  readonly entries?: string;
  readonly json?: boolean;
}

/** `watch diff DIR`: what the rules of a folder gain and lose against another version of them. */
export function registerDiff(watch: Command): void {
  watch
    .command('diff')
    .argument('<dir>', 'folder of the watch as you edited it')
    .option('--against <folder or revision>', 'the other version: a folder, or a git revision of this one', 'HEAD')
    .option('--entries <file>', 'JSON lines {id,title,summary,…} to try both on; the sample feeds when left out')
    .option('--json', 'one JSON object instead of lines')
    .description('what a change of rules gains and loses, concern by concern')
    .action((dir: string, options: DiffOptions) => {
      try {
        diff(dir, options);
      } catch (error) {
        if (!(error instanceof NoRules || error instanceof BadLine || error instanceof NoFile)) throw error;
        console.error(`watch diff: ${error.message}`);
        process.exitCode = error instanceof BadLine ? 1 : 2;
      }
    });
}

function diff(dir: string, { against, entries: file, json }: DiffOptions): void {
  const after = readEdited(dir);
  const before = openMatcher(compileMatcher(rulesAt(dir, against)));
  const compiled = compileMatcher(after.matcher);
  const entries = file === undefined ? sampleEntries() : entriesOfFile(file, toWatch(after, compiled));
  const found = diffMatches(before, openMatcher(compiled), entries);
  console.log(json === true ? JSON.stringify(found, null, 2) : diffText(found));
}

function readEdited(folder: string): WatchSource {
  if (!existsSync(join(folder, 'watch.yaml'))) throw new NoRules(`${folder}: no folder with a watch.yaml`);
  const loaded = loadWatch(folder);
  if (loaded.ok) return loaded.source;
  throw new NoRules(
    `mend the faults first\n${loaded.faults.map((fault) => printFault(fault, `${folder}/`)).join('\n')}`,
  );
}

function entryLine(sign: string, { id, rule, title, forms }: DiffedEntry): string {
  return `  ${sign} ${title}\n      ${id}, rule ${rule}: ${forms.map((form) => `"${form}"`).join(', ')}`;
}

function diffText({ entries, before, after, concerns }: MatchDiff): string {
  const changed = concerns.filter(({ gained, lost }) => gained.length + lost.length > 0);
  return [
    `${entries} entries: ${before} matched before, ${after} now`,
    ...(changed.length === 0 ? ['no concern gains or loses an entry'] : []),
    ...changed.flatMap(({ id, gained, lost }) => [
      `${id}: ${gained.length} gained, ${lost.length} lost`,
      ...gained.map((entry) => entryLine('+', entry)),
      ...lost.map((entry) => entryLine('-', entry)),
    ]),
  ].join('\n');
}
