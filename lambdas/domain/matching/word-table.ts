import type { Language } from '../watch/language';
import { toPattern, type WordStems } from './compiled-matcher';
import { endingsId, inflect } from './inflect';
import { looseFold } from './loose-fold';
import { packTrie } from './open-trie';
import { packNumbers } from './packed-numbers';
import type { Stem } from './stem';
import { buildStemTrie } from './stem-trie';
import type { TermWord } from './term-syntax';

/** The distinct words of all terms, numbered, with the stems under which each is found. */
export interface WordTable {
  /** Number of a word; the same word asked for again has the same number. */
  readonly number: (word: TermWord, language: Language) => number;
  readonly size: () => number;
  readonly capitals: () => readonly number[];
  readonly stems: () => WordStems;
  readonly looseStems: () => WordStems;
}

function stemsOf(word: TermWord, language: Language): Stem[] {
  if (word.mode === 'exact') return [{ stem: word.word, endings: 'none' }];
  if (word.mode === 'prefix') return [{ stem: word.word, endings: 'any' }];
  return inflect(word.word, language, word.abbreviation);
}

function looseStemsOf(word: TermWord): Stem[] {
  return stemsOf(word, 'kk').map(({ stem, endings }) => ({
    stem: looseFold(stem),
    endings: endings.startsWith('kk-') ? `${endings}-loose` : endings,
  }));
}

function addStems(patterns: Map<string, number[]>, stems: readonly Stem[], word: number): void {
  for (const { stem, endings } of stems) {
    const list = patterns.get(stem) ?? [];
    list.push(toPattern(word, endingsId(endings)));
    patterns.set(stem, list);
  }
}

/** The lists of all stems in one row, each behind its length; a stem's value is where its list begins. */
function pack(patterns: ReadonlyMap<string, number[]>): WordStems {
  const row = [0];
  const places = new Map<string, number>();
  for (const [stem, list] of patterns) {
    places.set(stem, row.length);
    row.push(list.length, ...list);
  }
  return { trie: packTrie(buildStemTrie(places)), patterns: packNumbers(row) };
}

export function makeWordTable(): WordTable {
  const numbers = new Map<string, number>();
  const capitals: number[] = [];
  const exact = new Map<string, number[]>();
  const loose = new Map<string, number[]>();
  const number = (word: TermWord, language: Language): number => {
    const key = `${language} ${word.mode} ${word.capital} ${word.abbreviation} ${word.word}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const next = numbers.size;
    numbers.set(key, next);
    if (word.capital) capitals.push(next);
    addStems(exact, stemsOf(word, language), next);
    if (language === 'kk') addStems(loose, looseStemsOf(word), next);
    return next;
  };
  return {
    number,
    size: () => numbers.size,
    capitals: () => capitals,
    stems: () => pack(exact),
    looseStems: () => pack(loose),
  };
}
