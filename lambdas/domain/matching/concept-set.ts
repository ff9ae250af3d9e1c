/** A set of concepts as bits, 32 to a number, so that two sets are compared in a few steps. */
export type ConceptSet = Int32Array;

/** The set of some of `size` concepts. */
export function conceptSet(concepts: Iterable<number>, size: number): ConceptSet {
  const set = new Int32Array((size + 31) >> 5);
  for (const concept of concepts) set[concept >> 5] = (set[concept >> 5] ?? 0) | (1 << (concept & 31));
  return set;
}

export function shareOne(one: ConceptSet, other: ConceptSet): boolean {
  for (let at = 0; at < one.length; at++) if (((one[at] ?? 0) & (other[at] ?? 0)) !== 0) return true;
  return false;
}
