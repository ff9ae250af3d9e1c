import { endingSets } from './inflect';
import { type PackedTrie, packTrie } from './open-trie';
import { buildStemTrie } from './stem-trie';

/** All endings of all tables as one trie. */
export interface EndingTrie {
  /** A state's value is a place in `tables`; the empty ending is the root's. */
  readonly trie: PackedTrie;
  /** Sets of ending tables: bit n stands for table n. */
  readonly tables: readonly number[];
}

/** Which tables hold an ending, as bits. */
function tablesOf(ending: string): number {
  return endingSets.reduce((bits, endings, table) => (endings.has(ending) ? bits | (1 << table) : bits), 0);
}

function build(): EndingTrie {
  if (endingSets.length > 31) throw new RangeError('more ending tables than bits');
  const tables = [0];
  const places = new Map<number, number>();
  const values = new Map<string, number>();
  for (const ending of new Set(endingSets.flatMap((endings) => [...endings]))) {
    const bits = tablesOf(ending);
    const place = places.get(bits) ?? tables.push(bits) - 1;
    places.set(bits, place);
    values.set(ending, place);
  }
  return { trie: packTrie(buildStemTrie(values)), tables };
}

/** Built when terms are compiled, never where entries are matched. */
export const endingTrie: EndingTrie = build();
