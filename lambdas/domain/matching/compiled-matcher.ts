import type { Language } from '../watch/language';
import type { EndingTrie } from './ending-trie';
import type { PackedTrie } from './open-trie';
import type { PackedNumbers } from './packed-numbers';
import type { Weights } from './weigh';

/** A condition over concept numbers; see `Condition` for what each means. */
export type CompiledCondition =
  | { readonly has: readonly number[] }
  | { readonly any: readonly CompiledCondition[] }
  | { readonly all: readonly CompiledCondition[] }
  | { readonly near: readonly (readonly number[])[]; readonly within: number }
  | { readonly title: CompiledCondition }
  | { readonly not: CompiledCondition }
  | { readonly concern: string }
  | { readonly weights: Weights<readonly number[]>; readonly above: number };

export interface CompiledConcept {
  readonly id: string;
  /** The idea in English, as evidence keeps it. */
  readonly gloss: string;
  readonly masks: boolean;
}

/** Stems of the words of terms: a trie whose values are places in `patterns`, where a list stands behind its length. */
export interface WordStems {
  readonly trie: PackedTrie;
  readonly patterns: PackedNumbers;
}

/** Number of the ending table that holds every ending. */
export const anyEnding = 1;

/** A word and the ending table that must hold the rest of the printed word, as one number. */
export function toPattern(word: number, endings: number): number {
  return word * 32 + endings;
}

export interface CompiledRule {
  readonly id: string;
  readonly when: CompiledCondition;
}

/** What `compileMatcher` makes of concepts and rules at build time; plain JSON, opened with `openMatcher`. */
export interface CompiledMatcher {
  readonly format: 1;
  readonly concepts: readonly CompiledConcept[];
  /** Terms ordered by their first word, each as: first word, concept, language and `own`, number of words, other words. */
  readonly terms: PackedNumbers;
  readonly words: number;
  /** Words that count only where printed with a capital. */
  readonly capitals: readonly number[];
  readonly stems: WordStems;
  /** Kazakh stems once more, loosely spelt. */
  readonly looseStems: WordStems;
  readonly endings: EndingTrie;
  readonly concerns: readonly { readonly id: string; readonly rules: readonly CompiledRule[] }[];
  readonly passedOver: readonly CompiledRule[];
  readonly context: readonly number[];
  readonly counter: readonly number[];
  readonly venue: readonly number[];
  readonly foreignSections: readonly number[];
  readonly homeLanguages: readonly Language[];
  readonly homeDomains: readonly string[];
}
