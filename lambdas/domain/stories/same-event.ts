import { contradict, shares } from './contradiction';
import type { Likeness, Told } from './likeness';
import { actFact, conceptFact, nameFact, numberFact, type Rarity } from './rarity';

/** Scores from here on are no guess. */
export const surely = 10;

/**
 * What each kind of agreement is worth, of 1 that is needed, for every unit of rarity that is shared. Chosen on the labelled
 * events of the tests so that a wrong join is rarer than a missed one: see decision 52.
 */
const worth = { names: 0.06, acts: 0.08, numbers: 0.18, concepts: 0.4, words: 0.8 };
/** No kind is proof alone: rarity beyond this counts no more. */
const most = { names: 10, acts: 8, numbers: 8 };
/** In one language so much of each headline should stand in the other report; where less does, facts must make up for it. */
const expectedWords = 0.6;
/** Texts so much alike, in so many words, need no other fact. */
const alikeTexts = 0.45;
const fewestShared = 5;
/** A headline of fewer words may come again every week. */
const fewestStems = 3;

/**
 * How surely two reports tell the same event: 0 for no, more for surer. The same address or headline is certain. Otherwise
 * nothing must contradict, and names, acts, numbers, concepts and, in one language, words must agree enough.
 */
export function sameEvent(a: Likeness, b: Likeness, rarity: Rarity): number {
  if (isPage(a.address) && a.address === b.address) return surely + 1;
  if (a.plainTitle !== '' && a.plainTitle === b.plainTitle && !mayRecur(a, b)) return surely;
  if (!shares(a.concerns, b.concerns) || contradict(a, b)) return 0;
  const facts = agreement(a, b, rarity);
  const score = a.report.language === b.report.language ? facts + wordsFor(a, b, rarity) : facts;
  if (score >= 1) return score;
  return tellAlike(a.whole, b.whole, rarity) ? 1 : 0;
}

/** What the words of two headlines speak for or, where few are shared, against one event. */
function wordsFor(a: Likeness, b: Likeness, rarity: Rarity): number {
  const told = (cover(a.headline, b.whole, rarity) + cover(b.headline, a.whole, rarity)) / 2;
  return worth.words * (told - expectedWords);
}

/** Stems carry their language: texts in two share none. */
function tellAlike(a: Told, b: Told, rarity: Rarity): boolean {
  const told = (cover(a, b, rarity) + cover(b, a, rarity)) / 2;
  return told >= alikeTexts && shared(a.stems, b.stems).length >= fewestShared;
}

/** An address with a path or a query: a front page is the address of many entries. */
function isPage(address: string): boolean {
  return /[/?].+$/.test(address);
}

/** "News in brief" comes again every week. */
function mayRecur(a: Likeness, b: Likeness): boolean {
  return a.headline.stems.size < fewestStems && Math.abs(a.day - b.day) > 1;
}

/** What the same names, acts, numbers, dates and concepts are worth in any language. */
function agreement(a: Likeness, b: Likeness, rarity: Rarity): number {
  const names = rarityOf(sharedNames(a.whole, b.whole).map(nameFact), rarity);
  const headlineActs = rarityOf(shared(a.headline.acts, b.headline.acts).map(actFact), rarity);
  const acts = new Set([...shared(a.headline.acts, b.whole.acts), ...shared(b.headline.acts, a.whole.acts)]);
  const numbers = [...shared(a.whole.numbers, b.whole.numbers), ...shared(a.whole.dates, b.whole.dates)];
  return (
    worth.names * Math.min(most.names, names) +
    worth.acts * Math.min(most.acts, headlineActs + rarityOf([...acts].map(actFact), rarity)) +
    worth.numbers * Math.min(most.numbers, rarityOf(numbers.map(numberFact), rarity)) +
    worth.concepts * likeConcepts(a, b, rarity)
  );
}

/** Each name of one report that stands in the other, by the key they share. */
function sharedNames(a: Told, b: Told): string[] {
  const standIn = ({ people }: Told, { capitals }: Told) => [
    ...new Set(people.flatMap((keys) => keys.find((key) => capitals.has(key)) ?? [])),
  ];
  const [one, other] = [standIn(a, b), standIn(b, a)];
  return [...(one.length >= other.length ? one : other), ...shared(a.bodies, b.bodies)];
}

/** Cosine of the concepts of two reports, weighted by rarity: 1 where they are the same. */
function likeConcepts({ concepts: a }: Likeness, { concepts: b }: Likeness, rarity: Rarity): number {
  const length = (concepts: Iterable<string>) =>
    Math.hypot(...[...concepts].map((concept) => rarity(conceptFact(concept))));
  const whole = length(a) * length(b);
  return whole === 0 ? 0 : length(shared(a, b)) ** 2 / whole;
}

/** How much of the words of one text the other tells, the rare ones counting more. */
function cover({ stems }: Told, by: Told, rarity: Rarity): number {
  const whole = rarityOf([...stems], rarity);
  return whole === 0 ? 0 : rarityOf(shared(stems, by.stems), rarity) / whole;
}

function rarityOf(facts: readonly string[], rarity: Rarity): number {
  return facts.reduce((sum, fact) => sum + rarity(fact), 0);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((one) => b.has(one));
}
