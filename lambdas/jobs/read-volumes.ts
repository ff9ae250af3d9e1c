import { addDays } from '../domain/stories/calendar';
import type { DayTally } from '../domain/stories/tally';
import type { Watch } from '../domain/watch/watch';

/** Weeks that an average is taken over, at most. */
const weeks = 8;

export interface ReadVolumesDeps {
  readonly watch: Watch;
  readonly lastClosed: () => Promise<string | undefined>;
  readonly loadTallies: (from: string, until: string) => Promise<readonly DayTally[]>;
}

/** What each concern brought, by its id: stories begun in the last seven closed days, and a week on average of eight. */
export async function readVolumes({
  watch,
  lastClosed,
  loadTallies,
}: ReadVolumesDeps): Promise<Readonly<Record<string, { readonly lastWeek: number; readonly average: number }>>> {
  const closed = await lastClosed();
  if (closed === undefined) return {};
  const until = addDays(closed, 1);
  const tallies = await loadTallies(addDays(until, -7 * weeks), until);
  const lastWeek = tallies.filter(({ date }) => date >= addDays(until, -7));
  const sum = (days: typeof tallies, concern: string) =>
    days.reduce((total, { begun }) => total + (begun[concern] ?? 0), 0);
  return Object.fromEntries(
    watch.concerns.map(({ id }) => [
      id,
      { lastWeek: sum(lastWeek, id), average: (sum(tallies, id) * 7) / Math.max(7, tallies.length) },
    ]),
  );
}
