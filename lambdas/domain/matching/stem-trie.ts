import { alphabetSize, codesOf } from './alphabet';

/**
 * A double-array trie over letter codes: from state s, code c leads to base[s] + c if check there says s + 1 (0 is a
 * free place). State 0 is the root.
 */
export interface StemTrie {
  readonly base: readonly number[];
  readonly check: readonly number[];
  /** What was planted for the stem that ends here, 0 where none does. */
  readonly value: readonly number[];
}

interface Node {
  readonly children: Map<number, Node>;
  value: number;
}

const makeNode = (): Node => ({ children: new Map(), value: 0 });

function plant(stems: ReadonlyMap<string, number>): Node {
  const root = makeNode();
  for (const [stem, value] of stems) {
    let node = root;
    for (const code of codesOf(stem)) {
      const child = node.children.get(code) ?? makeNode();
      node.children.set(code, child);
      node = child;
    }
    node.value = value;
  }
  return root;
}

function freeBase(check: readonly number[], codes: readonly number[], from: number): number {
  let base = from;
  while (codes.some((code) => (check[base + code] ?? 0) !== 0)) base++;
  return base;
}

/** Free places further back than this are left: searching them all takes longer than they save. */
const lookBack = 2000;

/** Packs stem → value (from 1 on) into arrays. */
export function buildStemTrie(stems: ReadonlyMap<string, number>): StemTrie {
  const base: number[] = [0];
  const check: number[] = [0];
  const value: number[] = [0];
  const grow = (size: number): void => {
    while (check.length < size) {
      base.push(0);
      check.push(0);
      value.push(0);
    }
  };
  const queue: [number, Node][] = [[0, plant(stems)]];
  let firstFree = 1;
  for (const [state, node] of queue) {
    value[state] = node.value;
    const codes = [...node.children.keys()];
    if (codes.length === 0) continue;
    while ((check[firstFree] ?? 0) !== 0) firstFree++;
    const from = Math.max(firstFree, check.length - lookBack) - Math.min(...codes);
    const place = freeBase(check, codes, Math.max(1, from));
    grow(place + alphabetSize);
    base[state] = place;
    for (const [code, child] of node.children) {
      check[place + code] = state + 1;
      queue.push([place + code, child]);
    }
  }
  return { base, check, value };
}
