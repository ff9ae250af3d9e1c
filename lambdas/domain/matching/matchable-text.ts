import type { Entry } from '../feeds/entry';
import type { Feed } from '../feeds/feed';
import { isLanguage } from '../watch/language';
import type { MatchableText } from './match';

/** What the matcher reads of an entry; a feed of one language says which, as a hint. */
export function matchableText(entry: Entry, feed: Feed): MatchableText {
  const [language] = feed.languages;
  return {
    title: entry.title,
    summary: entry.summary,
    categories: entry.categories,
    link: entry.link,
    scope: feed.scope,
    ...(feed.languages.length === 1 && isLanguage(language) ? { language } : {}),
  };
}
