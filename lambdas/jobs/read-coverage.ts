import { addDays } from '../domain/stories/calendar';
import { type CoverageWeek, lastWeeks } from '../domain/stories/coverage';
import type { DayTally } from '../domain/stories/tally';

export interface ReadCoverageDeps {
  readonly loadWeeks: (most: number) => Promise<readonly CoverageWeek[]>;
  readonly lastClosed: () => Promise<string | undefined>;
  readonly loadTallies: (from: string, until: string) => Promise<readonly DayTally[]>;
}

/** Weeks that a chart shows: half a year. */
export const weeksShown = 26;

/** Coverage by week up to the last closed day, oldest first; nothing before the first day is closed. One query. */
export async function readCoverage({
  loadWeeks,
}: Pick<ReadCoverageDeps, 'loadWeeks'>): Promise<readonly CoverageWeek[]> {
  return lastWeeks(await loadWeeks(weeksShown), weeksShown);
}

/** Days that say whether a source answers. */
const answeringDays = 7;

/** On how many of the last closed days each feed answered. */
export async function readAnswering(
  deps: Omit<ReadCoverageDeps, 'loadWeeks'>,
): Promise<{ readonly days: number; readonly byFeed: ReadonlyMap<string, number> }> {
  const last = await deps.lastClosed();
  if (last === undefined) return { days: 0, byFeed: new Map() };
  const tallies = await deps.loadTallies(addDays(last, 1 - answeringDays), addDays(last, 1));
  const byFeed = new Map<string, number>();
  for (const id of tallies.flatMap(({ answered }) => answered)) byFeed.set(id, (byFeed.get(id) ?? 0) + 1);
  return { days: tallies.length, byFeed };
}
