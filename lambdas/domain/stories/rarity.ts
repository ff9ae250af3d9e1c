import type { Likeness } from './likeness';
import type { Report } from './story';

/** How much it says when two reports share a fact: 1 where no other report of the week holds it, near 0 where all do. */
export type Rarity = (fact: string) => number;

/**
 * A quiet week is judged as if it had this many more reports, which tell what reports of other weeks do: or every word of it
 * would be common, and what happens every week would be rare.
 */
const unread = 100;

/** Every fact of a report by which others may be found. */
export function factsOf({ report, whole }: Likeness): string[] {
  return [
    ...whole.stems,
    ...[...whole.meanings.keys()].map(meaningFact),
    ...[...whole.capitals, ...whole.bodies, ...whole.places].map(nameFact),
    ...[...whole.numbers].map(numberFact),
    ...new Set([...whole.dates, publishedOn(report)].map(dayFact)),
  ];
}

export const nameFact = (key: string) => `name ${key}`;
export const numberFact = (number: string) => `# ${number}`;
export const dayFact = (day: string) => `day ${day}`;
export const meaningFact = (meaning: string) => `means ${meaning}`;

/** The day of a report as texts name it, `02-28`. */
export function publishedOn({ published }: Report): string {
  return published.slice('YYYY-'.length, 'YYYY-MM-DD'.length);
}

/**
 * The rarity of facts over the reports of a week: the logarithm of how many reports there are to one that holds it, as a share
 * of the greatest there may be, so that a busy week is judged as a quiet one. `usual` is the share of all reports, of whatever
 * week, that hold a fact, where that is not small.
 */
export function rarityOver(likenesses: readonly Likeness[], usual: ReadonlyMap<string, number>): Rarity {
  const counts = new Map<string, number>();
  for (const likeness of likenesses) {
    for (const fact of new Set(factsOf(likeness))) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  }
  const greatest = Math.log(likenesses.length + unread);
  return (fact) => 1 - Math.log((counts.get(fact) ?? 0) + unread * (usual.get(fact) ?? 0) + 1) / greatest;
}
