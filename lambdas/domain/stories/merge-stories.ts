import type { Likeness } from './likeness';
import { surely } from './same-event';

/** A story in the making. */
export interface OpenStory {
  readonly id: string;
  /** Its place among the stories: the earlier one takes the later. */
  readonly place: number;
  /** Day it began, when that is not the day being closed: it takes reports, and is itself joined to none. */
  readonly continues?: string;
  readonly told: readonly Likeness[];
}

/** Two reports that are likely to tell one event. */
export type Link = readonly [Likeness, Likeness];

/** The natural logarithm of the odds that two reports tell one event. */
export type Odds = (one: Likeness, other: Likeness) => number;

/** Whether two reports share enough to be one event though no third confirms it. */
export type Enough = (one: Likeness, other: Likeness) => boolean;

/**
 * Two stories are one where the mean odds of their reports are this many to one, as a logarithm: here joins of the labelled
 * events told on their own days are right in 97 of 100, even where most events have one report (decision 56).
 */
export const oneStory = 0.4;
/** What is taken from the odds of two single reports: no third one confirms them. */
export const unconfirmed = 1.6;

/** So many reports of a story speak for it: one that all report must not be compared report by report. */
const spokesmen = 24;

interface Tie {
  readonly first: OpenStory;
  readonly second: OpenStory;
  readonly odds: number;
}

/**
 * Makes one story of every two that tell one event by the mean odds of their reports, the surest first: so a report that is
 * like one of a story and unlike the others does not tie two stories together. Stories of earlier days never merge.
 */
export function mergeStories(
  stories: readonly OpenStory[],
  links: readonly Link[],
  odds: Odds,
  enough: Enough,
): OpenStory[] {
  const storyOf = new Map(stories.flatMap((story) => story.told.map((report) => [report, story])));
  const oddsOf = (first: OpenStory, second: OpenStory) => oddsOfOneStory(first, second, odds, enough);
  while (mergeSurest(storyOf, links, oddsOf));
  return [...new Set(storyOf.values())].sort((a, b) => a.place - b.place);
}

type StoryOf = Map<Likeness, OpenStory>;
type StoryOdds = (first: OpenStory, second: OpenStory) => number;

/** Merges each two stories of which neither has a surer tie to another; says whether there were any. */
function mergeSurest(storyOf: StoryOf, links: readonly Link[], oddsOf: StoryOdds): boolean {
  const ties = tiesOf(storyOf, links, oddsOf);
  const seen = new Set<OpenStory>();
  for (const { first, second } of ties) {
    if (!seen.has(first) && !seen.has(second)) {
      const merged = { ...first, told: [...first.told, ...second.told] };
      for (const report of merged.told) storyOf.set(report, merged);
    }
    seen.add(first).add(second);
  }
  return ties.length > 0;
}

/** The stories that links tie together and that may be one, the surest first. */
function tiesOf(storyOf: StoryOf, links: readonly Link[], oddsOf: StoryOdds): Tie[] {
  const ties = new Map<string, Tie>();
  for (const link of links) {
    const tied = link.flatMap((report) => storyOf.get(report) ?? []).sort((a, b) => a.place - b.place);
    const [first, second] = tied;
    if (!first || !second || first === second || second.continues !== undefined) continue;
    const pair = `${first.place} ${second.place}`;
    if (!ties.has(pair)) ties.set(pair, { first, second, odds: oddsOf(first, second) });
  }
  return [...ties.values()].filter((tie) => tie.odds >= oneStory).sort((a, b) => b.odds - a.odds);
}

/** The mean over their reports, unless one of them is certain. */
function oddsOfOneStory(first: OpenStory, second: OpenStory, odds: Odds, enough: Enough): number {
  const some = (story: OpenStory) => story.told.slice(0, spokesmen);
  const all = some(first).flatMap((one) => some(second).map((other) => odds(one, other)));
  const surest = Math.max(...all);
  if (surest >= surely) return surest;
  const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
  const [one, other] = [first.told[0], second.told[0]];
  if (all.length > 1 || !one || !other) return mean;
  return enough(one, other) ? mean - unconfirmed : Number.NEGATIVE_INFINITY;
}
