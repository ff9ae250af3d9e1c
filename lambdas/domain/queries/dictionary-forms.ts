import { irregularWords } from '../matching/endings-english';
import { shortenedWords } from '../matching/endings-kazakh';
import { endingSets, endingsId, inflect } from '../matching/inflect';
import type { Language } from '../watch/language';

/** An ending table, how a dictionary form is made of its stem, and how short stem and ending may be to believe it. */
interface Table {
  readonly language: Language;
  readonly name: string;
  readonly lemmas: (stem: string) => readonly string[];
  readonly shortestStem: number;
  readonly shortestEnding: number;
}

const ending =
  (...ends: readonly string[]) =>
  (stem: string): readonly string[] =>
    ends.map((end) => stem + end);

const hard: Readonly<Record<string, string>> = { ғ: 'қ', г: 'к', б: 'п' };
const hardened = (stem: string): readonly string[] => [stem.slice(0, -1) + (hard[stem.slice(-1)] ?? '')];
const halved = (stem: string): readonly string[] => (stem.slice(-1) === stem.slice(-2, -1) ? [stem.slice(0, -1)] : []);

const russian = (name: string, ...ends: readonly string[]): Table => ({
  language: 'ru',
  name,
  lemmas: ending(...ends),
  shortestStem: 4,
  shortestEnding: 0,
});

const tables: readonly Table[] = [
  { language: 'en', name: 'en-plain', lemmas: ending(''), shortestStem: 4, shortestEnding: 1 },
  { language: 'en', name: 'en-e', lemmas: ending('e'), shortestStem: 3, shortestEnding: 2 },
  { language: 'en', name: 'en-y', lemmas: ending('y'), shortestStem: 3, shortestEnding: 3 },
  { language: 'en', name: 'en-doubled', lemmas: halved, shortestStem: 4, shortestEnding: 2 },
  {
    language: 'en',
    name: 'none',
    lemmas: (stem) => [stem.replace(/men$/, 'man'), ...irregularWords],
    shortestStem: 3,
    shortestEnding: 0,
  },
  {
    language: 'ru',
    name: 'none',
    lemmas: (stem) => [stem.replace(/ей$/, 'ья')],
    shortestStem: 4,
    shortestEnding: 0,
  },
  russian('ru-adjective', 'ый', 'ий', 'ой'),
  russian('ru-consonant', ''),
  russian('ru-surname', ''),
  russian('ru-a', 'а'),
  russian('ru-ya', 'я'),
  russian('ru-ja', 'я'),
  russian('ru-soft', 'ь'),
  russian('ru-o', 'о'),
  russian('ru-e', 'е'),
  russian('ru-y', 'й'),
  russian('ru-verb', 'ть'),
  russian('ru-verb-i', 'ить'),
  { language: 'kk', name: 'kk-chain', lemmas: ending(''), shortestStem: 4, shortestEnding: 2 },
  { language: 'kk', name: 'kk-owned', lemmas: ending(''), shortestStem: 4, shortestEnding: 2 },
  { language: 'kk', name: 'kk-voiced', lemmas: hardened, shortestStem: 4, shortestEnding: 1 },
  { language: 'kk', name: 'kk-voiced', lemmas: () => shortenedWords, shortestStem: 3, shortestEnding: 1 },
];

function lemmasIn(table: Table, word: string): string[] {
  const endings = endingSets[endingsId(table.name)] ?? new Set<string>();
  const found: string[] = [];
  for (let cut = table.shortestStem; cut <= word.length - table.shortestEnding; cut++) {
    if (!endings.has(word.slice(cut))) continue;
    const stem = word.slice(0, cut);
    const fits = (lemma: string): boolean =>
      inflect(lemma, table.language, false).some((other) => other.stem === stem && other.endings === table.name);
    found.push(...table.lemmas(stem).filter(fits));
  }
  return found;
}

/**
 * Dictionary forms that a folded word of a query may be a form of, the word itself first: people type `журналистов`
 * as often as `журналист`. Guesses that would need a very short stem are not made.
 */
export function dictionaryForms(word: string, language: Language): readonly string[] {
  const own = tables.filter((table) => table.language === language);
  return [...new Set([word, ...own.flatMap((table) => lemmasIn(table, word))])];
}
