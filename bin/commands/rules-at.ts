import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { MatcherSource } from '../../lambdas/domain/matching/matcher-source';
import { type Fault, printFault } from '../../watches/fault';
import { loadRules } from '../../watches/load';

/** A version of a watch that cannot be had: the message says what to do. */
export class NoRules extends Error {}

/** The rules of a folder, or of the watch in `dir` as it was at a git revision. */
export function rulesAt(dir: string, place: string): MatcherSource {
  return existsSync(place) ? rulesOf(place, place) : atRevision(dir, place);
}

function rulesOf(folder: string, name: string): MatcherSource {
  if (!existsSync(join(folder, 'watch.yaml'))) throw new NoRules(`${name}: no folder with a watch.yaml`);
  const loaded = loadRules(folder);
  if (loaded.ok) return loaded.rules;
  throw new NoRules(`${name}: its rules cannot be read${faultLines(loaded.faults, name)}`);
}

/** The first faults: those of an old version are many of a kind, and nobody will mend them. */
function faultLines(faults: readonly Fault[], name: string): string {
  const lines = faults.slice(0, 5).map((fault) => printFault(fault, `${name}/`));
  if (faults.length > 5) lines.push(`and ${faults.length - 5} more`);
  return lines.length === 0 ? ': it has no concerns.yaml' : `\n${lines.join('\n')}`;
}

/** Writes the folder as it was at a revision into a temporary one, which is gone again once read. */
function atRevision(dir: string, revision: string): MatcherSource {
  const git = (...words: readonly string[]): string => {
    try {
      return execFileSync('git', words, { cwd: dir, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 26 });
    } catch {
      throw new NoRules(`${revision}: neither a folder nor a git revision that holds ${dir}`);
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
    return rulesOf(folder, revision);
  } finally {
    rmSync(spare, { recursive: true, force: true });
  }
}
