import { stemWord } from '../search/search-stems';
import type { Language } from '../watch/language';

/** A word as it stands in a text. */
export interface PrintedWord {
  /** In lower case, ё as е, without a possessive 's. */
  readonly lower: string;
  readonly stem: string;
  readonly capital: boolean;
  /** Whether a sentence or a quotation begins with it. */
  readonly opens: boolean;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text in order. */
export function printedWords(text: string, language: Language): PrintedWord[] {
  return [...text.matchAll(wordPattern)].map(({ 0: printed, index }) => {
    const lower = printed
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/['’]s$/, '');
    return {
      lower,
      stem: stemWord(lower, language),
      capital: /^\p{Lu}/u.test(printed),
      opens: opensSentence(text, index),
    };
  });
}

/** At the head of a sentence every word has a capital. */
function opensSentence(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return before === '' || /[.!?:;\n–—«"“]$/.test(before);
}

/** An English headline may capitalise every word: then capitals tell no names. */
export function isTitleCase(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.length >= 4 && long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length * 0.7;
}
