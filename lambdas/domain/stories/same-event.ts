import { type Conflict, conflictsOf, shares, untoldActs } from './conflicts';
import type { Likeness, Told } from './likeness';
import { actFact, conceptFact, nameFact, numberFact, type Rarity } from './rarity';

/** Odds from here on are no guess. */
export const surely = 20;

/** As little and as much as a guess about two reports can weigh among those about the other reports of two stories. */
const least = -6;
const most = 4;

/** What speaks for one event before anything is compared. In one language newsrooms share words, so that they are expected. */
const before = { inOneLanguage: -2.9, inTwo: -1.2 };

/**
 * What agreement adds to the logarithm of the odds: of names, places, acts, numbers and days for each that no other report
 * holds, of concepts and words for being wholly the same, of a concern for being shared. Chosen by logistic regression
 * (decisions 53 and 54).
 */
const agreeing = {
  names: 1.3,
  places: 0.45,
  acts: 1.3,
  numbers: 1.8,
  days: 2.4,
  concepts: 1,
  concern: 1,
  words: 3,
  headline: 2.4,
};
/** No kind is proof alone: more of it than this many such facts counts no more. */
const rarest = { names: 2.3, places: 1.4, acts: 1.8, numbers: 1.8, days: 1.8 };

/** What a conflict takes away: newsrooms err and leave out, so that none forbids. */
const conflicting: Readonly<Record<Conflict, number>> = {
  day: 1.2,
  place: 0.9,
  'headline place': 1.3,
  person: 0.7,
  names: 1.5,
  act: 0.6,
  stage: 1,
  amount: 1.2,
};
/** What each act takes away that one headline tells and the other report does not: the next stage of an affair is told so. */
const untold = { eachAct: 0.6, mostActs: 3 };

/** What each day between two reports takes away, and being more than a day apart: most of an event is told by the next morning. */
const apart = { eachDay: 0.5, overADay: 1.6, mostDays: 3 };

/** A headline of fewer words may come again every week. */
const fewestStems = 3;

/**
 * The natural logarithm of the odds that two reports tell one event: 0 where it is as likely as not. The same address within
 * a day or the same headline is certain.
 */
export function oddsOfOneEvent(a: Likeness, b: Likeness, rarity: Rarity): number {
  if (isPage(a.address) && a.address === b.address && daysBetween(a, b) <= 1) return surely;
  if (a.plainTitle !== '' && a.plainTitle === b.plainTitle && !mayRecur(a, b)) return surely;
  const odds = agreement(a, b, rarity) + wording(a, b, rarity) - conflict(a, b) - distance(a, b);
  return Math.max(least, Math.min(most, odds));
}

/** An address with a path or a query: a front page is the address of many entries. */
function isPage(address: string): boolean {
  return /[/?].+$/.test(address);
}

/** "News in brief" comes again every week. */
function mayRecur(a: Likeness, b: Likeness): boolean {
  return a.headline.stems.size < fewestStems && daysBetween(a, b) > 1;
}

function daysBetween(a: Likeness, b: Likeness): number {
  return Math.abs(a.day - b.day);
}

function conflict(a: Likeness, b: Likeness): number {
  const differing = conflictsOf(a, b).reduce((sum, found) => sum + conflicting[found], 0);
  const acts = [...untoldActs(a, b), ...untoldActs(b, a)].length;
  return differing + untold.eachAct * Math.min(untold.mostActs, acts);
}

/** A report that names the day of the other is told of that day, as an organisation's statement is, and not apart from it. */
function distance(a: Likeness, b: Likeness): number {
  if (namesDayOf(a, b) || namesDayOf(b, a)) return 0;
  const days = daysBetween(a, b);
  return apart.eachDay * Math.min(apart.mostDays, days) + (days > 1.5 ? apart.overADay : 0);
}

function namesDayOf({ whole }: Likeness, { report }: Likeness): boolean {
  return whole.dates.has(report.published.slice('YYYY-'.length, 'YYYY-MM-DD'.length));
}

/** What the same names, places, acts, numbers, days and concepts add, in any language. */
function agreement(a: Likeness, b: Likeness, rarity: Rarity): number {
  const [one, other] = [a.whole, b.whole];
  const worth = (kind: keyof typeof rarest, facts: readonly string[]) =>
    agreeing[kind] * Math.min(rarest[kind], rarityOf(facts, rarity));
  const acts = new Set([...shared(a.headline.acts, other.acts), ...shared(b.headline.acts, one.acts)]);
  return (
    worth('names', sharedPeople(one, other).map(nameFact)) +
    worth('places', shared(one.places, other.places).map(nameFact)) +
    worth('acts', [...acts].map(actFact)) +
    worth('numbers', shared(one.numbers, other.numbers).map(numberFact)) +
    worth('days', shared(one.dates, other.dates).map(numberFact)) +
    (shares(a.concerns, b.concerns) ? agreeing.concern : 0) +
    agreeing.concepts * cosine(a.concepts, b.concepts, (concept) => rarity(conceptFact(concept)))
  );
}

/** What the words of both add; stems carry their language, so that texts in two share none. */
function wording(a: Likeness, b: Likeness, rarity: Rarity): number {
  if (a.report.language !== b.report.language) return before.inTwo;
  const headlines = (cover(a.headline, b.whole, rarity) + cover(b.headline, a.whole, rarity)) / 2;
  return (
    before.inOneLanguage + agreeing.words * cosine(a.whole.stems, b.whole.stems, rarity) + agreeing.headline * headlines
  );
}

/** Each name of one report that stands in the other, by the key they share. */
function sharedPeople(a: Told, b: Told): string[] {
  const standIn = ({ people }: Told, { capitals }: Told) => [
    ...new Set(people.flatMap((keys) => keys.find((key) => capitals.has(key)) ?? [])),
  ];
  const [one, other] = [standIn(a, b), standIn(b, a)];
  return one.length >= other.length ? one : other;
}

/** Cosine of two sets weighted by rarity: 1 where they are the same. */
function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: (one: string) => number): number {
  const square = (of: Iterable<string>) => [...of].reduce((sum, one) => sum + weight(one) ** 2, 0);
  const whole = Math.sqrt(square(a) * square(b));
  return whole === 0 ? 0 : square(shared(a, b)) / whole;
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
