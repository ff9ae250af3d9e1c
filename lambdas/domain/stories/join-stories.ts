import type { KnownNames } from '../watch/watch';
import { contradict } from './contradiction';
import type { Day } from './day';
import { openNames } from './known-names';
import { type Likeness, likenessOf } from './likeness';
import { findLinks, type Link } from './links';
import { rarityOver } from './rarity';
import { surely } from './same-event';
import type { Report, Story } from './story';
import { tellStory } from './tell-story';

/** Stories stay open for later reports this many days. */
export const openDays = 7;

interface OpenStory {
  readonly id: string;
  /** Its place among the stories: the earlier one takes the later. */
  readonly place: number;
  /** Day it began, when that is not the day being closed: it takes reports, and is itself joined to none. */
  readonly continues?: string;
  readonly told: Likeness[];
}

/** What is known beside the reports. */
export interface Background {
  /** The summaries they came with, by match id. */
  readonly summaries?: ReadonlyMap<string, string>;
  /** Places and bodies by all their names. */
  readonly names?: KnownNames;
  /** Names that any report may carry. */
  readonly common?: readonly string[];
}

/**
 * Joins the reports of one day, in the order they were found, to each other and to the stories of the days before
 * (`earlier`, oldest first): the surest links first, whatever order they were found in. A story keeps the id of its earliest
 * match; the days before are never changed.
 */
export function joinStories(
  reports: readonly Report[],
  earlier: readonly Day[],
  { summaries = new Map(), names = { places: [], bodies: [] }, common = [] }: Background = {},
): Story[] {
  const knowledge = { names: openNames(names), common };
  const toLikeness = (report: Report) => likenessOf(report, summaries.get(report.matchId) ?? '', knowledge);
  const open = earlierStories(earlier, toLikeness);
  const fresh = reports.map(toLikeness);
  const known = [...open.flatMap(({ told }) => told), ...fresh];
  const storyOf = new Map(open.flatMap((story) => story.told.map((likeness) => [likeness, story])));
  for (const [at, likeness] of fresh.entries()) {
    storyOf.set(likeness, { id: likeness.report.matchId, place: open.length + at, told: [likeness] });
  }
  for (const link of findLinks(known, known.length - fresh.length, rarityOver(known))) join(storyOf, link);
  return tellStories(fresh, storyOf);
}

function earlierStories(earlier: readonly Day[], toLikeness: (report: Report) => Likeness): OpenStory[] {
  const stories = new Map<string, OpenStory>();
  for (const day of earlier) {
    for (const { id, continues = day.date, reports } of day.stories) {
      const known = stories.get(id) ?? { id, place: stories.size, continues, told: [] };
      known.told.push(...reports.map(toLikeness));
      stories.set(id, known);
    }
  }
  return [...stories.values()];
}

type StoryOf = Map<Likeness, OpenStory>;

/** Makes one story of the two that a link ties, unless both began before the day or anything in one contradicts the other. */
function join(storyOf: StoryOf, { one, other, score }: Link): void {
  const tied = [storyOf.get(one), storyOf.get(other)].flatMap((story) => story ?? []);
  const [first, second] = tied.sort((a, b) => a.place - b.place);
  if (!first || !second || first === second || second.continues !== undefined) return;
  if (score < surely && first.told.some((told) => second.told.some((later) => contradict(told, later)))) return;
  first.told.push(...second.told);
  for (const likeness of second.told) storyOf.set(likeness, first);
}

/** The stories of the day's reports, each in the order they were found. */
function tellStories(fresh: readonly Likeness[], storyOf: StoryOf): Story[] {
  const reports = new Map<OpenStory, Report[]>();
  for (const likeness of fresh) {
    const story = storyOf.get(likeness);
    if (story) reports.set(story, [...(reports.get(story) ?? []), likeness.report]);
  }
  const inOrder = [...reports].sort(([a], [b]) => a.place - b.place);
  return inOrder.map(([{ id, continues }, found]) => tellStory(id, found, continues));
}
