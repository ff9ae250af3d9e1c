import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledMatcher } from '../../lambdas/domain/matching/compiled-matcher';
import type { PackedRules } from '../../lambdas/domain/matching/kept-rules';
import type { Glosses, Watch } from '../../lambdas/domain/watch/watch';
import { compileFolder } from '../../watches/compile-folder';
import { printFault } from '../../watches/fault';

const folder = join(__dirname, '../../watches/.compiled');

/** The watch that `npm run compile` left, compiled anew where its folder has changed since: an editor's last change counts. */
export function compiledWatch(): Watch {
  return readCompiled('watch.json') as Watch;
}

/** The rules of that watch. */
export function compiledMatcher(): CompiledMatcher {
  return readCompiled('matcher.json') as CompiledMatcher;
}

/** The same rules as their editors wrote them. */
export function compiledRules(): PackedRules {
  return readCompiled('rules.json') as PackedRules;
}

/** What explains its stories to readers. */
export function compiledGlosses(): Glosses {
  return readCompiled('glosses.json') as Glosses;
}

function readCompiled(name: string): unknown {
  const file = join(folder, name);
  if (!existsSync(file)) throw new Error(`watches/.compiled/${name} is missing: run npm run compile first`);
  refresh();
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Compiles the folder of the compiled watch if a file of it is newer. */
function refresh(): void {
  const compiled = join(folder, 'watch.json');
  const { id } = JSON.parse(readFileSync(compiled, 'utf8')) as Watch;
  const source = join(folder, '..', id);
  if (!existsSync(source) || lastChange(source) <= statSync(compiled).mtimeMs) return;
  const faults = compileFolder(source, folder);
  if (faults.length === 0) return;
  const lines = faults.map((fault) => printFault(fault, `watches/${id}/`));
  throw new Error(`the watch has changed and has faults; mend them first\n${lines.join('\n')}`);
}

function lastChange(source: string): number {
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return Math.max(...names.map((name) => statSync(join(source, name)).mtimeMs));
}
