import type { Likeness } from './likeness';

/** Chosen on the labelled pairs of the tests so that a wrong join is rarer than a missed one. */
const enoughWords = 0.55;
const perDay = 0.06;
const enoughAcross = 3.5;
const leastConcepts = 0.5;
const mostDaysAcross = 1;
const fewestStems = 3;
/** Newsrooms head one account with other words: then headline and summary together must agree, in so many words that are no names. */
const enoughOfAll = 0.4;
const fewestShared = 5;

/** Scores from here on are no guess. */
export const surely = 2;

/**
 * How surely two reports tell the same event: 0 for no, more for surer. The same address or headline is certain; in one
 * language most words must agree; across languages names and numbers must.
 */
export function sameEvent(a: Likeness, b: Likeness): number {
  if (isPage(a.address) && a.address === b.address) return surely + 1;
  if (a.headline !== '' && a.headline === b.headline && !mayRecur(a, b)) return surely;
  if (!shares(a.concerns, b.concerns) || contradict(a, b)) return 0;
  return a.report.language === b.report.language ? inOneLanguage(a, b) : acrossLanguages(a, b);
}

/** An address with a path or a query: a front page is the address of many entries. */
function isPage(address: string): boolean {
  return /[/?].+$/.test(address);
}

/** "News in brief" comes again every week. */
function mayRecur(a: Likeness, b: Likeness): boolean {
  return a.told.size < fewestStems && Math.abs(a.day - b.day) > 1;
}

/** Other days, other places or persons. */
export function contradict(a: Likeness, b: Likeness): boolean {
  const otherNames = a.names.size > 0 && b.names.size > 0 && sharedNames(a, b) === 0;
  return differ(a.dates, b.dates) || otherNames;
}

function inOneLanguage(a: Likeness, b: Likeness): number {
  if (Math.min(a.told.size, b.told.size) < fewestStems) return 0;
  const figures = differ(a.numbers, b.numbers) ? 0.15 : shares(a.numbers, b.numbers) ? -0.1 : 0;
  const bar = figures + perDay * Math.abs(a.day - b.day);
  const words = (cover(a.told, b) + cover(b.told, a)) / 2;
  if (words >= enoughWords + bar) return words;
  const all = (cover(a.stems, b) + cover(b.stems, a)) / 2;
  return all >= enoughOfAll + bar && sharedWords(a, b) >= fewestShared ? all : 0;
}

/** How much of some words the other report tells; names count half: the same place or person has many events. */
function cover(words: ReadonlySet<string>, { names, stems }: Likeness): number {
  let whole = 0;
  let covered = 0;
  for (const stem of words) {
    const weight = names.has(stem) ? 0.5 : 1;
    whole += weight;
    if (stems.has(stem)) covered += weight;
  }
  return whole === 0 ? 0 : covered / whole;
}

function sharedWords(a: Likeness, b: Likeness): number {
  return [...a.stems].filter((stem) => b.stems.has(stem) && !a.names.has(stem) && !b.names.has(stem)).length;
}

/** Two names, or a name and a count, or a count that is no round one; and the concepts must not speak against it. */
function acrossLanguages(a: Likeness, b: Likeness): number {
  if (Math.abs(a.day - b.day) > mostDaysAcross || differ(a.numbers, b.numbers)) return 0;
  const names = sharedNames(a, b);
  const numbers = count(a.numbers, b.numbers) + count(a.dates, b.dates);
  const telling = [...a.numbers].filter((number) => b.numbers.has(number) && isTelling(number)).length;
  const concepts = count(a.concepts, b.concepts) / Math.max(1, Math.min(a.concepts.size, b.concepts.size));
  const sure = Math.min(names, 3) + Math.min(numbers, 2) + telling + 2 * concepts;
  return names + telling > 0 && concepts >= leastConcepts && sure >= enoughAcross ? sure / 10 : 0;
}

/** Small and round numbers are in many reports. */
function isTelling(number: string): boolean {
  return Number(number) > 12 && !number.endsWith('0');
}

function sharedNames(a: Likeness, b: Likeness): number {
  return Math.max(namesIn(a, b), namesIn(b, a));
}

/** How many names of one report stand in the other. */
function namesIn({ names }: Likeness, { spellings }: Likeness): number {
  return [...names.values()].filter((forms) => forms.some((form) => spellings.has(form))).length;
}

function count(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  return shared;
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>) => count(a, b) > 0;
/** Both say something, and nothing of it is the same. */
const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size > 0 && b.size > 0 && !shares(a, b);
