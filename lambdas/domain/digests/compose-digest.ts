import { addDays, daysBetween } from '../stories/calendar';
import { mainConcerns, strongestFirst } from '../stories/concern-strength';
import type { Day, PartOfDay } from '../stories/day';
import type { Hiding } from '../stories/hiding';
import { leadFirst } from '../stories/report-order';
import type { DayTally } from '../stories/tally';
import { polledFeeds } from '../watch/look-up';
import type { LedgerEntry, Watch } from '../watch/watch';
import type {
  ClauseCount,
  ConcernCount,
  Correction,
  Digest,
  DigestSection,
  DigestStory,
  Period,
  Segment,
} from './digest';
import { gatherStories, narrowReport } from './gather-stories';
import { ranked } from './rank';
import { countAnswers, sourcesFor } from './source-answers';
import { composeTrends, isWeek, type Trend } from './trend';

/** A digest shows at most this many days; what a long pause leaves beyond is linked. */
export const mostDaysShown = 31;

/** The days of a segment that its digest shows. */
export function shownPeriod({ period: { from, until } }: Segment): Period {
  const earliest = addDays(until, -mostDaysShown);
  return { from: from > earliest ? from : earliest, until };
}

/** What is known beside the days of a period. */
export interface Background {
  /** The nine weeks up to its end (`trendPeriod`), which make the trends. */
  readonly tallies?: readonly DayTally[];
  readonly hidings?: readonly Hiding[];
}

/**
 * The digest of a segment from the closed days of its period: one section per concern with stories, in the watch's order,
 * each story under the concern it speaks to most, ranked.
 */
export function composeDigest(
  watch: Watch,
  segment: Segment,
  days: readonly Day[],
  { tallies = [], hidings = [] }: Background = {},
): Digest {
  const { from, until } = segment.period;
  const shown = days.filter((day) => day.date >= from && day.date < until).slice(-mostDaysShown);
  const order = inOrder(watch, segment.concerns);
  const stories = storiesFor(shown, segment, order);
  const spoken = new Set(stories.flatMap((story) => story.concerns));
  const sources = countAnswers(sourcesFor(watch, segment.storyLanguages), shown);
  return {
    segment,
    sections: toSections(stories, order),
    elsewhere: toldElsewhere(stories, order),
    quiet: order.filter((concern) => !spoken.has(concern)).map((concern) => ({ concern, sources })),
    storyCount: stories.length,
    clauses: countClauses(watch, stories),
    trends: trendsOf(watch, segment, order, tallies),
    ledger: ledgerOf(watch, segment),
    corrections: correctionsOf(segment, hidings),
    sources: countAnswers(polledFeeds(watch), shown),
    omittedDays: Math.max(0, daysBetween(from, until).length - mostDaysShown),
  };
}

/** The stories of a section, in its order, that were not shown. */
export function restOfSection(
  watch: Watch,
  segment: Segment,
  concern: string,
  days: readonly PartOfDay[],
  after: number,
): DigestStory[] {
  const stories = storiesFor(days, segment, inOrder(watch, segment.concerns));
  return stories.filter(({ concerns }) => concerns[0] === concern).slice(after);
}

function storiesFor(days: readonly PartOfDay[], segment: Segment, order: readonly string[]): DigestStory[] {
  return ranked(gatherStories(days, segment).map((story) => forReader(story, segment, order)));
}

function inOrder(watch: Watch, concerns: readonly string[]): string[] {
  return watch.concerns.map(({ id }) => id).filter((id) => concerns.includes(id));
}

/** Lead and concerns in the order that serves the readers of a segment. */
export function forReader(story: DigestStory, { mailLanguage }: Segment, order: readonly string[]): DigestStory {
  const led = { ...story, reports: leadFirst(story.reports, mailLanguage) };
  return { ...led, concerns: strongestFirst(led, order) };
}

function toSections(stories: readonly DigestStory[], order: readonly string[]): DigestSection[] {
  return order
    .map((concern) => ({ concern, stories: stories.filter((story) => story.concerns[0] === concern) }))
    .filter((section) => section.stories.length > 0);
}

function toldElsewhere(stories: readonly DigestStory[], order: readonly string[]): ConcernCount[] {
  return order
    .filter((concern) => stories.every((story) => story.concerns[0] !== concern))
    .map((concern) => ({ concern, stories: stories.filter((story) => story.concerns.includes(concern)).length }))
    .filter((count) => count.stories > 0);
}

function countClauses(watch: Watch, stories: readonly DigestStory[]): ClauseCount[] {
  const clausesOf = new Map(watch.concerns.map(({ id, clauses }) => [id, clauses]));
  const counts = new Map<string, number>();
  for (const story of stories) {
    for (const clause of new Set(mainConcerns(story).flatMap((id) => clausesOf.get(id) ?? [])))
      counts.set(clause, (counts.get(clause) ?? 0) + 1);
  }
  const order = watch.clauses.map(({ id }) => id);
  return [...counts]
    .map(([clause, count]) => ({ clause, stories: count }))
    .sort((a, b) => order.indexOf(a.clause) - order.indexOf(b.clause));
}

function trendsOf(
  watch: Watch,
  { period, storyLanguages }: Segment,
  concerns: readonly string[],
  tallies: readonly DayTally[],
): Record<string, Trend> {
  if (tallies.length === 0 || !isWeek(period)) return {};
  const sources = sourcesFor(watch, storyLanguages).map(({ id }) => id);
  return composeTrends(concerns, sources, tallies, period.until);
}

/** Ledger entries of the period on the clauses of the segment's concerns, oldest first. */
export function ledgerOf(watch: Watch, { period, concerns }: Segment): LedgerEntry[] {
  const clauses = new Set(watch.concerns.filter(({ id }) => concerns.includes(id)).flatMap((one) => one.clauses));
  return watch.ledger
    .filter(({ clause, date }) => clauses.has(clause) && date >= period.from && date < period.until)
    .sort((a, b) => a.date.localeCompare(b.date));
}

/**
 * What was hidden, or put back, in the days of the period and told before them. So each is said in one digest and in no
 * second; what was told and hidden within one period stood in none. What was put back may have been missing in the digest
 * before, whether its readers knew or not.
 */
function correctionsOf(segment: Segment, hidings: readonly Hiding[]): Correction[] {
  const { from, until } = segment.period;
  return hidings
    .map((hiding) => ({ ...hiding, at: hiding.restoredAt ?? hiding.hiddenAt }))
    .filter(({ at, told }) => at >= from && at < until && told !== undefined && told.date < from)
    .sort((a, b) => a.at.localeCompare(b.at))
    .flatMap(({ restoredAt, reason, told }) =>
      (told ? narrowReport(told.report, segment) : []).map((report) => ({
        report,
        reason: restoredAt === undefined ? reason : 'restored',
      })),
    );
}
