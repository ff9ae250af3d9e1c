import type { Likeness } from './likeness';
import type { Link } from './merge-stories';
import { factsOf, type Rarity } from './rarity';

/** A fact of more reports than these finds nothing: what is told everywhere tells no event. */
const crowd = 40;
/** Only the reports that share most facts are compared, so that a busy day costs in step with its reports. */
const mostCompared = 24;

/** Addresses, headlines and facts → the places of the reports that have them, so that only likely pairs are compared. */
type Index = Map<string, number[]>;

/** Each report with those before it that are likely to tell the same event. */
export function findLinks(reports: readonly Likeness[], rarity: Rarity): Link[] {
  const index: Index = new Map();
  return reports.flatMap((report, place) => {
    const found = likely(report, index, rarity);
    addToIndex(index, report, place);
    return found.map((before): Link => [reports[before] as Likeness, report]);
  });
}

/** What a report is surely found by. */
function certainKeys({ address, plainTitle }: Likeness): string[] {
  return [`address ${address}`, `headline ${plainTitle}`];
}

function addToIndex(index: Index, report: Likeness, place: number): void {
  for (const key of [...certainKeys(report), ...factsOf(report)]) {
    const places = index.get(key);
    if (places) places.push(place);
    else index.set(key, [place]);
  }
}

/** Those with the same address or headline, and those that share the most facts, the rare ones counting more. */
function likely(report: Likeness, index: Index, rarity: Rarity): number[] {
  const certain = certainKeys(report).flatMap((key) => (index.get(key) ?? []).slice(0, mostCompared));
  const shared = new Map<number, number>();
  for (const fact of factsOf(report)) {
    const places = index.get(fact) ?? [];
    if (places.length > crowd) continue;
    for (const place of places) shared.set(place, (shared.get(place) ?? 0) + rarity(fact));
  }
  const most = [...shared].sort(([, a], [, b]) => b - a).slice(0, mostCompared);
  return [...new Set([...certain, ...most.map(([place]) => place)])];
}
