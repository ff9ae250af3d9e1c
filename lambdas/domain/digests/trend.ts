import { addDays, daysBetween } from '../stories/calendar';
import type { DayTally } from '../stories/tally';

/** Weeks that a week is compared with. */
export const weeksBefore = 8;
/** Fewer known weeks than these have no median worth saying. */
const fewestWeeks = 4;
/** Below this share of answers (sources times days) a week's count says more of the sources than of the news. */
const leastAnswers = 0.75;

/** Stories on one concern that began in seven days, in all languages of the watch. Coverage, not incidents. */
export interface WeekCount {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly stories: number;
  /** `unreliable`: sources were down, or days are missing; `unread`: none of its days was closed. */
  readonly standing: 'known' | 'unreliable' | 'unread';
}

/** A concern's week beside the eight before. */
export interface Trend {
  /** Oldest first; the last is the week the digest ends with. */
  readonly weeks: readonly WeekCount[];
  /** Of the known weeks before; absent when they are fewer than four. */
  readonly median?: number;
}

/** The days whose tallies a trend is made from. */
export function trendPeriod(until: string): { readonly from: string; readonly until: string } {
  return { from: addDays(until, -7 * (weeksBefore + 1)), until };
}

/** The trend of each concern up to `until` (exclusive), given the feeds that could carry it. */
export function composeTrends(
  concerns: readonly string[],
  sources: readonly string[],
  tallies: readonly DayTally[],
  until: string,
): Record<string, Trend> {
  const starts = Array.from({ length: weeksBefore + 1 }, (_, at) => addDays(until, -7 * (weeksBefore + 1 - at)));
  const weeks = starts.map((from) => readWeek(sources, tallies, from));
  return Object.fromEntries(concerns.map((concern) => [concern, trendOf(concern, weeks)]));
}

/** A week as its sources answered; what it counts depends on the concern. */
type Week = Pick<WeekCount, 'from' | 'standing'> & { readonly days: readonly DayTally[] };

function readWeek(sources: readonly string[], tallies: readonly DayTally[], from: string): Week {
  const until = addDays(from, 7);
  const days = tallies.filter(({ date }) => date >= from && date < until);
  if (days.length === 0) return { from, days, standing: 'unread' };
  // A source that joined the watch later was not asked then.
  const asked = new Set(tallies.filter(({ date }) => date < until).flatMap(({ answered }) => answered));
  const share = shareOfAnswers(
    sources.filter((id) => asked.has(id)),
    days,
  );
  return { from, days, standing: days.length === 7 && share >= leastAnswers ? 'known' : 'unreliable' };
}

function trendOf(concern: string, read: readonly Week[]): Trend {
  const weeks = read.map(({ from, standing, days }) => {
    return { from, standing, stories: days.reduce((sum, { begun }) => sum + (begun[concern] ?? 0), 0) };
  });
  const known = weeks.slice(0, -1).filter(({ standing }) => standing === 'known');
  return { weeks, ...(known.length < fewestWeeks ? {} : { median: medianOf(known.map(({ stories }) => stories)) }) };
}

function shareOfAnswers(sources: readonly string[], days: readonly DayTally[]): number {
  if (sources.length === 0) return 0;
  const answers = days.map(({ answered }) => new Set(answered));
  const given = answers.reduce((sum, day) => sum + sources.filter((id) => day.has(id)).length, 0);
  return given / (sources.length * days.length);
}

function medianOf(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Whether a period is the week a trend ends with. */
export function isWeek({ from, until }: { readonly from: string; readonly until: string }): boolean {
  return daysBetween(from, until).length === 7;
}
