import type { HeadlineStory } from '../../domain/digests/headline-stories';
import { messagesIn } from '../messages/messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { storyView } from '../story/story-view';
import { Headline } from './stories';

const limits = { headline: 200, reasons: 0, words: 0, also: 0 };

/** Stories that stand above all others, as a numbered list. */
export function Headlines({ headlines, context }: { headlines: readonly HeadlineStory[]; context: PageContext }) {
  const { language, watch } = context;
  const text = messagesIn(language);
  return (
    <ol class="headlines">
      {headlines.map(({ concern, story }) => {
        const told = storyView(story, watch, language, limits);
        return (
          <li>
            <Headline report={told} marked={false} />
            <span class="small">
              <a href={paths.concern(language, concern)}>
                {watch.concerns.find(({ id }) => id === concern)?.name[language] ?? concern}
              </a>{' '}
              · {text.sources(story.sources)} · {text.story.clauses(told.clauses.join(', '), told.clauses.length)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
