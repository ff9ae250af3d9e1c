import { composeDigest, mostDaysShown } from '../domain/digests/compose-digest';
import type { Digest, DigestStory, Edition, Period } from '../domain/digests/digest';
import { gatherStories } from '../domain/digests/gather-stories';
import { trendPeriod } from '../domain/digests/trend';
import { addDays } from '../domain/stories/calendar';
import type { Day } from '../domain/stories/day';
import type { DayTally } from '../domain/stories/tally';
import type { Language } from '../domain/watch/language';
import type { Watch } from '../domain/watch/watch';

export interface ReadStoriesDeps {
  readonly watch: Watch;
  readonly lastClosed: () => Promise<string | undefined>;
  readonly loadDays: (from: string, until: string) => Promise<readonly Day[]>;
  readonly loadTallies: (from: string, until: string) => Promise<readonly DayTally[]>;
  readonly loadEdition: (week: string) => Promise<Edition | undefined>;
  readonly listEditions: () => Promise<readonly Edition[]>;
}

/** An edition with its stories: the digest of a reader who takes every concern in every language. */
export interface WholeEdition {
  readonly week: string;
  readonly digest: Digest;
}

export async function readEdition(
  deps: ReadStoriesDeps,
  week: string,
  language: Language,
): Promise<WholeEdition | undefined> {
  const edition = await deps.loadEdition(week);
  return edition && composeEditionOf(deps, edition, language);
}

export async function readLatestEdition(deps: ReadStoriesDeps, language: Language): Promise<WholeEdition | undefined> {
  const [edition] = await deps.listEditions();
  return edition && composeEditionOf(deps, edition, language);
}

/** A page of latest stories holds this many. */
const latestStories = 30;
/** How far back the latest stories are looked for, in days. */
const longestLook = 731;

/** Stories of some concerns, newest first: those of a period, or else the latest ones, however old. */
export async function readStories(
  deps: ReadStoriesDeps,
  concerns: readonly string[],
  period?: Period,
): Promise<readonly DigestStory[]> {
  if (period === undefined) return readLatestStories(deps, concerns);
  const { sections } = await compose(deps, period, concerns, 'en');
  return newestFirst(sections.flatMap(({ stories }) => stories));
}

/** Looks in the markers which days have such stories, and reads those days alone. */
async function readLatestStories(deps: ReadStoriesDeps, concerns: readonly string[]): Promise<readonly DigestStory[]> {
  const last = await deps.lastClosed();
  if (last === undefined) return [];
  const until = addDays(last, 1);
  const dates = latestDates(await deps.loadTallies(addDays(until, -longestLook), until), concerns);
  const days = (await Promise.all(dates.map((date) => deps.loadDays(date, addDays(date, 1))))).flat();
  return newestFirst(gatherStories(days, { concerns, storyLanguages: deps.watch.languages })).slice(0, latestStories);
}

/** The newest days that together hold enough stories of these concerns, oldest first. */
function latestDates(tallies: readonly DayTally[], concerns: readonly string[]): string[] {
  const dates: string[] = [];
  let stories = 0;
  for (const { date, counts } of [...tallies].reverse()) {
    if (stories >= latestStories) break;
    // A story of two of the concerns counts for one: the most of any is certainly there.
    const most = Math.max(0, ...concerns.map((concern) => counts[concern] ?? 0));
    if (most > 0) dates.unshift(date);
    stories += most;
  }
  return dates;
}

function newestFirst(stories: readonly DigestStory[]): DigestStory[] {
  return [...stories].sort((a, b) => lastFound(b).localeCompare(lastFound(a)));
}

async function composeEditionOf(
  deps: ReadStoriesDeps,
  { week, period }: Edition,
  language: Language,
): Promise<WholeEdition> {
  const concerns = deps.watch.concerns.map(({ id }) => id);
  const before = trendPeriod(period.until);
  const tallies = await deps.loadTallies(before.from, before.until);
  return { week, digest: await compose(deps, period, concerns, language, tallies) };
}

async function compose(
  deps: ReadStoriesDeps,
  period: Period,
  concerns: readonly string[],
  language: Language,
  tallies: readonly DayTally[] = [],
): Promise<Digest> {
  const { watch } = deps;
  const segment = { period, concerns, storyLanguages: watch.languages, mailLanguage: language };
  const firstShown = addDays(period.until, -mostDaysShown);
  const from = period.from > firstShown ? period.from : firstShown;
  return composeDigest(watch, segment, await deps.loadDays(from, period.until), { tallies });
}

function lastFound(story: DigestStory): string {
  return story.reports.reduce((latest, { foundAt }) => (foundAt > latest ? foundAt : latest), '');
}
