import type { Language } from '../watch/language';
import { stemEnglish } from './stem-english';
import { stemKazakh } from './stem-kazakh';
import { stemRussian } from './stem-russian';

/** Small words that say nothing about a text. */
const small: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'the and for with from that this its has have had was were are been not but who which his her their they will would about after over into on in at of to by is it as an be or'.split(
      ' ',
    ),
  ),
  ru: new Set(
    'на по не за из от до во со что как это его их при для или был была были под об же бы то ее они но'.split(' '),
  ),
  kk: new Set('мен бен пен және үшін бұл осы деп бір де да та те еді екен туралы бойынша емес не'.split(' ')),
};

const stemmers: Readonly<Record<Language, (word: string) => string>> = {
  en: stemEnglish,
  ru: stemRussian,
  kk: stemKazakh,
};

const wordPattern = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').match(wordPattern) ?? [];
}

/** Longer than any word that is looked for: a run of letters without end would not fit a key of the table (2,048 bytes). */
const longestWord = 100;

/** What the forms of one lower-case word (ё already е) share in its language. */
export function stemWord(word: string, language: Language): string {
  return stemmers[language](word.slice(0, longestWord));
}

/** A word as the index names it: language and stem, `ru:выбор`; nothing for a small word or a single letter. */
function stemOf(word: string, language: Language): string | undefined {
  if (word.length < 2 || small[language].has(word)) return undefined;
  return `${language}:${stemWord(word, language)}`;
}

/** The stems of a text in its language, each once: what the archive is searched by. */
export function searchStems(text: string, language: Language): readonly string[] {
  return [...new Set(wordsOf(text).flatMap((word) => stemOf(word, language) ?? []))];
}

/** The stems one word of a question may stand for: its language is not known, only its script. */
export type QueryWord = readonly string[];

/** The words asked for, each as the stems it may have; small words are left out. */
export function queryWords(text: string): readonly QueryWord[] {
  return wordsOf(text)
    .map((word) => possibleLanguages(word).map((language) => stemOf(word, language)))
    .filter((stems): stems is string[] => !stems.includes(undefined));
}

function possibleLanguages(word: string): readonly Language[] {
  if (/[әғқңөұүһі]/.test(word)) return ['kk'];
  return /\p{Script=Cyrillic}/u.test(word) ? ['ru', 'kk'] : ['en', 'kk'];
}
