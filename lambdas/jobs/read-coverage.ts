import { addDays, weekdayOf } from '../domain/stories/calendar';
import { type CoverageWeek, coverageByWeek } from '../domain/stories/coverage';
import type { DayTally } from '../domain/stories/tally';
import { polledFeeds } from '../domain/watch/look-up';
import type { Watch } from '../domain/watch/watch';

export interface ReadCoverageDeps {
  readonly watch: Watch;
  readonly lastClosed: () => Promise<string | undefined>;
  readonly loadTallies: (from: string, until: string) => Promise<readonly DayTally[]>;
}

/** Weeks that a chart shows: half a year. */
export const weeksShown = 26;

/** Coverage by week up to the last closed day, oldest first; nothing before the first day is closed. One query. */
export async function readCoverage(deps: ReadCoverageDeps): Promise<readonly CoverageWeek[]> {
  const last = await deps.lastClosed();
  if (last === undefined) return [];
  const from = addDays(last, 1 - weekdayOf(last) - 7 * (weeksShown - 1));
  const tallies = await deps.loadTallies(from, addDays(last, 1));
  return coverageByWeek(tallies, { last, weeks: weeksShown, asked: polledFeeds(deps.watch).map(({ id }) => id) });
}

/** Days that say whether a source answers. */
const answeringDays = 7;

/** On how many of the last closed days each feed answered. */
export async function readAnswering(
  deps: ReadCoverageDeps,
): Promise<{ readonly days: number; readonly byFeed: ReadonlyMap<string, number> }> {
  const last = await deps.lastClosed();
  if (last === undefined) return { days: 0, byFeed: new Map() };
  const tallies = await deps.loadTallies(addDays(last, 1 - answeringDays), addDays(last, 1));
  const byFeed = new Map<string, number>();
  for (const id of tallies.flatMap(({ answered }) => answered)) byFeed.set(id, (byFeed.get(id) ?? 0) + 1);
  return { days: tallies.length, byFeed };
}
