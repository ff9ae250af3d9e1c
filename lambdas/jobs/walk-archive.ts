import type { Match } from '../domain/matching/match';
import { addDays, daysBetween } from '../domain/stories/calendar';

/** First and last day that a search looks at, `YYYY-MM-DD`, both inclusive. */
export interface ArchiveRange {
  readonly from: string;
  readonly to: string;
}

interface Postings {
  readonly loadPosting: (token: string, month: string) => Promise<readonly string[] | 'full'>;
}
interface DaysOfMatches {
  readonly loadMatches: (date: string) => Promise<readonly Match[]>;
}

/** The newest month alone mostly fills the page; after it, several at once. */
const monthsAtOnce = 6;
const daysAtOnce = 7;
/** A search that nothing narrows finds much: looking further back than this would find nothing. */
const mostDaysWalked = 400;

/** Places (`2021-02-05.id`) that stand in a posting of every group, newest first, a month or some months at a time. */
export async function* monthsBackwards(
  deps: Postings & DaysOfMatches,
  groups: readonly (readonly string[])[],
  range: ArchiveRange,
): AsyncGenerator<readonly string[]> {
  const months = [...new Set(daysBetween(range.from, addDays(range.to, 1)).map((date) => date.slice(0, 7)))].reverse();
  for (let at = 0; at < months.length; at += at === 0 ? 1 : monthsAtOnce) {
    const some = months.slice(at, at === 0 ? 1 : at + monthsAtOnce);
    const places = await Promise.all(some.map((month) => placesOfMonth(deps, groups, month)));
    yield places.flat().filter((place) => isWithin(place, range));
  }
}

async function placesOfMonth(
  deps: Postings & DaysOfMatches,
  groups: readonly (readonly string[])[],
  month: string,
): Promise<readonly string[]> {
  const sets = await Promise.all(groups.map((group) => placesOfGroup(deps, group, month)));
  const narrowing = sets.filter((set) => set !== 'full').sort((a, b) => a.size - b.size);
  const [smallest, ...others] = narrowing;
  if (smallest === undefined) return placesOfDays(deps, daysOfMonth(month));
  return [...smallest]
    .filter((place) => others.every((set) => set.has(place)))
    .sort()
    .reverse();
}

async function placesOfGroup(
  deps: Postings,
  group: readonly string[],
  month: string,
): Promise<ReadonlySet<string> | 'full'> {
  const places = new Set<string>();
  for (const posting of await Promise.all(group.map((token) => deps.loadPosting(token, month)))) {
    if (posting === 'full') return 'full';
    for (const member of posting) places.add(`${month}-${member.slice(0, 2)}.${member.slice(2)}`);
  }
  return places;
}

/** Every place of the days themselves, newest first: for a search that no posting narrows. */
export async function* daysBackwards(deps: DaysOfMatches, range: ArchiveRange): AsyncGenerator<readonly string[]> {
  const dates = daysBetween(range.from, addDays(range.to, 1)).reverse().slice(0, mostDaysWalked);
  for (let at = 0; at < dates.length; at += daysAtOnce) {
    yield await placesOfDays(deps, dates.slice(at, at + daysAtOnce));
  }
}

async function placesOfDays(deps: DaysOfMatches, dates: readonly string[]): Promise<readonly string[]> {
  const days = await Promise.all(dates.map(deps.loadMatches));
  const places = days.flatMap((matches, day) => matches.map(({ id }) => `${dates[day]}.${id}`));
  return places.sort().reverse();
}

function daysOfMonth(month: string): string[] {
  return daysBetween(`${month}-01`, addDays(`${month}-28`, 4)).filter((date) => date.startsWith(month));
}

function isWithin(place: string, { from, to }: ArchiveRange): boolean {
  const date = place.slice(0, from.length);
  return date >= from && date <= to;
}
