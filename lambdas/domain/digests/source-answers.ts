import type { Feed } from '../feeds/feed';
import type { Language } from '../watch/language';
import { polledFeeds } from '../watch/look-up';
import type { Watch } from '../watch/watch';
import type { SourceAnswers } from './digest';

/**
 * The sources of a concern, for readers of some languages: the polled feeds that publish in one of them. Scope leaves none
 * out, for a feed on the world may tell of the country as one on the country may; what a feed does not publish
 * in the reader's languages could not have been shown to them.
 */
export function sourcesFor(watch: Watch, languages: readonly Language[]): readonly Feed[] {
  return polledFeeds(watch).filter((feed) => feed.languages.some((one) => languages.some((asked) => asked === one)));
}

/** How many of the feeds answered on at least half of the days. */
export function countAnswers(
  feeds: readonly Feed[],
  days: readonly { readonly answered: readonly string[] }[],
): SourceAnswers {
  const answered = days.map((day) => new Set(day.answered));
  const daysOf = ({ id }: Feed) => answered.filter((day) => day.has(id)).length;
  return {
    asked: feeds.length,
    answered: feeds.filter((feed) => days.length > 0 && daysOf(feed) * 2 >= days.length).length,
  };
}
