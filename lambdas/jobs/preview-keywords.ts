import type { Match } from '../domain/matching/match';
import { matchesQuery } from '../domain/queries/matches-query';
import { parseQuery } from '../domain/queries/parse-query';
import { addDays, daysBetween } from '../domain/stories/calendar';

/** Days looked back on: about a month of mails. */
const previewDays = 30;
/** Headlines shown of what the keywords let through. */
const mostShown = 5;

export interface PreviewKeywordsDeps {
  readonly lastClosed: () => Promise<string | undefined>;
  readonly loadMatches: (date: string) => Promise<readonly Match[]>;
}

/** Choices whose keywords are to be tried, as a form sent them. */
export interface Tried {
  readonly keywords: string;
  readonly concerns: readonly string[];
  readonly storyLanguages: readonly string[];
}

/** What keywords would have let through of the last closed days, within the chosen concerns and languages. */
export interface KeywordPreview {
  readonly hits: number;
  readonly of: number;
  /** Newest first. */
  readonly newest: readonly Match[];
}

/** Tries keywords on what was found lately; before a day is closed that is nothing. */
export async function previewKeywords(
  deps: PreviewKeywordsDeps,
  { keywords, concerns, storyLanguages }: Tried,
): Promise<KeywordPreview | 'unreadable'> {
  const read = parseQuery(keywords.trim());
  if ('fault' in read) return 'unreadable';
  const last = await deps.lastClosed();
  if (last === undefined) return { hits: 0, of: 0, newest: [] };
  const dates = daysBetween(addDays(last, 1 - previewDays), addDays(last, 1));
  const found = (await Promise.all(dates.map(deps.loadMatches))).flat();
  const mailed = found.filter(
    (match) =>
      match.standing === 'new' &&
      storyLanguages.includes(match.language) &&
      match.concerns.some(({ id }) => concerns.includes(id)),
  );
  const hits = mailed.filter((match) => matchesQuery(read.query, match));
  return { hits: hits.length, of: mailed.length, newest: hits.slice(-mostShown).reverse() };
}
