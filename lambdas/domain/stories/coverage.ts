import { addDays, daysBetween, weekdayOf } from './calendar';
import type { DayTally } from './tally';

/** One ISO week of coverage. */
export interface CoverageWeek {
  /** Its Monday, `YYYY-MM-DD`. */
  readonly from: string;
  /** Concern id → stories that began in the week (coverage, not incidents). */
  readonly counts: Readonly<Record<string, number>>;
  /** Stories told each day, Monday first; absent where the day is not closed. */
  readonly days: readonly (number | undefined)[];
  /** Whether too few sources answered to know what was published. */
  readonly down: boolean;
}

/** A week in which fewer than this share of the sources answered is marked: what was published is not fully known. */
const fullShare = 0.8;

/** The last `weeks` ISO weeks up to the one that holds `last`, oldest first, from the tallies of their days. */
export function coverageByWeek(
  tallies: readonly DayTally[],
  { last, weeks, asked }: { readonly last: string; readonly weeks: number; readonly asked: readonly string[] },
): readonly CoverageWeek[] {
  const monday = addDays(last, 1 - weekdayOf(last));
  const byDate = new Map(tallies.map((tally) => [tally.date, tally]));
  return Array.from({ length: weeks }, (_, at) => addDays(monday, 7 * (at - weeks + 1))).map((from) => {
    const closed = daysBetween(from, addDays(from, 7)).map((date) => byDate.get(date));
    const known = closed.flatMap((tally) => tally ?? []);
    const answered = new Set(known.flatMap((tally) => tally.answered));
    const answering = asked.filter((id) => answered.has(id)).length;
    return {
      from,
      counts: sumOf(known),
      days: closed.map((tally) => tally?.told),
      down: asked.length > 0 && answering < asked.length * fullShare,
    };
  });
}

function sumOf(tallies: readonly DayTally[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [concern, count] of tallies.flatMap(({ begun }) => Object.entries(begun))) {
    sums[concern] = (sums[concern] ?? 0) + count;
  }
  return sums;
}
