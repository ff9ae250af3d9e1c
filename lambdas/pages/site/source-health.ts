import type { WeekHealth } from '../../domain/feeds/health';
import { addDays } from '../../domain/stories/calendar';
import type { Language } from '../../domain/watch/language';
import { dateRange, longDate } from '../messages/dates';
import { healthIn } from '../messages/health-messages';

/** How one source did in the week, in words; empty for one that was not judged. */
export function healthWords(health: WeekHealth, feedId: string, language: Language): string {
  const own = health.feeds.find((feed) => feed.feedId === feedId);
  if (own === undefined) return '';
  const { verdicts, entries, lastEntry } = healthIn(language);
  return [
    verdicts[own.verdict],
    entries(own.entries, own.usual),
    ...(own.lastEntry === undefined ? [] : [lastEntry(longDate(language, own.lastEntry))]),
  ].join('; ');
}

/** Which week the words are about. */
export function healthWeek({ until }: WeekHealth, language: Language): string {
  return healthIn(language).week(dateRange(language, { from: addDays(until, -7), until }));
}
