import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const matching = join(__dirname, '../lambdas/domain/matching');

/** The files that a file of the program runs: itself and all it imports of ours, but types. */
export function filesOf(start: string, found: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  if (found.has(start)) return found;
  const code = readFileSync(start, 'utf8');
  const imported = [...code.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';$/gm)];
  return imported.reduce<ReadonlySet<string>>(
    (files, [, name = '']) => filesOf(join(dirname(start), `${name}.ts`), files),
    new Set([...found, start]),
  );
}

/** The files that decide what compiled rules match in a text. */
export function matchingFiles(): readonly string[] {
  return [...filesOf(join(matching, 'match-entry.ts'), filesOf(join(matching, 'open-matcher.ts')))];
}

/** Stands for what those files say: rules match otherwise only where they, or this, are others. */
export function matchingPrint(): string {
  const hash = createHash('sha256');
  for (const file of matchingFiles()) hash.update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
  return hash.digest('hex');
}
