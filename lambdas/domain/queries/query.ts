import type { Language } from '../watch/language';

/** The longest query we read, in UTF-16 code units, and the most words in it. */
export const longestQuery = 300;
export const mostQueryWords = 30;
/** The widest reach of NEAR/n. */
export const widestNear = 50;

/** A stem in one language and the place of the endings that may follow it (`inflect.ts`). */
export interface WordForm {
  readonly language: Language;
  readonly stem: string;
  readonly endings: number;
}

/** One word of a query: `inflected` in every form, `exact` as written, `prefix` whatever begins so. */
export interface QueryWord {
  readonly mode: 'inflected' | 'exact' | 'prefix';
  /** Folded as texts are: lower case, no accents, ё as е. */
  readonly word: string;
  /** The same in loose Kazakh spelling, for Kazakh texts; `looseForms` likewise. */
  readonly loose: string;
  /** Has a letter that only Kazakh has, so loose spelling serves only loosely spelt texts. */
  readonly strict: boolean;
  /** Further beginnings of a `prefix`, in Kazakh texts: before a vowel кітап is кітаб. */
  readonly voiced: readonly string[];
  readonly forms: readonly WordForm[];
  readonly looseForms: readonly WordForm[];
}

/** Words that must follow each other: a single word, a hyphenated one, or a phrase. */
export type QueryTerm = readonly QueryWord[];

/** What a person asks of a text; made by `parseQuery`, answered by `matchesQuery`. */
export type Query =
  | { readonly term: QueryTerm }
  | { readonly all: readonly Query[] }
  | { readonly any: readonly Query[] }
  | { readonly not: Query }
  | { readonly title: Query }
  /** One of the first terms and one of the second, at most `within` words apart, in either order. */
  | { readonly near: readonly [readonly QueryTerm[], readonly QueryTerm[]]; readonly within: number };

/** What can be wrong with a query; pages translate by it. */
export type QueryFaultKind =
  | 'empty'
  | 'too-long'
  | 'too-many-words'
  | 'no-word'
  | 'star'
  | 'quote-open'
  | 'quote-empty'
  | 'bracket-open'
  | 'bracket-extra'
  | 'bracket-empty'
  | 'too-deep'
  | 'or-alone'
  | 'and-alone'
  | 'minus-alone'
  | 'near-form'
  | 'near-alone'
  | 'near-side'
  | 'title-alone'
  | 'field';

/** Why a text is no query: `at` is the UTF-16 offset of the character that is to blame. */
export interface QueryFault {
  readonly at: number;
  readonly kind: QueryFaultKind;
  /** In English, with what to do. */
  readonly message: string;
}
