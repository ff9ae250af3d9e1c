import { type Feed, isPolled } from '../domain/feeds/feed';
import { addDays } from '../domain/stories/calendar';
import { type CoverageWeek, coverageOfWeek, mondayOf } from '../domain/stories/coverage';
import type { DayTally } from '../domain/stories/tally';

export interface CoverWeekDeps {
  readonly feeds: readonly Feed[];
  readonly loadTallies: (from: string, until: string) => Promise<readonly DayTally[]>;
  readonly storeWeek: (week: CoverageWeek) => Promise<void>;
}

/** Sums up the week that holds a day anew from its closed days, so that a chart of half a year reads 26 small items. */
export async function coverWeek(deps: CoverWeekDeps, date: string): Promise<void> {
  const monday = mondayOf(date);
  const tallies = await deps.loadTallies(monday, addDays(monday, 7));
  const asked = deps.feeds.filter(isPolled).map(({ id }) => id);
  await deps.storeWeek(coverageOfWeek(monday, tallies, asked));
}
