import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WatchSource } from './load';
import { readFolder } from './read-folder';
import { fileSchemas } from './schemas/files';

/** TEMPORARY, until concerns.yaml and concepts/ are there: the rest of a watch, with nothing to match. */
export function unfinishedSource(folder: string): WatchSource | undefined {
  if (existsSync(join(folder, 'concerns.yaml')) && existsSync(join(folder, 'concepts'))) return undefined;
  console.error(
    `${'!'.repeat(100)}\nNO concerns.yaml OR NO concepts/ YET: compiled with an EMPTY matcher that matches nothing\n${'!'.repeat(100)}`,
  );
  const { files } = readFolder(folder);
  return {
    watch: fileSchemas.watch.parse(files.get('watch.yaml')?.value),
    clauses: fileSchemas.clauses.parse(files.get('clauses.yaml')?.value),
    feeds: fileSchemas.feeds.parse(files.get('feeds.yaml')?.value),
    ledger: fileSchemas.ledger.parse(files.get('ledger.yaml')?.value),
    matcher: { concepts: {}, concerns: [], groups: {}, contextConcepts: [], counterConcepts: [], homeLanguages: [] },
  };
}
