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

/** Free places in order: the next one at or after a place, found without walking over those that are taken again. */
function freePlaces(): { readonly take: (place: number) => void; readonly next: (place: number) => number } {
  /** Of a place taken, one behind it before which none is free. */
  const onward: number[] = [];
  const next = (place: number): number => {
    let free = place;
    for (let to = onward[free]; to !== undefined; to = onward[free]) free = to;
    // What was walked over leads straight there the next time.
    for (let at = place; at < free; ) {
      const to = onward[at] ?? free;
      onward[at] = free;
      at = to;
    }
    return free;
  };
  const take = (place: number): void => {
    onward[place] = place + 1;
  };
  return { take, next };
}

/** The first base from `from` on under which every code has a free place. */
function freeBase({ next }: ReturnType<typeof freePlaces>, codes: readonly number[], from: number): number {
  const [first = 0, ...others] = codes;
  let base = next(from + first) - first;
  while (others.some((code) => next(base + code) !== base + code)) base = next(base + first + 1) - first;
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
  const free = freePlaces();
  const queue: [number, Node][] = [[0, plant(stems)]];
  for (const [state, node] of queue) {
    value[state] = node.value;
    const codes = [...node.children.keys()];
    if (codes.length === 0) continue;
    const from = Math.max(free.next(1), check.length - lookBack) - Math.min(...codes);
    const place = freeBase(free, codes, Math.max(1, from));
    grow(place + alphabetSize);
    base[state] = place;
    for (const [code, child] of node.children) {
      check[place + code] = state + 1;
      free.take(place + code);
      queue.push([place + code, child]);
    }
  }
  return { base, check, value };
}
