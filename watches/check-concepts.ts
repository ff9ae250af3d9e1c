import type { Finding } from './fault';
import type { Rough } from './rough';

/** A concept stands in one file only. `parts` are the concept files by name. */
export function checkConcepts(parts: ReadonlyMap<string, Rough>): readonly Finding[] {
  const owner = new Map<string, string>();
  return [...parts].flatMap(([file, concepts]) =>
    Object.keys(concepts).flatMap((id) => {
      const before = owner.get(id);
      owner.set(id, before ?? file);
      return before === undefined ? [] : [{ file, path: [id], message: `this concept stands already in ${before}` }];
    }),
  );
}
