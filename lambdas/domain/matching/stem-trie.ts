import { alphabetSize, codesOf } from './alphabet';

/** A double-array trie over letter codes: from state s, code c leads to base[s] + c if check there says s. */
export interface StemTrie {
  readonly base: readonly number[];
  readonly check: readonly number[];
  /** Index into the lists of word patterns, -1 where no stem ends. */
  readonly value: readonly number[];
}

interface Node {
  readonly children: Map<number, Node>;
  value: number;
}

const makeNode = (): Node => ({ children: new Map(), value: -1 });

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
  while (codes.some((code) => (check[base + code] ?? -1) !== -1)) base++;
  return base;
}

/** Packs stem → value into arrays; state 0 is the root. */
export function buildStemTrie(stems: ReadonlyMap<string, number>): StemTrie {
  const base: number[] = [0];
  const check: number[] = [0];
  const value: number[] = [-1];
  const grow = (size: number): void => {
    while (check.length < size) {
      base.push(0);
      check.push(-1);
      value.push(-1);
    }
  };
  const queue: [number, Node][] = [[0, plant(stems)]];
  let firstFree = 1;
  for (let head = queue.shift(); head !== undefined; head = queue.shift()) {
    const [state, node] = head;
    value[state] = node.value;
    const codes = [...node.children.keys()];
    if (codes.length === 0) continue;
    while ((check[firstFree] ?? -1) !== -1) firstFree++;
    const place = freeBase(check, codes, Math.max(1, firstFree - Math.min(...codes)));
    grow(place + alphabetSize);
    base[state] = place;
    for (const [code, child] of node.children) {
      check[place + code] = state;
      queue.push([place + code, child]);
    }
  }
  return { base, check, value };
}
