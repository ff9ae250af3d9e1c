import * as z from 'zod/mini';
import { type FileKind, fileSchemas } from './files';

const titles: Readonly<Record<FileKind, string>> = {
  watch: 'What is watched, and the texts of the resolution',
  clauses: 'Recitals and operative paragraphs',
  concepts: 'Ideas and their terms in each language',
  concerns: 'Concerns and their rules',
  feeds: 'The sources',
  ledger: 'What became of each demand',
  names: 'Places and bodies by which reports of one event are known',
  weights: 'What the signs of each concern weigh',
};

/** Each published JSON Schema by its file name in this folder. Editors use it to complete and check YAML as it is typed. */
export function jsonSchemas(): ReadonlyMap<string, unknown> {
  const kinds = Object.keys(fileSchemas) as FileKind[];
  return new Map(kinds.map((kind) => [`${kind}.schema.json`, jsonSchema(kind)]));
}

function jsonSchema(kind: FileKind): unknown {
  const { $schema, ...rest } = z.toJSONSchema(fileSchemas[kind], { io: 'input' });
  return { $schema, title: titles[kind], ...rest };
}
