import { composeEdition, weekEndingOn } from '../domain/digests/compose-edition';
import type { Edition } from '../domain/digests/digest';
import type { Feed } from '../domain/feeds/feed';
import type { Match } from '../domain/matching/match';
import { addDays, dateOf, daysBetween } from '../domain/stories/calendar';
import { composeDay } from '../domain/stories/compose-day';
import type { Day } from '../domain/stories/day';
import { openDays } from '../domain/stories/join-stories';
import type { ConceptsIn } from '../domain/stories/likeness';
import type { Localised } from '../domain/watch/language';
import type { KnownNames } from '../domain/watch/watch';

/** A long outage is caught up over several runs, so that one run fits its time. */
const mostDaysPerRun = 31;

export interface CloseDayDeps {
  readonly now: () => Date;
  readonly feeds: readonly Feed[];
  /** The country watched: a name that tells no story from another. */
  readonly subject: Localised;
  /** Places and bodies by all their names. */
  readonly names: KnownNames;
  /** The concepts of the watch in a text: reports of one event share them. */
  readonly conceptsIn: ConceptsIn;
  readonly lastClosed: () => Promise<string | undefined>;
  readonly loadMatches: (date: string) => Promise<readonly Match[]>;
  readonly loadAnswered: (date: string) => Promise<readonly string[]>;
  readonly loadDays: (from: string, until: string) => Promise<readonly Day[]>;
  readonly storeDay: (day: Day) => Promise<void>;
  readonly storeEdition: (edition: Edition) => Promise<void>;
}

export interface CloseDayReport {
  readonly closed: readonly string[];
  readonly stories: number;
  readonly matches: number;
}

/** Closes every UTC day that has ended and is still open, oldest first. Nothing to close is a good end: it is run repeatedly. */
export async function closeDay(deps: CloseDayDeps): Promise<CloseDayReport> {
  const today = dateOf(deps.now());
  const last = (await deps.lastClosed()) ?? addDays(today, -2);
  const dates = daysBetween(addDays(last, 1), today).slice(0, mostDaysPerRun);
  const report = { closed: dates, stories: 0, matches: 0 };
  for (const date of dates) {
    const matches = await deps.loadMatches(date);
    const day = await closeOne(deps, date, matches);
    report.stories += day.stories.filter((story) => story.continues === undefined).length;
    report.matches += matches.length;
  }
  return report;
}

/** The edition before the marker of its last day, so that a closed Sunday always has one. */
async function closeOne(deps: CloseDayDeps, date: string, matches: readonly Match[]): Promise<Day> {
  const week = weekEndingOn(date);
  // A day without news has none to join to those before.
  const hasNews = matches.some(({ standing }) => standing === 'new');
  const [earlier, answered] = await Promise.all([
    hasNews || week ? deps.loadDays(addDays(date, -openDays), date) : [],
    deps.loadAnswered(date),
  ]);
  const day = composeDay({
    date,
    matches,
    earlier,
    earlierMatches: hasNews ? await loadMatchesOf(deps, earlier) : [],
    answered,
    feeds: deps.feeds,
    names: deps.names,
    common: Object.values(deps.subject),
    conceptsIn: deps.conceptsIn,
    closedAt: deps.now().toISOString(),
  });
  if (week) await deps.storeEdition(composeEdition(week, [...earlier, day]));
  await deps.storeDay(day);
  return day;
}

/** A day without stories has no report to read a summary for. */
async function loadMatchesOf(deps: CloseDayDeps, days: readonly Day[]): Promise<Match[]> {
  const dates = days.filter(({ stories }) => stories.length > 0).map(({ date }) => date);
  return (await Promise.all(dates.map(deps.loadMatches))).flat();
}
