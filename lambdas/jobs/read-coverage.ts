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
