import type { Language } from '../watch/language';
import { knownAt, type NameList } from './known-names';
import { nameKeys } from './name-keys';
import { isTitleCase, type PrintedWord, printedWords } from './printed-words';

/** Whom and where a text names. */
export interface Names {
  /** Persons and what else is printed as a name, each with the keys it may go by in any script. */
  readonly people: readonly (readonly string[])[];
  /** Keys of every word with a capital: at the head of a sentence it may or may not be a name. */
  readonly capitals: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

/** Capitals that English gives to words that are no names. */
const noNames =
  /^(?:article|january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+day)$/u;

/** The names in a text; words that begin as one of `common` are names that any report may carry. */
export function namesIn(text: string, language: Language, list: NameList, common: readonly string[]): Names {
  const words = printedWords(text, language);
  const found = { place: new Set<string>(), body: new Set<string>() };
  const people: (readonly string[])[] = [];
  const capitals = new Set<string>();
  const titleCase = language === 'en' && isTitleCase(text);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as PrintedWord;
    const known = knownAt(words, at, list[language]);
    if (known) {
      found[known.kind].add(known.key);
      at += known.stems.length - 1;
    } else if (word.capital && !isCommon(word.lower, common) && !noNames.test(word.lower)) {
      const keys = nameKeys(word.lower, language);
      for (const key of keys) capitals.add(key);
      if (!word.opens && !titleCase && keys.length > 0) people.push(keys);
    }
  }
  return { people, capitals, bodies: found.body, places: found.place };
}

/** The country and its adjectives, by their common beginning. */
function isCommon(lower: string, common: readonly string[]): boolean {
  return common.some((name) => name.toLowerCase().slice(0, 4) === lower.slice(0, 4));
}
