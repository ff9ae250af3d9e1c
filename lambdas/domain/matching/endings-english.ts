import type { Stem } from './stem';

/** Words that never change. */
const fixed = new Set('a an and as at by for from in into of on or over the to under with no not'.split(' '));

const plain = ['', 's', 'es', 'ed', 'ing'];
const afterE = ['e', 'es', 'ed', 'ing'];
const afterY = ['y', 'ies', 'ied', 'ying'];
const doubled = ['ed', 'ing'];

/** Ending tables of English, by the name a stem refers to. */
export const englishEndings: Readonly<Record<string, readonly string[]>> = {
  'en-plain': plain,
  'en-e': afterE,
  'en-y': afterY,
  'en-doubled': doubled,
  'en-abbreviation': ['', 's'],
};

/** Forms that no ending makes; those that are other words too (left, led) are not among them. */
const irregular: Readonly<Record<string, string>> = {
  child: 'children',
  wife: 'wives',
  beat: 'beaten',
  break: 'broke broken',
  choose: 'chose chosen',
  fight: 'fought',
  forbid: 'forbade forbidden',
  freeze: 'froze frozen',
  give: 'gave given',
  hold: 'held',
  keep: 'kept',
  send: 'sent',
  strike: 'struck',
  take: 'took taken',
  withdraw: 'withdrew withdrawn',
};

/** The words of that table. */
export const irregularWords: readonly string[] = Object.keys(irregular);

function irregularForms(word: string): Stem[] {
  const forms = word.endsWith('man') ? `${word.slice(0, -2)}en` : irregular[word];
  return forms === undefined ? [] : forms.split(' ').map((stem) => ({ stem, endings: 'none' }));
}

/** Stems of one English dictionary form. */
export function englishStems(word: string, abbreviation: boolean): Stem[] {
  if (fixed.has(word) || /^\d/.test(word)) return [{ stem: word, endings: 'none' }];
  if (abbreviation || word.length < 3) return [{ stem: word, endings: 'en-abbreviation' }];
  if (word.endsWith('e')) return [{ stem: word.slice(0, -1), endings: 'en-e' }, ...irregularForms(word)];
  if (/[^aeiou]y$/.test(word)) return [{ stem: word.slice(0, -1), endings: 'en-y' }];
  const stems: Stem[] = [{ stem: word, endings: 'en-plain' }, ...irregularForms(word)];
  if (/(?:^|[^aeiou]|qu)[aeiou][bdgklmnprt]$/.test(word))
    stems.push({ stem: word + word.slice(-1), endings: 'en-doubled' });
  return stems;
}
