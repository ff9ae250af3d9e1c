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

/** The ISO week that begins on a Monday, from the tallies of its closed days; `asked` are the sources polled in it. */
export function coverageOfWeek(from: string, tallies: readonly DayTally[], asked: readonly string[]): CoverageWeek {
  const byDate = new Map(tallies.map((tally) => [tally.date, tally]));
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
}

/** The `count` weeks up to the newest known one, oldest first; one without any closed day is down. None when none is known. */
export function lastWeeks(known: readonly CoverageWeek[], count: number): readonly CoverageWeek[] {
  const byMonday = new Map(known.map((week) => [week.from, week]));
  const newest = [...byMonday.keys()].sort().at(-1);
  if (newest === undefined) return [];
  const mondays = Array.from({ length: count }, (_, at) => addDays(newest, 7 * (at - count + 1)));
  return mondays.map((from) => byMonday.get(from) ?? { from, counts: {}, days: Array(7).fill(undefined), down: true });
}

/** The Monday of a day's ISO week. */
export function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}

function sumOf(tallies: readonly DayTally[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [concern, count] of tallies.flatMap(({ begun }) => Object.entries(begun))) {
    sums[concern] = (sums[concern] ?? 0) + count;
  }
  return sums;
}
