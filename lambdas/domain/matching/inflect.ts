import type { Language } from '../watch/language';
import { englishEndings, englishStems } from './endings-english';
import { kazakhEndings, kazakhStems } from './endings-kazakh';
import { russianEndings, russianStems } from './endings-russian';
import { looseFold } from './loose-fold';
import type { Stem } from './stem';

const looseKazakh = Object.fromEntries(
  Object.entries(kazakhEndings).map(([name, endings]) => [`${name}-loose`, [...new Set(endings.map(looseFold))]]),
);

/** All ending tables; a compiled matcher refers to them by their place in this list. `any` takes every ending. */
const tables = Object.entries({
  none: [''],
  any: [],
  ...englishEndings,
  ...russianEndings,
  ...kazakhEndings,
  ...looseKazakh,
});

/** Place of an ending table. */
export function endingsId(name: string): number {
  return tables.findIndex(([table]) => table === name);
}

/** The tables as sets, in their places. */
export const endingSets: readonly ReadonlySet<string>[] = tables.map(([, endings]) => new Set(endings));

const stemmers: Readonly<Record<Language, (word: string, abbreviation: boolean) => Stem[]>> = {
  en: englishStems,
  ru: russianStems,
  kk: kazakhStems,
};

/** Every stem under which the inflected forms of a folded dictionary form begin. */
export function inflect(word: string, language: Language, abbreviation: boolean): Stem[] {
  return stemmers[language](word, abbreviation);
}
