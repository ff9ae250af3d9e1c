import { looseFold } from '../matching/loose-fold';

/** Plural, possessive and case suffixes in the loose spelling, longest first. */
const suffixes = (
  'лар лер дар дер тар тер ларинин леринин лари лери дари дери тари тери ' +
  'нин дин тин га ге ка ке на не ни ди ти да де та те нда нде дан ден тан тен нан нен мен бен пен ' +
  'даги деги таги теги ндаги ндеги дики тики и си им ин имиз иниз миз низ'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);

const shortest = 4;
const hard: Readonly<Record<string, string>> = { г: 'к', б: 'п' };

/**
 * What the forms of one Kazakh word share, in one loose Cyrillic spelling for all scripts and keyboards. Suffixes are peeled
 * until none is left, so that Қазақстан and Қазақстанда, which both seem to carry one, end alike.
 */
export function stemKazakh(word: string): string {
  let stem = looseFold(word);
  for (;;) {
    const suffix = suffixes.find((one) => stem.endsWith(one) && stem.length - one.length >= shortest);
    if (suffix === undefined) break;
    stem = stem.slice(0, -suffix.length);
  }
  // The т of a loan in -ст is written once before an ending in т.
  if (stem.endsWith('ст')) return stem.slice(0, -1);
  return stem.length > shortest ? stem.slice(0, -1) + (hard[stem.slice(-1)] ?? stem.slice(-1)) : stem;
}
