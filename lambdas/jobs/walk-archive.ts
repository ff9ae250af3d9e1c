import type { Match } from '../domain/matching/match';
import type { TokenGroup, TokenGroups } from '../domain/search/archive-query';
import { addDays, daysBetween } from '../domain/stories/calendar';

/** First and last day that a search looks at, `YYYY-MM-DD`, both inclusive. */
export interface ArchiveRange {
  readonly from: string;
  readonly to: string;
}

/** A stretch of the archive, newest places first, in which a search has looked. */
export interface Stretch {
  /** Places (`2021-02-05.id`) that may answer; all others of the stretch do not. */
  readonly places: readonly string[];
  /** Matches that were read to find them. */
  readonly read: number;
  /** The stretch holds every place down to this one. */
  readonly reached: string;
}

type Postings = ReadonlyMap<string, readonly string[] | 'full'>;

export interface WalkArchiveDeps {
  /** A token's matches of some months (`YYYY-MM`, both inclusive): month → day and match id as one text. */
  readonly loadPostings: (token: string, from: string, to: string) => Promise<Postings>;
  readonly loadMatches: (date: string) => Promise<readonly Match[]>;
}

/** A month as its postings know it: the places that stand in all of them, or `every` where none narrows it. */
type NarrowedMonth = readonly string[] | 'every';

/** The newest month alone mostly fills the page; a rare word is looked for far back in few requests. */
const monthsAtOnce = [1, 3, 12, 48];
/** So many matches are looked at in one request: cheaper than the long postings of concerns, kinds and languages. */
const fewToLookAt = 50;
/** Days at once, where no posting narrows the question. */
const daysAtOnce = [1, 3, 7];

/** What stands in a posting of every group, newest first; a month that no posting narrows is walked day by day. */
export async function* monthsBackwards(
  deps: WalkArchiveDeps,
  groups: TokenGroups,
  range: ArchiveRange,
  answers: (match: Match) => boolean,
): AsyncGenerator<Stretch> {
  for (const months of stretchesOf(monthsBetween(range.from, range.to), monthsAtOnce)) {
    const narrowed = await narrowMonths(deps, groups, months);
    let places: string[] = [];
    for (const month of months) {
      const found = narrowed(month);
      if (found === 'every') {
        yield { places, read: 0, reached: firstPlaceOf(addDays(`${month}-28`, 4)) };
        yield* daysBackwards(deps, within(month, range), answers);
        places = [];
      } else places.push(...found.filter((place) => isWithin(place, range)));
    }
    yield { places, read: 0, reached: firstPlaceOf(`${months.at(-1)}-01`) };
  }
}

/** Which places of each month may answer: by the words and, unless these leave few that can be looked at, by the filters. */
async function narrowMonths(
  deps: WalkArchiveDeps,
  { words, filters }: TokenGroups,
  months: readonly string[],
): Promise<(month: string) => NarrowedMonth> {
  const [to = '', from = to] = [months[0], months.at(-1)];
  const load = (groups: readonly TokenGroup[]) =>
    Promise.all(groups.map((group) => Promise.all(group.map((token) => deps.loadPostings(token, from, to)))));
  const ofWords = await load(words);
  const byWords = (month: string) => placesOf(ofWords, month);
  const left = months.map(byWords);
  const isFew = left.every((found) => found !== 'every') && left.flat().length <= fewToLookAt;
  if (isFew || filters.length === 0) return byWords;
  const all = [...ofWords, ...(await load(filters))];
  return (month) => placesOf(all, month);
}

function placesOf(groups: readonly (readonly Postings[])[], month: string): NarrowedMonth {
  const sets = groups.map((group) => membersOf(group.map((posting) => posting.get(month) ?? [])));
  const [smallest, ...others] = sets.filter((set) => set !== 'full').sort((a, b) => a.size - b.size);
  if (smallest === undefined) return 'every';
  return [...smallest]
    .filter((member) => others.every((set) => set.has(member)))
    .map((member) => `${month}-${member.slice(0, 2)}.${member.slice(2)}`)
    .sort()
    .reverse();
}

function membersOf(postings: readonly (readonly string[] | 'full')[]): ReadonlySet<string> | 'full' {
  return postings.includes('full') ? 'full' : new Set((postings as readonly (readonly string[])[]).flat());
}

/** For a search that no posting narrows: the days themselves, newest first, whose matches are read and held against it. */
export async function* daysBackwards(
  { loadMatches }: Pick<WalkArchiveDeps, 'loadMatches'>,
  range: ArchiveRange,
  answers: (match: Match) => boolean,
): AsyncGenerator<Stretch> {
  for (const dates of stretchesOf(daysBetween(range.from, addDays(range.to, 1)).reverse(), daysAtOnce)) {
    const days = await Promise.all(dates.map(loadMatches));
    const places = days.flatMap((matches, at) => matches.filter(answers).map(({ id }) => `${dates[at]}.${id}`));
    const read = days.reduce((sum, matches) => sum + matches.length, 0);
    yield { places: places.sort().reverse(), read, reached: firstPlaceOf(dates.at(-1) ?? range.from) };
  }
}

/** A list in pieces of these sizes, the last size again and again. */
function* stretchesOf(list: readonly string[], sizes: readonly number[]): Generator<readonly string[]> {
  for (let at = 0, piece = 0; at < list.length; piece += 1) {
    const size = sizes[piece] ?? sizes.at(-1) ?? 1;
    yield list.slice(at, at + size);
    at += size;
  }
}

/** Months of a range, newest first. */
function monthsBetween(from: string, to: string): string[] {
  return [...new Set(daysBetween(from, addDays(to, 1)).map((date) => date.slice(0, 7)))].reverse();
}

function within(month: string, { from, to }: ArchiveRange): ArchiveRange {
  const last = addDays(firstOfNext(month), -1);
  return { from: from > `${month}-01` ? from : `${month}-01`, to: to < last ? to : last };
}

function firstOfNext(month: string): string {
  return `${addDays(`${month}-28`, 4).slice(0, 7)}-01`;
}

/** The lowest place that a day can have: ids begin with a letter, a digit, `-` or `_`. */
function firstPlaceOf(date: string): string {
  return `${date}.-`;
}

function isWithin(place: string, { from, to }: ArchiveRange): boolean {
  const date = place.slice(0, from.length);
  return date >= from && date <= to;
}
