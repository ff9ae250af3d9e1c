import type { CompiledMatcher, CompiledTerm, WordStems } from './compiled-matcher';

/** Word stems ready to walk. */
export interface OpenStems {
  readonly base: Int32Array;
  readonly check: Int32Array;
  readonly value: Int32Array;
  readonly patterns: readonly (readonly number[])[];
}

/** A compiled matcher with its tables in typed arrays; opening builds no automaton. */
export interface Matcher {
  readonly compiled: CompiledMatcher;
  readonly stems: OpenStems;
  readonly looseStems: OpenStems;
  /** Terms by the number of their first word. */
  readonly termsFrom: readonly (readonly CompiledTerm[])[];
  readonly capitals: ReadonlySet<number>;
  readonly context: ReadonlySet<number>;
  readonly counter: ReadonlySet<number>;
  readonly venue: ReadonlySet<number>;
}

function openStems({ trie, patterns }: WordStems): OpenStems {
  return {
    base: Int32Array.from(trie.base),
    check: Int32Array.from(trie.check),
    value: Int32Array.from(trie.value),
    patterns,
  };
}

/** Makes a compiled matcher ready for `matchEntry`; do it once per process. */
export function openMatcher(compiled: CompiledMatcher): Matcher {
  const termsFrom: CompiledTerm[][] = Array.from({ length: compiled.words }, () => []);
  for (const term of compiled.terms) termsFrom[term.words[0] ?? -1]?.push(term);
  return {
    compiled,
    stems: openStems(compiled.stems),
    looseStems: openStems(compiled.looseStems),
    termsFrom,
    capitals: new Set(compiled.capitals),
    context: new Set(compiled.context),
    counter: new Set(compiled.counter),
    venue: new Set(compiled.venue),
  };
}
