import type { Entry } from '../feeds/entry';
import type { Feed } from '../feeds/feed';
import { matchId } from '../feeds/identity';
import type { Match, MatchResult, Standing } from './match';
import { readingOf } from './matchable-text';

/** The match that an entry makes, as it is stored: with the text and the rule version that show it again. */
export function toMatch(
  entry: Entry,
  feed: Feed,
  result: MatchResult,
  found: { readonly standing: Standing; readonly foundAt: Date; readonly watchVersion: string },
): Match {
  return {
    id: matchId(entry.feedId, entry.keys),
    feedId: entry.feedId,
    link: entry.link,
    title: entry.title,
    summary: entry.summary,
    categories: entry.categories,
    language: result.language,
    concerns: result.concerns,
    ...(entry.published === undefined ? {} : { published: entry.published }),
    foundAt: found.foundAt.toISOString(),
    standing: found.standing,
    watchVersion: found.watchVersion,
    readAs: readingOf(feed),
  };
}
