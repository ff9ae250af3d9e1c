import { daysBetween } from '../stories/calendar';
import type { Day } from '../stories/day';
import type { Story } from '../stories/story';
import type { Watch } from '../watch/watch';
import type { Digest, DigestSection, Segment } from './digest';
import { gatherStories } from './gather-stories';

/** A digest shows at most this many days; what a long pause leaves beyond is linked. */
export const mostDaysShown = 31;

/** The digest of a segment from the closed days of its period: one section per concern with stories, in the watch's order. */
export function composeDigest(watch: Watch, segment: Segment, days: readonly Day[]): Digest {
  const { from, until } = segment.period;
  const shown = days.filter((day) => day.date >= from && day.date < until).slice(-mostDaysShown);
  const stories = gatherStories(shown, segment);
  const order = watch.concerns.map(({ id }) => id).filter((id) => segment.concerns.includes(id));
  const sections: DigestSection[] = order
    .map((concern) => ({ concern, stories: stories.filter((story) => leadingConcern(story, order) === concern) }))
    .filter((section) => section.stories.length > 0);
  const spoken = new Set(stories.flatMap((story) => story.concerns));
  return {
    segment,
    sections,
    quiet: order.filter((concern) => !spoken.has(concern)),
    storyCount: stories.length,
    clauseCount: countClauses(watch, spoken),
    sources: countAnswers(watch, shown),
    omittedDays: Math.max(0, daysBetween(from, until).length - mostDaysShown),
  };
}

function leadingConcern(story: Story, order: readonly string[]): string | undefined {
  return order.find((concern) => story.concerns.includes(concern));
}

function countClauses(watch: Watch, concerns: ReadonlySet<string>): number {
  return new Set(watch.concerns.filter(({ id }) => concerns.has(id)).flatMap(({ clauses }) => clauses)).size;
}

function countAnswers(watch: Watch, days: readonly Day[]): Digest['sources'] {
  const asked = watch.feeds.filter((feed) => feed.read === 'feed').map(({ id }) => id);
  const answered = new Set(days.flatMap((day) => day.answered));
  return { asked: asked.length, answered: asked.filter((id) => answered.has(id)).length };
}
