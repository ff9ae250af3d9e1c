import { daysBetween } from '../stories/calendar';
import type { Day } from '../stories/day';
import type { Story } from '../stories/story';
import type { DayTally } from '../stories/tally';
import { polledFeeds } from '../watch/look-up';
import type { LedgerEntry, Watch } from '../watch/watch';
import type { ClauseCount, Digest, DigestSection, DigestStory, Segment } from './digest';
import { gatherStories } from './gather-stories';
import { ranked } from './rank';
import { countAnswers, sourcesFor } from './source-answers';
import { composeTrend, isWeek, type Trend } from './trend';

/** A digest shows at most this many days; what a long pause leaves beyond is linked. */
export const mostDaysShown = 31;

/**
 * The digest of a segment from the closed days of its period: one section per concern with stories, in the watch's order,
 * its stories ranked. The tallies of the nine weeks up to its end (`trendPeriod`) make the trends.
 */
export function composeDigest(
  watch: Watch,
  segment: Segment,
  days: readonly Day[],
  tallies: readonly DayTally[] = [],
): Digest {
  const { from, until } = segment.period;
  const shown = days.filter((day) => day.date >= from && day.date < until).slice(-mostDaysShown);
  const stories = ranked(gatherStories(shown, segment));
  const order = watch.concerns.map(({ id }) => id).filter((id) => segment.concerns.includes(id));
  const spoken = new Set(stories.flatMap((story) => story.concerns));
  const sources = countAnswers(sourcesFor(watch, segment.storyLanguages), shown);
  return {
    segment,
    sections: toSections(stories, order),
    quiet: order.filter((concern) => !spoken.has(concern)).map((concern) => ({ concern, sources })),
    storyCount: stories.length,
    clauses: countClauses(watch, stories),
    trends: composeTrends(watch, segment, order, tallies),
    ledger: ledgerOf(watch, segment, order),
    sources: countAnswers(polledFeeds(watch), shown),
    omittedDays: Math.max(0, daysBetween(from, until).length - mostDaysShown),
  };
}

function toSections(stories: readonly DigestStory[], order: readonly string[]): DigestSection[] {
  return order
    .map((concern) => ({ concern, stories: stories.filter((story) => leadingConcern(story, order) === concern) }))
    .filter((section) => section.stories.length > 0);
}

function leadingConcern(story: Story, order: readonly string[]): string | undefined {
  return order.find((concern) => story.concerns.includes(concern));
}

function countClauses(watch: Watch, stories: readonly DigestStory[]): ClauseCount[] {
  const clausesOf = new Map(watch.concerns.map(({ id, clauses }) => [id, clauses]));
  const counts = new Map<string, number>();
  for (const { concerns } of stories) {
    for (const clause of new Set(concerns.flatMap((id) => clausesOf.get(id) ?? [])))
      counts.set(clause, (counts.get(clause) ?? 0) + 1);
  }
  const order = watch.clauses.map(({ id }) => id);
  return [...counts]
    .map(([clause, count]) => ({ clause, stories: count }))
    .sort((a, b) => order.indexOf(a.clause) - order.indexOf(b.clause));
}

function composeTrends(
  watch: Watch,
  { period, storyLanguages }: Segment,
  concerns: readonly string[],
  tallies: readonly DayTally[],
): Record<string, Trend> {
  if (tallies.length === 0 || !isWeek(period)) return {};
  const sources = sourcesFor(watch, storyLanguages).map(({ id }) => id);
  return Object.fromEntries(concerns.map((id) => [id, composeTrend(id, sources, tallies, period.until)]));
}

function ledgerOf(watch: Watch, { period }: Segment, concerns: readonly string[]): LedgerEntry[] {
  const clauses = new Set(watch.concerns.filter(({ id }) => concerns.includes(id)).flatMap((one) => one.clauses));
  return watch.ledger
    .filter(({ clause, date }) => clauses.has(clause) && date >= period.from && date < period.until)
    .sort((a, b) => a.date.localeCompare(b.date));
}
