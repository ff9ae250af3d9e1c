import type { Digest, DigestStory } from './digest';
import { weightOf } from './rank';

export interface HeadlineStory {
  readonly concern: string;
  readonly story: DigestStory;
}

/** The `most` stories of a digest that weigh most (primary sources, number of sources, novelty, severity); among equals, its order. */
export function headlineStories(digest: Digest, most: number): readonly HeadlineStory[] {
  return digest.sections
    .flatMap(({ concern, stories }) => stories.map((story) => ({ concern, story, weight: weightOf(story) })))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ concern, story }) => ({ concern, story }));
}

/** How many publishers the stories of a digest come from. */
export function publisherCount(digest: Digest): number {
  const reports = digest.sections.flatMap(({ stories }) => stories).flatMap((story) => story.reports);
  return new Set(reports.map(({ publisher }) => publisher)).size;
}
