import { weekEndingOn } from '../domain/digests/compose-edition';
import type { Match } from '../domain/matching/match';
import { commonStems, composeDayIndex, type DayIndex } from '../domain/search/day-index';
import { addDays, daysBetween, weekdayOf } from '../domain/stories/calendar';
import { type CoverWeekDeps, coverWeek } from './cover-week';
import { type ListContentsDeps, listContents } from './list-contents';

/** A long outage is caught up over several runs, so that one run fits its time. */
const mostDaysPerRun = 31;
/** Days of matches that tell which words are common; looked at on Mondays. */
const sampleDays = 28;

export interface IndexDaysDeps extends CoverWeekDeps, ListContentsDeps {
  /** Closed days after one that is indexed (all of them when none is), oldest first, at most so many. */
  readonly closedAfter: (date: string | undefined, most: number) => Promise<readonly string[]>;
  readonly lastIndexed: () => Promise<string | undefined>;
  readonly loadMatches: (date: string) => Promise<readonly Match[]>;
  readonly loadCommon: () => Promise<ReadonlySet<string>>;
  readonly addCommon: (stems: readonly string[]) => Promise<void>;
  /** Writes the day's postings, the stories of its matches and the places of its stories, then the mark that it is indexed. */
  readonly storeIndex: (index: DayIndex) => Promise<void>;
}

export interface IndexDaysReport {
  readonly indexed: readonly string[];
  readonly postings: number;
}

/**
 * Makes every closed day findable: by word, concern, kind, language, and by story; sums up its week and, when it ends one,
 * lists what the edition shows. All of it is derived, so that a repeat changes nothing.
 */
export async function indexDays(deps: IndexDaysDeps): Promise<IndexDaysReport> {
  const dates = await deps.closedAfter(await deps.lastIndexed(), mostDaysPerRun);
  let postings = 0;
  for (const date of dates) {
    if (weekdayOf(date) === 1) await learnCommonStems(deps, date);
    const [[day], matches, common] = await Promise.all([
      deps.loadDays(date, addDays(date, 1)),
      deps.loadMatches(date),
      deps.loadCommon(),
    ]);
    if (day === undefined) continue;
    const index = composeDayIndex(day, matches, deps.feeds, common);
    await coverWeek(deps, date);
    const week = weekEndingOn(date);
    if (week) await listContents(deps, week);
    await deps.storeIndex(index);
    postings += index.postings.size;
  }
  return { indexed: dates, postings };
}

async function learnCommonStems(deps: IndexDaysDeps, date: string): Promise<void> {
  const sample = await Promise.all(daysBetween(addDays(date, -sampleDays), date).map(deps.loadMatches));
  await deps.addCommon(commonStems(sample.flat()));
}
