import { addDays } from '../domain/stories/calendar';
import type { ReadStoriesDeps } from './read-stories';

/** Weeks that an average is taken over, at most. */
const weeks = 8;

/** What each concern brought, by its id: stories begun in the last seven closed days, and a week on average of eight. */
export async function readVolumes({
  watch,
  lastClosed,
  loadTallies,
}: Pick<ReadStoriesDeps, 'watch' | 'lastClosed' | 'loadTallies'>): Promise<
  Readonly<Record<string, { readonly lastWeek: number; readonly average: number }>>
> {
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
