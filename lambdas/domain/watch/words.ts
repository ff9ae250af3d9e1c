import type { Language } from './language';

/** The terms of an idea that rules combine, as editors wrote them (`matching/term-syntax.ts`). */
export type ConceptTerms = Readonly<Record<Language, readonly string[]>>;

/** The concepts that the rules of each concern look for, and those that speak against it, by id. */
export interface WatchWords {
  readonly concepts: Readonly<Record<string, ConceptTerms>>;
  readonly concerns: Readonly<
    Record<string, { readonly wanted: readonly string[]; readonly unwanted: readonly string[] }>
  >;
}
