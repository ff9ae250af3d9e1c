import { clausesFile } from './clauses';
import { conceptsFile } from './concepts';
import { concernsFile } from './concerns';
import { feedsFile } from './feeds';
import { ledgerFile } from './ledger';
import { namesFile } from './names';
import { watchFile } from './watch';
import { weightsFile } from './weights';

/** The schema of each kind of file in a watch folder; its JSON Schema is `<name>.schema.json` beside this file. */
export const fileSchemas = {
  watch: watchFile,
  clauses: clausesFile,
  concepts: conceptsFile,
  concerns: concernsFile,
  feeds: feedsFile,
  ledger: ledgerFile,
  names: namesFile,
  weights: weightsFile,
} as const;

export type FileKind = keyof typeof fileSchemas;
