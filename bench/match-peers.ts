import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A way of finding terms in exact form: made ready once, then asked for each text in lower case. */
export interface Peer {
  readonly name: string;
  /** How many hits a text has. */
  readonly find: (text: string) => number;
}

/** Peers that took part, and why the others did not. */
export interface Peers {
  readonly present: readonly Peer[];
  readonly absent: readonly string[];
}

interface AhoCorasick {
  matchInText(text: string): readonly unknown[];
}

interface Re2Set {
  match(text: string): readonly number[];
}

type Make = (terms: readonly string[], load: (name: string) => unknown) => Peer['find'];

function wholeWord(terms: readonly string[]): string {
  return `(?<![\\p{L}\\p{N}])(?:${terms.join('|')})(?![\\p{L}\\p{N}])`;
}

const packages: Readonly<Record<string, Make>> = {
  '@monyone/aho-corasick/fast': (terms, load) => {
    const { AhoCorasick: Made } = load('@monyone/aho-corasick/fast') as {
      AhoCorasick: new (t: string[]) => AhoCorasick;
    };
    const automaton = new Made([...terms]);
    return (text) => automaton.matchInText(text).length;
  },
  '@monyone/aho-corasick': (terms, load) => {
    const { AhoCorasick: Made } = load('@monyone/aho-corasick') as { AhoCorasick: new (t: string[]) => AhoCorasick };
    const automaton = new Made([...terms]);
    return (text) => automaton.matchInText(text).length;
  },
  're2 set': (terms, load) => {
    const Re2 = load('re2') as { Set: new (patterns: string[], flags: string) => Re2Set };
    const set = new Re2.Set([...terms], 'u');
    return (text) => set.match(text).length;
  },
};

const plain: Readonly<Record<string, Make>> = {
  'one regular expression': (terms) => {
    const pattern = new RegExp(wholeWord([...terms].sort((a, b) => b.length - a.length)), 'gu');
    return (text) => text.match(pattern)?.length ?? 0;
  },
  'naive loop of includes': (terms) => (text) => terms.filter((term) => text.includes(term)).length,
};

/** Packages come from the folder that BENCH_PEERS names (`npm install @monyone/aho-corasick re2` there), if any. */
export function openPeers(terms: readonly string[]): Peers {
  const folder = process.env.BENCH_PEERS;
  const load = folder === undefined ? undefined : createRequire(join(folder, 'package.json'));
  const absent: string[] = [];
  const present = Object.entries({ ...packages, ...plain }).flatMap(([name, make]): Peer[] => {
    try {
      const isPackage = Object.hasOwn(packages, name);
      if (isPackage && load === undefined) throw new Error('BENCH_PEERS is not set');
      return [{ name, find: make(terms, (id) => load?.(id)) }];
    } catch (error) {
      absent.push(`${name}: ${(error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''}`);
      return [];
    }
  });
  return { present, absent };
}
