import type { Entry } from '../feeds/entry';
import type { Feed } from '../feeds/feed';
import { isLanguage } from '../watch/language';
import type { Match, MatchableText, ReadAs } from './match';

/** What the matcher reads of an entry. */
export function matchableText(entry: Entry, feed: Feed): MatchableText {
  return textOf(entry, readingOf(feed));
}

/** What the matcher read of a stored match; `feed`, as it stands now, serves only for matches that do not say it. */
export function matchedText(match: Match, feed: Feed | undefined): MatchableText {
  return textOf(match, match.readAs ?? (feed === undefined ? {} : readingOf(feed)));
}

/** What a feed tells of its texts: a feed of one language says which, as a hint. */
export function readingOf({ scope, languages }: Feed): ReadAs {
  const [language] = languages;
  return { scope, ...(languages.length === 1 && isLanguage(language) ? { language } : {}) };
}

function textOf(
  { title, summary, categories, link }: Pick<Entry, 'title' | 'summary' | 'categories' | 'link'>,
  readAs: ReadAs,
): MatchableText {
  return { title, summary, categories, link, ...readAs };
}
