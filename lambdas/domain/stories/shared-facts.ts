import type { Likeness, Told } from './likeness';
import { dayFact, nameFact, numberFact, type Rarity } from './rarity';

/** Facts of one kind, with or without where they are told. */
export type Facts = Pick<ReadonlySet<string>, 'keys' | 'has'>;

export function shared(a: Facts, b: Facts): string[] {
  return [...a.keys()].filter((one) => b.has(one));
}

/** Each name of one report that stands in the other, by the key they share. */
export function sharedPeople(a: Told, b: Told): string[] {
  const standIn = ({ people }: Told, { capitals }: Told) => [
    ...new Set(people.flatMap((keys) => keys.find((key) => capitals.has(key)) ?? [])),
  ];
  const [one, other] = [standIn(a, b), standIn(b, a)];
  return one.length >= other.length ? one : other;
}

export function rarityOf(facts: readonly string[], rarity: Rarity): number {
  return facts.reduce((sum, fact) => sum + rarity(fact), 0);
}

/** What two reports must share that says whom, where, when or how much, in facts that no other report holds. */
const leastNamed = 0.5;
/** Of how many words each must tell the meaning, where they share no such fact. */
const leastWords = 4;

/**
 * Whether two reports that no third confirms share so much that chance hardly explains it, whatever goes against it or not:
 * "Editor fined" and "Group fined" contradict each other in nothing, and share one thing that happens every week.
 */
export function shareEnough({ whole: a }: Likeness, { whole: b }: Likeness, rarity: Rarity): boolean {
  const named = [
    ...[...sharedPeople(a, b), ...shared(a.places, b.places), ...shared(a.bodies, b.bodies)].map(nameFact),
    ...shared(a.numbers, b.numbers).map(numberFact),
    ...shared(a.dates, b.dates).map(dayFact),
  ];
  return rarityOf(named, rarity) >= leastNamed || sharedWords(a, b) >= leastWords;
}

/** How many words of each tell what the other tells, too: one word may tell several meanings. */
function sharedWords({ meanings: a }: Told, { meanings: b }: Told): number {
  const both = shared(a, b);
  const words = (told: Told['meanings']) => new Set(both.map((meaning) => told.get(meaning))).size;
  return Math.min(words(a), words(b));
}
