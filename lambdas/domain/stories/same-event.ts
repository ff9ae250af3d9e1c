import { type Conflict, conflictsOf, shares, untoldActs } from './conflicts';
import type { Likeness, Told } from './likeness';
import { dayFact, meaningFact, nameFact, numberFact, publishedOn, type Rarity } from './rarity';
import { type Facts, rarityOf, shared, sharedPeople } from './shared-facts';

/** Odds from here on are no guess. */
export const surely = 20;

/**
 * What adds to the logarithm of the odds and what takes away, by logistic regression over the labelled events (decision 55).
 * In one language more is alike by chance than in two.
 */
const before = { inTwo: -4.5, inOneLanguage: -0.8 };

/**
 * What agreement adds: of names, places, numbers and days for each that no other report holds, of meanings for being wholly
 * the same, of a concern for being shared.
 */
const agreeing = { names: 1.7, places: 0.8, numbers: 3.6, days: 1.1, concern: 0.4 };
/** No kind is proof alone: more of it than this many such facts counts no more. */
const rarest = { names: 2.3, places: 1.4, numbers: 1.8, days: 1.8 };

/** What the same meanings add: by how alike both are, and by how much of each headline the other report tells. */
const meaning = { both: 2.5, lessToldHeadline: 3.1, betterToldHeadline: 4 };
/** A headline whose few words all agree tells less than one of many: as if it told this much more that nobody else does. */
const leftUntold = 0.7;

/** A headline alone has less to agree in; without this, bare headlines would stay apart. */
const brief = { eachBare: 1, shorter: 0.6 };

/** What a conflict takes away: newsrooms err and leave out, so that none forbids. */
const conflicting: Readonly<Record<Conflict, number>> = {
  day: 1.7,
  place: 1.8,
  'headline place': 1.9,
  person: 1.2,
  'headline person': 1.3,
  body: 1.1,
  'headline body': 2.1,
  act: 1.5,
  stage: 0.5,
};
/** What each act takes away that one headline tells and the other report does not: the next stage of an affair is told so. */
const untold = { eachAct: 0.4, mostActs: 3 };

/** What naming the day of the other adds, and what each day between takes away; most of an event is told by the next morning. */
const apart = { namingTheDay: 1, eachDay: 0.25, mostDays: 7, overADay: 2.1 };

/** A headline of fewer words may come again every week. */
const fewestStems = 3;

/**
 * The natural logarithm of the odds that two reports tell one event: 0 where it is as likely as not. The same address within
 * a day or the same headline is certain.
 */
export function oddsOfOneEvent(a: Likeness, b: Likeness, rarity: Rarity): number {
  if (isPage(a.address) && a.address === b.address && daysBetween(a, b) <= 1) return surely;
  if (a.plainTitle !== '' && a.plainTitle === b.plainTitle && !mayRecur(a, b)) return surely;
  const odds = before.inTwo + (a.report.language === b.report.language ? before.inOneLanguage : 0);
  return odds + agreement(a, b, rarity) + sameMeaning(a, b, rarity) + brevity(a, b) - conflict(a, b) - distance(a, b);
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
  const days = daysBetween(a, b);
  const named = namesDayOf(a, b) || namesDayOf(b, a);
  const isApart = days > 1.5 && !named && !shares(a.whole.dates, b.whole.dates);
  const far = apart.eachDay * Math.min(apart.mostDays, days) + (isApart ? apart.overADay : 0);
  return far - (named ? apart.namingTheDay : 0);
}

function namesDayOf({ whole }: Likeness, { report }: Likeness): boolean {
  return whole.dates.has(publishedOn(report));
}

function brevity(a: Likeness, b: Likeness): number {
  const bare = [a, b].filter((one) => one.bare).length;
  return brief.eachBare * bare + brief.shorter * Math.log(1 + Math.min(a.whole.stems.size, b.whole.stems.size));
}

/** What the same names, places, numbers, days and concerns add. */
function agreement(a: Likeness, b: Likeness, rarity: Rarity): number {
  const [one, other] = [a.whole, b.whole];
  const worth = (kind: keyof typeof rarest, facts: readonly string[]) =>
    agreeing[kind] * Math.min(rarest[kind], rarityOf(facts, rarity));
  return (
    worth('names', sharedPeople(one, other).map(nameFact)) +
    worth('places', shared(one.places, other.places).map(nameFact)) +
    worth('numbers', shared(one.numbers, other.numbers).map(numberFact)) +
    worth('days', shared(one.dates, other.dates).map(dayFact)) +
    (shares(a.concerns, b.concerns) ? agreeing.concern : 0)
  );
}

function sameMeaning(a: Likeness, b: Likeness, rarity: Rarity): number {
  const weight: Rarity = (one) => rarity(meaningFact(one));
  const told = [cover(a.headline, b.whole, weight), cover(b.headline, a.whole, weight)];
  return (
    meaning.both * cosine(a.whole.meanings, b.whole.meanings, weight) +
    meaning.lessToldHeadline * Math.min(...told) +
    meaning.betterToldHeadline * Math.max(...told)
  );
}

/** Cosine of two sets weighted by rarity: 1 where they are the same. */
function cosine(a: Facts, b: Facts, weight: (one: string) => number): number {
  const square = (of: Iterable<string>) => [...of].reduce((sum, one) => sum + weight(one) ** 2, 0);
  const whole = Math.sqrt(square(a.keys()) * square(b.keys()));
  return whole === 0 ? 0 : square(shared(a, b)) / whole;
}

/** How much of what one text means the other tells, the rare meanings counting more. */
function cover({ meanings }: Told, by: Told, weight: Rarity): number {
  return rarityOf(shared(meanings, by.meanings), weight) / (rarityOf([...meanings.keys()], weight) + leftUntold);
}
