import { restOfSection } from '../domain/digests/compose-digest';
import { type Contents, placesIn, type ShownEdition, showEdition } from '../domain/digests/contents';
import type { DigestStory, Edition, Period, Rest } from '../domain/digests/digest';
import { gatherStories } from '../domain/digests/gather-stories';
import type { PartOfDay } from '../domain/stories/day';
import type { StoryPlace, ToldPlace } from '../domain/stories/story';
import type { Language } from '../domain/watch/language';
import type { Watch } from '../domain/watch/watch';

export interface ReadStoriesDeps {
  readonly watch: Watch;
  readonly loadContents: (week: string) => Promise<Contents | undefined>;
  readonly loadLatestContents: () => Promise<Contents | undefined>;
  readonly listEditions: (most: number, before?: string) => Promise<readonly Edition[]>;
  readonly loadTold: (token: string, most: number, period?: Period) => Promise<readonly ToldPlace[]>;
  readonly loadStories: (places: readonly StoryPlace[]) => Promise<readonly PartOfDay[]>;
}

/** The edition of a week with the stories that it shows. */
export async function readEdition(
  { watch, loadContents, loadStories }: ReadStoriesDeps,
  week: string,
  language: Language,
): Promise<ShownEdition | undefined> {
  const contents = await loadContents(week);
  return contents && showEdition(watch, contents, await loadStories(placesIn(contents, 'all')), language);
}

/** Two months of weeks: what an edition's feed holds. */
const latestEditions = 8;

/** The latest editions with their headlines, newest first, which those get who follow them; one not listed yet comes later. */
export async function readLatestEditions(
  { watch, loadContents, loadStories, listEditions }: ReadStoriesDeps,
  language: Language,
): Promise<readonly ShownEdition[]> {
  const weeks = (await listEditions(latestEditions)).map(({ week }) => week);
  const listed = (await Promise.all(weeks.map(loadContents))).filter((contents) => contents !== undefined);
  return Promise.all(
    listed.map(async (contents) =>
      showEdition(watch, contents, await loadStories(placesIn(contents, 'headlines')), language),
    ),
  );
}

/** The latest edition with its headlines alone, which the front page shows. */
export async function readHeadlines(
  { watch, loadLatestContents, loadStories }: ReadStoriesDeps,
  language: Language,
): Promise<ShownEdition | undefined> {
  const contents = await loadLatestContents();
  return contents && showEdition(watch, contents, await loadStories(placesIn(contents, 'headlines')), language);
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

/** What a mail in a language had no room for of the stories of a period under a concern, in the order of the mail. */
export async function readRest(
  { watch, loadTold, loadStories }: Pick<ReadStoriesDeps, 'watch' | 'loadTold' | 'loadStories'>,
  concern: string,
  period: Period,
  { after, concerns = watch.concerns.map(({ id }) => id), languages = watch.languages }: Rest,
  mailLanguage: Language,
): Promise<readonly DigestStory[]> {
  const days = await loadStories(await loadTold(`concern:${concern}`, mostOfPeriod, period));
  const segment = { period, concerns, storyLanguages: languages, mailLanguage };
  return restOfSection(watch, segment, concern, days, after);
}

function newestFirst(stories: readonly DigestStory[]): DigestStory[] {
  return [...stories].sort((a, b) => lastFound(b).localeCompare(lastFound(a)));
}

function lastFound(story: DigestStory): string {
  return story.reports.reduce((latest, { foundAt }) => (foundAt > latest ? foundAt : latest), '');
}
