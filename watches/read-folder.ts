import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './fault';
import type { FileKind } from './schemas/files';
import { readYaml, type YamlFile } from './yaml-file';

/** The files every watch folder has, beside `concepts/`. */
export const fileNames = {
  watch: 'watch.yaml',
  clauses: 'clauses.yaml',
  concerns: 'concerns.yaml',
  feeds: 'feeds.yaml',
  ledger: 'ledger.yaml',
  names: 'names.yaml',
} as const satisfies Partial<Record<FileKind, string>>;

/** A file that a watch may have: without it no rule can weigh signs. */
export const weightsName = 'weights.yaml';

/** The files of a watch folder by name (`concepts/context.yaml`), and what is missing or out of place. */
export interface FolderFiles {
  readonly files: ReadonlyMap<string, YamlFile>;
  readonly faults: readonly Fault[];
}

export function readFolder(folder: string): FolderFiles {
  const wanted: readonly string[] = Object.values(fileNames);
  const concepts = yamlNames(join(folder, 'concepts')).map((name) => `concepts/${name}`);
  const present = [...[...wanted, weightsName].filter((name) => existsSync(join(folder, name))), ...concepts];
  const files = new Map(present.map((name) => [name, readYaml(name, readFileSync(join(folder, name), 'utf8'))]));
  return {
    files,
    faults: [
      ...wanted.filter((name) => !files.has(name)).map((name) => whole(name, 'this file is missing')),
      ...(concepts.length === 0 ? [whole('concepts/', 'holds no .yaml file with concepts')] : []),
      ...yamlNames(folder)
        .filter((name) => !wanted.includes(name) && name !== weightsName)
        .map((name) =>
          whole(
            name,
            `no file of a watch is called so: expected ${wanted.join(', ')}, ${weightsName} and concepts/*.yaml`,
          ),
        ),
    ],
  };
}

function whole(file: string, message: string): Fault {
  return { file, line: 1, column: 1, field: '', message };
}

function yamlNames(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map(({ name }) => name)
    .sort();
}
