import { type Contents, composeContents } from '../domain/digests/contents';
import type { Period } from '../domain/digests/digest';
import { trendPeriod } from '../domain/digests/trend';
import type { Day } from '../domain/stories/day';
import type { DayTally } from '../domain/stories/tally';
import type { Watch } from '../domain/watch/watch';

export interface ListContentsDeps {
  readonly watch: Watch;
  readonly loadDays: (from: string, until: string) => Promise<readonly Day[]>;
  readonly loadTallies: (from: string, until: string) => Promise<readonly DayTally[]>;
  readonly storeContents: (contents: Contents) => Promise<void>;
}

/**
 * Lists anew what the edition of a week shows, from its closed days and those of the weeks before; `changedAt` (ISO 8601
 * UTC) where it showed something else before.
 */
export async function listContents(deps: ListContentsDeps, week: Period, changedAt?: string): Promise<void> {
  const before = trendPeriod(week.until);
  const [days, tallies] = await Promise.all([
    deps.loadDays(week.from, week.until),
    deps.loadTallies(before.from, before.until),
  ]);
  const contents = composeContents(deps.watch, week, days, tallies);
  await deps.storeContents(changedAt === undefined ? contents : { ...contents, changedAt });
}
