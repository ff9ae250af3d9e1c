import { languages } from '../lambdas/domain/watch/language';
import type { Finding } from './fault';
import { rough } from './rough';
import type { YamlFile } from './yaml-file';

/** Concepts of one name in two files, and concepts that a language of the watch has no term for. */
export function checkConcepts(files: ReadonlyMap<string, YamlFile>): readonly Finding[] {
  const owner = new Map<string, string>();
  const parts = [...files.values()].filter(({ name }) => name.startsWith('concepts/'));
  return parts.flatMap(({ name, value }) =>
    Object.entries(rough(value)).flatMap(([id, concept]) => {
      const before = owner.get(id);
      owner.set(id, name);
      return [
        ...(before === undefined
          ? []
          : [{ file: name, path: [id], message: `this concept stands already in ${before}` }]),
        ...withoutTerms(name, id, rough(rough(concept).terms)),
      ];
    }),
  );
}

function withoutTerms(file: string, id: string, terms: Readonly<Record<string, unknown>>): readonly Finding[] {
  return languages
    .filter((language) => Array.isArray(terms[language]) && terms[language].length === 0)
    .map((language) => ({
      file,
      path: [id, 'terms', language],
      message: 'no term in this language: entries in it are missed',
    }));
}
