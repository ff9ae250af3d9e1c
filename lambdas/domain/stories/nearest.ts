import type { Likeness } from './likeness';
import type { Link, Odds } from './merge-stories';
import { surely } from './same-event';

/** As little and as much as a guess about two reports can weigh among those about the other reports of two stories. */
const least = -6;
const most = 4;

/** What each step takes away by which two reports fall short of the nearest that either has. */
const fallingShort = 0.5;
/** A report with a twin has none nearer than this: the others that tell its event are no twins. */
const twin = 12;

/**
 * Odds that know the other reports: what is near is seen against what is nearest. Two reports of a busy affair are alike
 * though they tell two events, and each of them then has one that is more so; a short headline is like no other, and nearest to its event.
 */
export function amongOthers(links: readonly Link[], odds: Odds): Odds {
  const nearest = nearestOf(links, odds);
  return (one, other) => {
    const alone = odds(one, other);
    if (alone >= surely) return alone;
    const best = Math.min(nearest.get(one) ?? alone, nearest.get(other) ?? alone);
    return Math.max(least, Math.min(most, alone - fallingShort * Math.max(0, best - alone)));
  };
}

/** The odds of each report with the one that is likeliest to tell its event. */
function nearestOf(links: readonly Link[], odds: Odds): ReadonlyMap<Likeness, number> {
  const nearest = new Map<Likeness, number>();
  for (const [one, other] of links) {
    const found = Math.min(twin, odds(one, other));
    for (const report of [one, other]) nearest.set(report, Math.max(found, nearest.get(report) ?? found));
  }
  return nearest;
}
