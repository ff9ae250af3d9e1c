import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledMatcher } from '../../lambdas/domain/matching/compiled-matcher';
import type { Glosses, Watch } from '../../lambdas/domain/watch/watch';

const folder = join(__dirname, '../../watches/.compiled');

/** The watch that `npm run compile` left; read anew, so that an editor's last change counts. */
export function compiledWatch(): Watch {
  return readCompiled('watch.json') as Watch;
}

/** The rules of that watch. */
export function compiledMatcher(): CompiledMatcher {
  return readCompiled('matcher.json') as CompiledMatcher;
}

/** What explains its stories to readers. */
export function compiledGlosses(): Glosses {
  return readCompiled('glosses.json') as Glosses;
}

function readCompiled(name: string): unknown {
  const file = join(folder, name);
  if (!existsSync(file)) throw new Error(`watches/.compiled/${name} is missing: run npm run compile first`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
