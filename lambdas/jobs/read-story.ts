import type { DigestStory } from '../domain/digests/digest';
import { gatherStories } from '../domain/digests/gather-stories';
import type { PartOfDay } from '../domain/stories/day';
import type { StoryPlace } from '../domain/stories/story';
import type { Watch } from '../domain/watch/watch';

export interface ReadStoryDeps {
  readonly watch: Watch;
  readonly loadStoryDates: (storyId: string) => Promise<readonly string[]>;
  readonly loadStories: (places: readonly StoryPlace[]) => Promise<readonly PartOfDay[]>;
}

/** A story whole: its reports of every day it was told on. */
export async function readStory(deps: ReadStoryDeps, id: string): Promise<DigestStory | undefined> {
  const dates = await deps.loadStoryDates(id);
  const told = await deps.loadStories(dates.map((date) => ({ date, id })));
  const concerns = deps.watch.concerns.map((concern) => concern.id);
  const [story] = gatherStories(told, { concerns, storyLanguages: deps.watch.languages });
  return story;
}
