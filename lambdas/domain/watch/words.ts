import type { Language } from './language';

/** An idea that rules combine, with its terms as editors wrote them (`matching/term-syntax.ts`). */
export interface ConceptWords {
  /** The idea in English. */
  readonly gloss: string;
  readonly terms: Readonly<Record<Language, readonly string[]>>;
}

/** The concepts that the rules of each concern look for, and those that speak against it, by id. */
export interface WatchWords {
  readonly concepts: Readonly<Record<string, ConceptWords>>;
  readonly concerns: Readonly<
    Record<string, { readonly wanted: readonly string[]; readonly unwanted: readonly string[] }>
  >;
}
