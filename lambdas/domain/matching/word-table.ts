import type { Language } from '../watch/language';
import type { WordStems } from './compiled-matcher';
import { endingsId, inflect } from './inflect';
import { looseFold } from './loose-fold';
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
    list.push(word, endingsId(endings));
    patterns.set(stem, list);
  }
}

function pack(patterns: ReadonlyMap<string, number[]>): WordStems {
  const stems = [...patterns.keys()];
  return {
    trie: buildStemTrie(new Map(stems.map((stem, place) => [stem, place]))),
    patterns: [...patterns.values()],
  };
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
