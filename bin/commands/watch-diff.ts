import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { compileMatcher } from '../../lambdas/domain/matching/compile-matcher';
import { type DiffedEntry, diffMatches, type MatchDiff } from '../../lambdas/domain/matching/diff-matches';
import { openMatcher } from '../../lambdas/domain/matching/open-matcher';
import { printFault } from '../../watches/fault';
import { loadWatch } from '../../watches/load';
import { toWatch } from '../../watches/to-watch';
import { BadLine } from './json-lines';
import { entriesOfFile, sampleEntries } from './recorded-entries';

interface DiffOptions {
  readonly against: string;
  readonly entries?: string;
  readonly json?: boolean;
}

/** A request we cannot carry out: the message says what to do. */
class CannotDiff extends Error {}

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
        if (!(error instanceof CannotDiff || error instanceof BadLine)) throw error;
        console.error(`watch diff: ${error.message}`);
        process.exitCode = error instanceof BadLine ? 1 : 2;
      }
    });
}

function diff(dir: string, { against, entries: file, json }: DiffOptions): void {
  if (file !== undefined && !existsSync(file)) throw new CannotDiff(`${file}: no such file`);
  const after = readRules(dir);
  const before = existsSync(against) ? readRules(against) : atRevision(dir, against, readRules);
  const entries = file === undefined ? sampleEntries() : entriesOfFile(file, after.watch);
  const found = diffMatches(before.matcher, after.matcher, entries);
  console.log(json === true ? JSON.stringify(found, null, 2) : diffText(found));
}

function readRules(folder: string) {
  if (!existsSync(join(folder, 'watch.yaml'))) throw new CannotDiff(`${folder}: no folder with a watch.yaml`);
  const loaded = loadWatch(folder);
  if (!loaded.ok) {
    const faults = loaded.faults.map((fault) => printFault(fault, `${folder}/`)).join('\n');
    throw new CannotDiff(`mend the faults first\n${faults}`);
  }
  const compiled = compileMatcher(loaded.source.matcher);
  return { watch: toWatch(loaded.source, compiled), matcher: openMatcher(compiled) };
}

/** Writes the folder as it was at a revision into a temporary one, which is gone again after `use`. */
function atRevision<T>(dir: string, revision: string, use: (folder: string) => T): T {
  const git = (...words: readonly string[]): string => {
    try {
      return execFileSync('git', words, { cwd: dir, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 26 });
    } catch {
      throw new CannotDiff(`${revision}: neither a folder nor a git revision that holds ${dir}`);
    }
  };
  const spare = mkdtempSync(join(tmpdir(), 'watch-'));
  const folder = join(spare, basename(resolve(dir)));
  try {
    for (const name of git('ls-tree', '-r', '--name-only', revision, '.').split('\n').filter(Boolean)) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, git('show', `${revision}:./${name}`));
    }
    return use(folder);
  } finally {
    rmSync(spare, { recursive: true, force: true });
  }
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
