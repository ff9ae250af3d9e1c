import type { Language } from '../watch/language';
import type { StemTrie } from './stem-trie';

/** A condition over concept numbers; see `Condition` for what each means. */
export type CompiledCondition =
  | { readonly has: readonly number[] }
  | { readonly any: readonly CompiledCondition[] }
  | { readonly all: readonly CompiledCondition[] }
  | { readonly near: readonly (readonly number[])[]; readonly within: number }
  | { readonly title: CompiledCondition }
  | { readonly not: CompiledCondition }
  | { readonly concern: string };

export interface CompiledConcept {
  readonly id: string;
  readonly gloss: string;
  readonly masks: boolean;
}

/** One term: its concept, its language, and the words that must follow each other. */
export interface CompiledTerm {
  readonly concept: number;
  readonly language: Language;
  /** Another word elsewhere, or another country's: counts only in a text of its own language. */
  readonly own: boolean;
  readonly words: readonly number[];
}

/** Stems of the words of terms; a pattern list is word, ending table, word, ending table … */
export interface WordStems {
  readonly trie: StemTrie;
  readonly patterns: readonly (readonly number[])[];
}

export interface CompiledRule {
  readonly id: string;
  readonly when: CompiledCondition;
}

/** What `compileMatcher` makes of concepts and rules at build time; plain JSON, opened with `openMatcher`. */
export interface CompiledMatcher {
  readonly format: 1;
  readonly concepts: readonly CompiledConcept[];
  readonly terms: readonly CompiledTerm[];
  readonly words: number;
  /** Words that count only where printed with a capital. */
  readonly capitals: readonly number[];
  readonly stems: WordStems;
  /** Kazakh stems once more, loosely spelt. */
  readonly looseStems: WordStems;
  readonly concerns: readonly { readonly id: string; readonly rules: readonly CompiledRule[] }[];
  readonly context: readonly number[];
  readonly counter: readonly number[];
  readonly venue: readonly number[];
  readonly foreignSections: readonly number[];
  readonly homeLanguages: readonly Language[];
}
