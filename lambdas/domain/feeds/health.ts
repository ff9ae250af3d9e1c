import { addDays } from '../stories/calendar';
import type { Day } from '../stories/day';
import { type Feed, isPolled } from './feed';
import type { FeedState } from './feed-state';
import type { FailureReason } from './poll-outcome';
import { entriesInWeek, unpackVolume, type Volume } from './volume';

/**
 * `failing`: no answer that can be read for a day or more; `silent`: answers, and by its own rhythm should long have
 * published; `quiet`: less than a third of its usual week; `noisy`: more than four times its usual week.
 */
export const verdicts = ['healthy', 'quiet', 'silent', 'failing', 'noisy'] as const;
export type Verdict = (typeof verdicts)[number];

/** How a feed did in one week (Monday to Sunday, UTC), judged against its own history. Days are `YYYY-MM-DD`. */
export interface FeedHealth {
  readonly feedId: string;
  readonly verdict: Verdict;
  /** Days of the week on which it answered, 0 to 7. */
  readonly answeredDays: number;
  readonly lastAnswer?: string;
  readonly lastEntry?: string;
  /** New entries of the week. */
  readonly entries: number;
  /** New entries of an ordinary week; absent until three weeks are known. */
  readonly usual?: number;
  /** Why its last poll failed, and since which instant (ISO 8601 UTC) it fails. */
  readonly failing?: { readonly reason: FailureReason; readonly since: string };
}

/** The health of every feed that is polled, in one ISO week (`2021-W05`) that ended on the day before `until`. */
export interface WeekHealth {
  readonly week: string;
  readonly until: string;
  readonly feeds: readonly FeedHealth[];
}

const fewestWeeks = 3;
/** A feed that keeps to its rhythm misses five expected entries in a row less than once in a hundred times. */
const missedWhenSilent = 5;
const noisyFrom = 20;

/** Whether any feed was asked in a week that ended before `until`: before the first poll there is nothing to judge. */
export function wasPolled(states: readonly FeedState[], days: readonly Day[], until: string): boolean {
  return (
    days.some(({ answered }) => answered.length > 0) ||
    states.some(({ failing }) => failing !== undefined && failing.since < until)
  );
}

/** The health of a watch's feeds in the week whose closed days these are. */
export function weekHealth(
  feeds: readonly Feed[],
  states: ReadonlyMap<string, FeedState>,
  days: readonly Day[],
  { week, until }: Pick<WeekHealth, 'week' | 'until'>,
): WeekHealth {
  return {
    week,
    until,
    feeds: feeds.filter(isPolled).map((feed) => toHealth(feed.id, states.get(feed.id), days, until)),
  };
}

function toHealth(feedId: string, state: FeedState | undefined, days: readonly Day[], until: string): FeedHealth {
  const answered = days.filter((day) => day.answered.includes(feedId)).map(({ date }) => date);
  const volume = unpackVolume(state?.volume);
  const entries = volume === undefined ? 0 : (entriesInWeek(volume, addDays(until, -1)) ?? 0);
  const usual = volume && usualWeek(volume, until);
  const lastAnswer = answered.at(-1);
  const { failing } = state ?? {};
  const facts = { answeredDays: answered.length, entries, until, failing, volume, usual };
  return {
    feedId,
    verdict: verdictOf(facts),
    answeredDays: answered.length,
    ...(lastAnswer === undefined ? {} : { lastAnswer }),
    ...(volume === undefined ? {} : { lastEntry: volume.lastDay }),
    entries,
    ...(usual === undefined ? {} : { usual }),
    ...(failing === undefined ? {} : { failing: { reason: failing.reason, since: failing.since } }),
  };
}

/** The mean of the whole weeks before this one, as far as the feed published in them or between them. */
function usualWeek(volume: Volume, until: string): number | undefined {
  const before = volume.weeks.slice(weeksBack(volume, until));
  if (before.length < fewestWeeks) return undefined;
  const mean = before.reduce((sum, count) => sum + count, 0) / before.length;
  return Math.round(mean * 10) / 10;
}

/** How many of the kept weeks are this one or later. */
function weeksBack({ lastDay }: Volume, until: string): number {
  const monday = addDays(until, -7);
  let back = 0;
  for (let day = lastDay; day >= monday; day = addDays(day, -7)) back += 1;
  return back;
}

function verdictOf(facts: {
  readonly answeredDays: number;
  readonly entries: number;
  readonly until: string;
  readonly failing: FeedState['failing'];
  readonly volume: Volume | undefined;
  readonly usual: number | undefined;
}): Verdict {
  const { answeredDays, entries, until, failing, volume, usual } = facts;
  if (answeredDays === 0 || (failing !== undefined && failing.since < addDays(until, -1))) return 'failing';
  if (volume === undefined || usual === undefined) return 'healthy';
  const weeksWithout = (Date.parse(until) - Date.parse(volume.lastDay)) / (7 * 86_400_000);
  if (weeksWithout >= 1 && weeksWithout * usual >= missedWhenSilent) return 'silent';
  if (entries > Math.max(noisyFrom, 4 * usual)) return 'noisy';
  return usual >= 3 && entries < usual / 3 ? 'quiet' : 'healthy';
}
