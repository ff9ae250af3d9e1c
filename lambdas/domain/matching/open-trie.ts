import { type PackedNumbers, packNumbers, unpackNumbers } from './packed-numbers';
import type { StemTrie } from './stem-trie';

/** A stem trie as it is stored. */
export interface PackedTrie {
  readonly base: PackedNumbers;
  readonly check: PackedNumbers;
  readonly value: PackedNumbers;
}

/**
 * A stem trie ready to walk, three numbers a state side by side, so that a step touches one place of memory: the state
 * it is reached from, where its followers begin, and its value. A state is called by the place of its first number; the
 * follower by code c stands at `cells[state + 1] + 3 * c`, if the number there is the state. The root is 0.
 */
export type OpenTrie = Int32Array;

export function packTrie({ base, check, value }: StemTrie): PackedTrie {
  return { base: packNumbers(base), check: packNumbers(check), value: packNumbers(value) };
}

/** Lays the three tables side by side; builds no automaton. */
export function openTrie(base: ArrayLike<number>, check: ArrayLike<number>, value: ArrayLike<number>): OpenTrie {
  const cells = new Int32Array(base.length * 3);
  for (let state = 0; state < base.length; state++) {
    cells[state * 3] = ((check[state] ?? 0) - 1) * 3;
    cells[state * 3 + 1] = (base[state] ?? 0) * 3;
    cells[state * 3 + 2] = value[state] ?? 0;
  }
  return cells;
}

export function unpackTrie({ base, check, value }: PackedTrie): OpenTrie {
  return openTrie(unpackNumbers(base), unpackNumbers(check), unpackNumbers(value));
}
