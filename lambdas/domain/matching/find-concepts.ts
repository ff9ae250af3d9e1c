import type { Language } from '../watch/language';
import type { CompiledTerm } from './compiled-matcher';
import { findWords } from './find-words';
import { foldText } from './fold-text';
import type { MatchedField } from './match';
import type { Matcher } from './open-matcher';
import { type Token, tokenise } from './tokens';

/** One concept found: which words of the line it covers, and where it is printed in its field. */
export interface Hit {
  readonly concept: number;
  readonly language: Language;
  readonly field: MatchedField;
  /** First and last word, counted over title, then summary. */
  readonly first: number;
  readonly last: number;
  /** UTF-16 offsets into the field. */
  readonly start: number;
  readonly end: number;
}

/** How a text is to be read: its language, and whether its Kazakh is loosely spelt. */
export interface Reading {
  readonly language: Language;
  readonly loosely: boolean;
}

/** Where a field begins on the line of words; fields are read one after the other. */
export interface FieldText {
  readonly field: MatchedField;
  readonly text: string;
  readonly offset: number;
}

function follows(
  words: readonly (readonly number[])[],
  tokens: readonly Token[],
  at: number,
  term: CompiledTerm,
): boolean {
  for (let i = 1; i < term.words.length; i++) {
    if (tokens[at + i]?.opensSentence !== false) return false;
    if (!words[at + i]?.includes(term.words[i] ?? -1)) return false;
  }
  return true;
}

/** Every term of every concept in one field, in order; and the number of words read. */
export function findConcepts(
  matcher: Matcher,
  { field, text, offset }: FieldText,
  reading: Reading,
): { hits: Hit[]; words: number } {
  const tokens = tokenise(foldText(text));
  const words = tokens.map((token) => findWords(matcher, text, token, reading.loosely));
  const hits: Hit[] = [];
  for (const [at, token] of tokens.entries()) {
    for (const word of words[at] ?? []) {
      for (const term of matcher.termsFrom[word] ?? []) {
        if ((term.own && term.language !== reading.language) || !follows(words, tokens, at, term)) continue;
        const last = at + term.words.length - 1;
        const end = tokens[last]?.end ?? token.end;
        const { concept, language } = term;
        hits.push({ concept, language, field, first: offset + at, last: offset + last, start: token.start, end });
      }
    }
  }
  return { hits: withoutMasked(matcher, hits), words: tokens.length };
}

function covers(outer: Hit, inner: Hit): boolean {
  return outer.concept !== inner.concept && outer.first <= inner.first && outer.last >= inner.last;
}

function isWider(outer: Hit, inner: Hit): boolean {
  return outer.last - outer.first > inner.last - inner.first;
}

/** Drops what a masking concept covers, and shorter hits of the same concept inside a longer one. */
function withoutMasked(matcher: Matcher, hits: readonly Hit[]): Hit[] {
  const masks = hits.filter((hit) => matcher.compiled.concepts[hit.concept]?.masks);
  const seen = new Set<string>();
  return hits.filter((hit) => {
    const key = `${hit.concept} ${hit.first} ${hit.last}`;
    if (seen.has(key)) return false;
    seen.add(key);
    if (masks.some((mask) => covers(mask, hit))) return false;
    return !hits.some(
      (other) =>
        other.concept === hit.concept && isWider(other, hit) && other.first <= hit.first && other.last >= hit.last,
    );
  });
}
