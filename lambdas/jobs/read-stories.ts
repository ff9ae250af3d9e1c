import { composeDigest, mostDaysShown } from '../domain/digests/compose-digest';
import type { Digest, DigestStory, Edition, Period } from '../domain/digests/digest';
import { addDays } from '../domain/stories/calendar';
import type { Day } from '../domain/stories/day';
import type { Language } from '../domain/watch/language';
import type { Watch } from '../domain/watch/watch';

export interface ReadStoriesDeps {
  readonly watch: Watch;
  readonly lastClosed: () => Promise<string | undefined>;
  readonly loadDays: (from: string, until: string) => Promise<readonly Day[]>;
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

/** Stories of some concerns, newest first: those of a period, or else of the last days that are closed. */
export async function readStories(
  deps: ReadStoriesDeps,
  concerns: readonly string[],
  period?: Period,
): Promise<readonly DigestStory[]> {
  const shown = period ?? (await latestPeriod(deps));
  if (shown === undefined) return [];
  const { sections } = await compose(deps, shown, concerns, 'en');
  return sections.flatMap(({ stories }) => stories).sort((a, b) => lastFound(b).localeCompare(lastFound(a)));
}

async function latestPeriod(deps: ReadStoriesDeps): Promise<Period | undefined> {
  const last = await deps.lastClosed();
  return last === undefined ? undefined : { from: addDays(last, 1 - mostDaysShown), until: addDays(last, 1) };
}

async function composeEditionOf(
  deps: ReadStoriesDeps,
  { week, period }: Edition,
  language: Language,
): Promise<WholeEdition> {
  const concerns = deps.watch.concerns.map(({ id }) => id);
  return { week, digest: await compose(deps, period, concerns, language) };
}

async function compose(
  deps: ReadStoriesDeps,
  period: Period,
  concerns: readonly string[],
  language: Language,
): Promise<Digest> {
  const { watch } = deps;
  const segment = { period, concerns, storyLanguages: watch.languages, mailLanguage: language };
  const firstShown = addDays(period.until, -mostDaysShown);
  const from = period.from > firstShown ? period.from : firstShown;
  return composeDigest(watch, segment, await deps.loadDays(from, period.until));
}

function lastFound(story: DigestStory): string {
  return story.reports.reduce((latest, { foundAt }) => (foundAt > latest ? foundAt : latest), '');
}
