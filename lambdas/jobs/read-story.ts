import type { DigestStory } from '../domain/digests/digest';
import { gatherStories } from '../domain/digests/gather-stories';
import { addDays } from '../domain/stories/calendar';
import type { Day } from '../domain/stories/day';
import type { Watch } from '../domain/watch/watch';

export interface ReadStoryDeps {
  readonly watch: Watch;
  readonly loadStoryDates: (storyId: string) => Promise<readonly string[]>;
  readonly loadDays: (from: string, until: string) => Promise<readonly Day[]>;
}

/** A story whole: its reports of every day it was told on. */
export async function readStory(deps: ReadStoryDeps, id: string): Promise<DigestStory | undefined> {
  const dates = await deps.loadStoryDates(id);
  const days = (await Promise.all(dates.map((date) => deps.loadDays(date, addDays(date, 1))))).flat();
  const concerns = deps.watch.concerns.map((concern) => concern.id);
  return gatherStories(days, { concerns, storyLanguages: deps.watch.languages }).find((story) => story.id === id);
}
