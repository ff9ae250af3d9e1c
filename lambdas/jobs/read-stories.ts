import { composeDigest } from '../domain/digests/compose-digest';
import type { Digest, DigestStory, Edition, Period } from '../domain/digests/digest';
import { gatherStories } from '../domain/digests/gather-stories';
import { trendPeriod } from '../domain/digests/trend';
import type { Day, PartOfDay } from '../domain/stories/day';
import type { StoryPlace, ToldPlace } from '../domain/stories/story';
import type { DayTally } from '../domain/stories/tally';
import type { Language } from '../domain/watch/language';
import type { Watch } from '../domain/watch/watch';

export interface ReadStoriesDeps {
  readonly watch: Watch;
  readonly loadDays: (from: string, until: string) => Promise<readonly Day[]>;
  readonly loadTallies: (from: string, until: string) => Promise<readonly DayTally[]>;
  readonly loadEdition: (week: string) => Promise<Edition | undefined>;
  readonly listEditions: (most: number, before?: string) => Promise<readonly Edition[]>;
  readonly loadTold: (token: string, most: number, period?: Period) => Promise<readonly ToldPlace[]>;
  readonly loadStories: (places: readonly StoryPlace[]) => Promise<readonly PartOfDay[]>;
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
  if (edition === undefined) return undefined;
  const before = trendPeriod(edition.period.until);
  const tallies = await deps.loadTallies(before.from, before.until);
  return { week, digest: await compose(deps, edition.period, language, tallies) };
}

/** Two years of weeks: a list of editions holds no more. */
const mostEditions = 104;

/** The newest editions, of all or of those before a week, and the week before which the list goes on. */
export async function readEditions(
  { listEditions }: Pick<ReadStoriesDeps, 'listEditions'>,
  before?: string,
): Promise<{ readonly editions: readonly Edition[]; readonly next?: string }> {
  const editions = await listEditions(mostEditions, before);
  const last = editions[mostEditions - 1];
  return { editions, ...(last === undefined ? {} : { next: last.week }) };
}

/** The latest edition without its trends, which the front page does not show: two months of days are left unread. */
export async function readLatestEdition(deps: ReadStoriesDeps, language: Language): Promise<WholeEdition | undefined> {
  const [edition] = await deps.listEditions(1);
  return edition && { week: edition.week, digest: await compose(deps, edition.period, language) };
}

/** A page of latest stories holds this many. */
const latestStories = 30;
/** A page of the stories of some days holds at most this many: the newest of them. */
const mostOfPeriod = 200;

/** Which stories: of some concerns, or of all; in one language, or in all of the watch. */
export interface StoriesWanted {
  readonly concerns?: readonly string[];
  readonly language?: Language;
}

/** Stories, newest first: the latest ones however old, or the newest of a period. */
export async function readStories(
  { watch, loadTold, loadStories }: Pick<ReadStoriesDeps, 'watch' | 'loadTold' | 'loadStories'>,
  { concerns, language }: StoriesWanted,
  period?: Period,
): Promise<readonly DigestStory[]> {
  const storyLanguages = language === undefined ? watch.languages : [language];
  const tokens = concerns?.map((id) => `concern:${id}`) ?? storyLanguages.map((one) => `language:${one}`);
  const most = period === undefined ? latestStories : mostOfPeriod;
  const told = (await Promise.all(tokens.map((token) => loadTold(token, most, period)))).flat();
  const places = new Map(told.map((place) => [`${place.date} ${place.id}`, place]));
  const newest = [...places.values()].sort((a, b) => b.toldAt.localeCompare(a.toldAt)).slice(0, most);
  const all = watch.concerns.map(({ id }) => id);
  return newestFirst(gatherStories(await loadStories(newest), { concerns: concerns ?? all, storyLanguages }));
}

function newestFirst(stories: readonly DigestStory[]): DigestStory[] {
  return [...stories].sort((a, b) => lastFound(b).localeCompare(lastFound(a)));
}

async function compose(
  { watch, loadDays }: ReadStoriesDeps,
  period: Period,
  language: Language,
  tallies: readonly DayTally[] = [],
): Promise<Digest> {
  const concerns = watch.concerns.map(({ id }) => id);
  const segment = { period, concerns, storyLanguages: watch.languages, mailLanguage: language };
  return composeDigest(watch, segment, await loadDays(period.from, period.until), { tallies });
}

function lastFound(story: DigestStory): string {
  return story.reports.reduce((latest, { foundAt }) => (foundAt > latest ? foundAt : latest), '');
}
