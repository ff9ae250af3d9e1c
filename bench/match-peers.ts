import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A way of finding terms in exact form: made ready once, then asked for each text as it is printed. */
export interface Peer {
  readonly name: string;
  /** What it leaves undone of what ours does, besides inflected forms, which none of them finds; its time is the less. */
  readonly lacks: string;
  /** How many hits of whole words a text has, whatever its case and normalisation form. */
  readonly find: (text: string) => number;
}

/** Peers that took part, and why the others did not. */
export interface Peers {
  readonly present: readonly Peer[];
  readonly absent: readonly string[];
}

/** What every peer must do to a text before it can find anything: the least that makes case and form all one. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
}

const letters = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 0,
);

function isWhole(text: string, begin: number, end: number): boolean {
  const before = begin === 0 ? 0 : letters[text.charCodeAt(begin - 1)];
  const after = end === text.length ? 0 : letters[text.charCodeAt(end)];
  return before === 0 && after === 0;
}

interface AhoCorasick {
  matchInText(text: string): readonly { readonly begin: number; readonly end: number }[];
}

interface Re2Set {
  match(text: string): readonly number[];
}

type Make = (terms: readonly string[], load: (name: string) => unknown) => Peer['find'];

function ahoCorasick(name: string): Make {
  return (terms, load) => {
    const { AhoCorasick: Made } = load(name) as { AhoCorasick: new (t: string[]) => AhoCorasick };
    const automaton = new Made([...terms]);
    return (text) => {
      const folded = fold(text);
      return automaton.matchInText(folded).filter(({ begin, end }) => isWhole(folded, begin, end)).length;
    };
  };
}

const packages: Readonly<Record<string, { readonly lacks: string; readonly make: Make }>> = {
  '@monyone/aho-corasick/fast': {
    lacks: 'places in the printed text',
    make: ahoCorasick('@monyone/aho-corasick/fast'),
  },
  '@monyone/aho-corasick': { lacks: 'places in the printed text', make: ahoCorasick('@monyone/aho-corasick') },
  're2 set': {
    lacks: 'places in the printed text; it says which terms a text holds, whole words are then looked up',
    make: (terms, load) => {
      const Re2 = load('re2') as { Set: new (patterns: string[], flags: string) => Re2Set };
      const set = new Re2.Set([...terms], 'u');
      return (text) => {
        const folded = fold(text);
        return countAll(
          set.match(folded).map((term) => terms[term] ?? ''),
          folded,
        );
      };
    },
  },
};

const plain: Readonly<Record<string, { readonly lacks: string; readonly make: Make }>> = {
  'one regular expression': {
    lacks: 'places in the printed text, and terms that overlap another',
    make: (terms) => {
      const longestFirst = [...terms].sort().reverse().join('|');
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst})(?![\\p{L}\\p{N}])`, 'gu');
      return (text) => fold(text).match(pattern)?.length ?? 0;
    },
  },
  'naive loop of indexOf': {
    lacks: 'places in the printed text',
    make: (terms) => (text) => countAll(terms, fold(text)),
  },
};

function countAll(terms: readonly string[], text: string): number {
  let count = 0;
  for (const term of terms)
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
      if (isWhole(text, at, at + term.length)) count++;
  return count;
}

/** Packages come from the folder that BENCH_PEERS names (`npm install @monyone/aho-corasick re2` there), if any. */
export function openPeers(terms: readonly string[]): Peers {
  const folder = process.env.BENCH_PEERS;
  const load = folder === undefined ? undefined : createRequire(join(folder, 'package.json'));
  const folded = terms.map(fold);
  const absent: string[] = [];
  const present = Object.entries({ ...packages, ...plain }).flatMap(([name, { lacks, make }]): Peer[] => {
    try {
      const isPackage = Object.hasOwn(packages, name);
      if (isPackage && load === undefined) throw new Error('BENCH_PEERS is not set');
      return [{ name, lacks, find: make(folded, (id) => load?.(id)) }];
    } catch (error) {
      absent.push(`${name}: ${(error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''}`);
      return [];
    }
  });
  return { present, absent };
}
