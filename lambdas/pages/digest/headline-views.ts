import type { HeadlineStory } from '../../domain/digests/headline-stories';
import type { Language } from '../../domain/watch/language';
import type { GlossedWatch } from '../../domain/watch/watch';
import { messagesIn } from '../messages/messages';
import { type StoryLimits, type StoryView, storyView } from '../story/story-view';

/** A story above all others, as page, mail and feed list it. */
export interface HeadlineView {
  readonly concern: string;
  readonly concernName: string;
  readonly story: StoryView;
  /** How many sources tell it, and to which clauses it speaks. */
  readonly support: string;
}

export function headlineViews(
  headlines: readonly HeadlineStory[],
  watch: GlossedWatch,
  language: Language,
  limits: StoryLimits,
): HeadlineView[] {
  const text = messagesIn(language);
  return headlines.map(({ concern, story }) => {
    const told = storyView(story, watch, language, limits);
    return {
      concern,
      concernName: watch.concerns.find(({ id }) => id === concern)?.name[language] ?? concern,
      story: told,
      support: `${text.sources(story.sources)} · ${text.story.clauses(told.clauses.join(', '), told.clauses.length)}`,
    };
  });
}
