import type { Feed } from '../feeds/feed';
import type { Match } from '../matching/match';
import type { Day } from '../stories/day';
import type { ToldPlace } from '../stories/story';
import { searchableText, tokensOf } from './archive-query';
import { searchStems } from './search-stems';

/** What the archive knows of one closed day. Derived: composing it again gives the same. */
export interface DayIndex {
  /** `YYYY-MM-DD`, UTC. */
  readonly date: string;
  /** Token → ids of the matches of the day that have it. */
  readonly postings: ReadonlyMap<string, readonly string[]>;
  /** Match id → id of the story that tells it. */
  readonly stories: ReadonlyMap<string, string>;
  /** Token (concern or language) → places of the stories told of it. */
  readonly told: ReadonlyMap<string, readonly ToldPlace[]>;
}

/** A stem in more than this share of the matches narrows nothing, and is not indexed. */
const commonShare = 1 / 3;
/** Fewer matches than this say nothing about what is common. */
const smallestSample = 30;

/** The index of a closed day over the matches that anyone may see, without the stems known to be common. */
export function composeDayIndex(
  day: Day,
  matches: readonly Match[],
  feeds: readonly Feed[],
  common: ReadonlySet<string>,
): DayIndex {
  const kinds = new Map(feeds.map(({ id, kind }) => [id, kind]));
  const postings = new Map<string, string[]>();
  for (const match of matches.filter(({ standing }) => standing === 'new' || standing === 'history')) {
    for (const token of tokensOf(match, kinds.get(match.feedId) ?? 'aggregator')) {
      if (!common.has(token)) postings.set(token, [...(postings.get(token) ?? []), match.id]);
    }
  }
  const stories = day.stories.flatMap(({ id, reports }) => reports.map(({ matchId }) => [matchId, id] as const));
  return { date: day.date, postings, stories: new Map(stories), told: toldOf(day) };
}

function toldOf({ date, stories }: Day): Map<string, readonly ToldPlace[]> {
  const told = new Map<string, readonly ToldPlace[]>();
  for (const { id, concerns, reports } of stories) {
    const [toldAt = ''] = reports
      .map(({ foundAt }) => foundAt)
      .sort()
      .reverse();
    const tokens = [
      ...concerns.map((concern) => `concern:${concern}`),
      ...reports.map(({ language }) => `language:${language}`),
    ];
    for (const token of new Set(tokens)) told.set(token, [...(told.get(token) ?? []), { date, id, toldAt }]);
  }
  return told;
}

/** The stems that stand in more than a third of a sample of matches. */
export function commonStems(sample: readonly Match[]): readonly string[] {
  if (sample.length < smallestSample) return [];
  const counts = new Map<string, number>();
  for (const match of sample) {
    for (const stem of searchStems(searchableText(match), match.language))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > sample.length * commonShare).map(([stem]) => stem);
}
