import type { CompiledMatcher, CompiledRule, WordStems } from './compiled-matcher';
import type { ConceptSet } from './concept-set';
import { type OpenTrie, unpackTrie } from './open-trie';
import { unpackNumbers } from './packed-numbers';
import { needsOf } from './rule-needs';

/** Word stems ready to walk; a stem's value is a place in `patterns`. */
export interface OpenStems {
  readonly trie: OpenTrie;
  readonly patterns: Int32Array;
}

/** The rows of all terms, and where those of each first word begin; one place more ends the last. */
export interface OpenTerms {
  readonly rows: Int32Array;
  readonly from: Int32Array;
  /** Words of the longest term. */
  readonly longest: number;
}

export interface OpenRule extends CompiledRule {
  /** See `needsOf`. */
  readonly needs: readonly ConceptSet[];
}

/** A compiled matcher with its tables in typed arrays; opening builds no automaton. */
export interface Matcher {
  readonly compiled: CompiledMatcher;
  readonly stems: OpenStems;
  readonly looseStems: OpenStems;
  /** All endings; a state's value is the set of ending tables that hold it, as bits. */
  readonly endings: OpenTrie;
  readonly terms: OpenTerms;
  readonly concerns: readonly { readonly id: string; readonly rules: readonly OpenRule[] }[];
  readonly passedOver: readonly OpenRule[];
  /** 1 for words that count only where printed with a capital. */
  readonly capitals: Uint8Array;
  readonly context: ReadonlySet<number>;
  readonly counter: ReadonlySet<number>;
  readonly venue: ReadonlySet<number>;
}

function openStems({ trie, patterns }: WordStems): OpenStems {
  return { trie: unpackTrie(trie), patterns: unpackNumbers(patterns) };
}

function openEndings({ trie, tables }: CompiledMatcher['endings']): OpenTrie {
  const cells = unpackTrie(trie);
  for (let at = 2; at < cells.length; at += 3) cells[at] = tables[cells[at] ?? 0] ?? 0;
  return cells;
}

/** Numbers a term takes before its second word: first word, concept, language and `own`, number of words. */
export const termHead = 4;

function openTerms({ terms, words }: CompiledMatcher): OpenTerms {
  const rows = unpackNumbers(terms);
  const from = new Int32Array(words + 1);
  let longest = 1;
  let word = 0;
  for (let at = 0; at < rows.length; ) {
    while (word <= (rows[at] ?? 0)) from[word++] = at;
    const length = rows[at + 3] ?? 1;
    longest = Math.max(longest, length);
    at += termHead + length - 1;
  }
  from.fill(rows.length, word);
  return { rows, from, longest };
}

/** Makes a compiled matcher ready for `matchEntry`; do it once per process. */
export function openMatcher(compiled: CompiledMatcher): Matcher {
  const capitals = new Uint8Array(compiled.words);
  for (const word of compiled.capitals) capitals[word] = 1;
  const size = compiled.concepts.length;
  const openRules = (rules: readonly CompiledRule[]): OpenRule[] =>
    rules.map((rule) => ({ ...rule, needs: needsOf(rule.when, size) }));
  return {
    compiled,
    stems: openStems(compiled.stems),
    looseStems: openStems(compiled.looseStems),
    endings: openEndings(compiled.endings),
    terms: openTerms(compiled),
    concerns: compiled.concerns.map(({ id, rules }) => ({ id, rules: openRules(rules) })),
    passedOver: openRules(compiled.passedOver),
    capitals,
    context: new Set(compiled.context),
    counter: new Set(compiled.counter),
    venue: new Set(compiled.venue),
  };
}
