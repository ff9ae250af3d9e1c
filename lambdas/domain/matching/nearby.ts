import type { Hit } from './find-concepts';

/** Place of the first of the hits, which stand in order of their first word, that begins at or after a word. */
function placeOf(hits: readonly Hit[], word: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.first ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The hits that begin from word `from` to word `to`, of hits in order of their first word. */
export function hitsBetween(hits: readonly Hit[], from: number, to: number): readonly Hit[] {
  const first = placeOf(hits, from);
  let end = first;
  while (end < hits.length && (hits[end]?.first ?? 0) <= to) end++;
  return first === 0 && end === hits.length ? hits : hits.slice(first, end);
}
