import { endingsId, inflect } from '../matching/inflect';
import { looseFold } from '../matching/loose-fold';
import type { Stem } from '../matching/stem';
import { languages } from '../watch/language';
import { dictionaryForms } from './dictionary-forms';
import { foldedWords } from './folded-words';
import type { QueryWord, WordForm } from './query';

const latin = /^[0-9a-z]+$/;
const kazakh = /[әғқңөұүһі]/;

/** English is Latin; Kazakh letters are Kazakh; other Cyrillic may be Russian or Kazakh. */
function formsOf(word: string): WordForm[] {
  const possible = languages.filter((language) => {
    if (latin.test(word)) return language === 'en';
    return language === 'kk' || (language === 'ru' && !kazakh.test(word));
  });
  return possible.flatMap((language) => distinct(stemsOf(word, language)).map((stem) => toForm(stem, language)));
}

function stemsOf(word: string, language: WordForm['language']): Stem[] {
  return dictionaryForms(word, language).flatMap((lemma) => inflect(lemma, language, false));
}

function distinct(stems: readonly Stem[]): Stem[] {
  return [...new Map(stems.map((stem) => [`${stem.stem} ${stem.endings}`, stem])).values()];
}

function toForm({ stem, endings }: Stem, language: WordForm['language']): WordForm {
  return { language, stem, endings: endingsId(endings) };
}

function looseFormsOf(word: string): WordForm[] {
  const cyrillic = latin.test(word) ? [looseFold(word)] : dictionaryForms(word, 'kk');
  const stems = cyrillic.flatMap((lemma) => inflect(lemma, 'kk', false));
  const loose = stems.map(({ stem, endings }) => ({
    stem: looseFold(stem),
    endings: endings.startsWith('kk-') ? `${endings}-loose` : endings,
  }));
  return distinct(loose).map((stem) => toForm(stem, 'kk'));
}

const voicedLetters: Readonly<Record<string, string>> = { қ: 'ғ', к: 'г', п: 'б' };

/** What a Kazakh beginning becomes before a vowel: кітап*, кітабы. A short one would take other words, too. */
function voicedOf(word: string): string[] {
  const voiced = voicedLetters[word.slice(-1)];
  return voiced === undefined || word.length < 4
    ? []
    : ['ы', 'і', 'и'].map((vowel) => word.slice(0, -1) + voiced + vowel);
}

function toWord(word: string, mode: QueryWord['mode']): QueryWord {
  const inflected = mode === 'inflected';
  return {
    mode,
    word,
    loose: looseFold(word),
    strict: kazakh.test(word),
    voiced: mode === 'prefix' ? [...new Set([word, looseFold(word)].flatMap(voicedOf))] : [],
    forms: inflected ? formsOf(word) : [],
    looseForms: inflected ? looseFormsOf(word) : [],
  };
}

/** The words of a piece of a query as texts are read; undefined where it holds none, or one in a script we do not read. */
export function toWords(piece: string, mode: QueryWord['mode']): readonly QueryWord[] | undefined {
  const words = foldedWords(piece).map(({ word }) => word);
  const readable = words.every((word) => !word.includes(' '));
  if (words.length === 0 || !readable) return undefined;
  return words.map((word, place) => toWord(word, mode === 'prefix' && place < words.length - 1 ? 'inflected' : mode));
}
