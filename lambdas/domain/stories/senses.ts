import { type Language, languages } from '../watch/language';
import { bodyWords } from './sense-words/bodies';
import { justiceWords } from './sense-words/justice';
import { lifeWords } from './sense-words/life';
import { peopleWords } from './sense-words/people';
import { politicsWords } from './sense-words/politics';

const tables = [peopleWords, bodyWords, politicsWords, justiceWords, lifeWords];

/** A way of saying something, by its first word; the others follow it. */
interface Way {
  readonly sense: string;
  readonly others: readonly string[];
}

/** First words (beginnings, or whole with `$`) → what they may begin. */
type Ways = ReadonlyMap<string, readonly Way[]>;

const ways = Object.fromEntries(languages.map((language) => [language, waysIn(language)])) as Record<Language, Ways>;

function waysIn(language: Language): Ways {
  const found = new Map<string, Way[]>();
  for (const [sense, said] of tables.flatMap((table) => Object.entries(table))) {
    for (const form of said[language].split(', ')) {
      const [first = '', ...others] = form.split(' ');
      found.set(first, [...(found.get(first) ?? []), { sense, others }]);
    }
  }
  return found;
}

/** What the words of a text mean, the same in every language, with where each is first told (in UTF-16 code units). */
export function sensesOf(text: string, language: Language): ReadonlyMap<string, number> {
  const words = wordsOf(text);
  const fits = ({ others }: Way, at: number) => others.every((form, next) => isForm(form, words[at + 1 + next]?.word));
  const told = new Map<string, number>();
  for (const [at, { word, start }] of words.entries()) {
    const said = beginningsOf(word).flatMap((first) => ways[language].get(first) ?? []);
    for (const way of said) if (!told.has(way.sense) && fits(way, at)) told.set(way.sense, start);
  }
  return told;
}

function wordsOf(text: string): readonly { readonly word: string; readonly start: number }[] {
  const plain = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/['’]s(?!\p{L})/gu, '  ');
  return Array.from(plain.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({ word, start: index }));
}

/** No form begins with more letters than these. */
const longestForm = 20;

function beginningsOf(word: string): readonly string[] {
  const beginnings = Array.from({ length: Math.min(longestForm, word.length) }, (_, at) => word.slice(0, at + 1));
  return [...beginnings, `${word}$`, '*'];
}

function isForm(form: string, word: string | undefined): boolean {
  if (word === undefined || form === '*') return word !== undefined;
  return form.endsWith('$') ? word === form.slice(0, -1) : word.startsWith(form);
}
