import type { Period } from '../../domain/digests/digest';
import type { Story } from '../../domain/stories/story';
import type { Concern } from '../../domain/watch/watch';
import { dateRange } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import { paths } from '../paths';
import { ClauseLinks } from './clause-names';
import { type PageContext, page } from './layout';
import { Stories } from './stories';

export interface ConcernPage {
  readonly context: PageContext;
  readonly concern: Concern;
  /** Newest first. */
  readonly stories: readonly Story[];
  /** Set when the address asks for the stories of certain days: the rest of what a mail showed. */
  readonly period?: Period;
}

/** One concern: what counts, the clauses it serves, what the rules look for, and the stories with why each is here. */
export function concernPage({ context, concern, stories, period }: ConcernPage): string {
  const { language, watch } = context;
  const { site } = messagesIn(language);
  const rules = Object.values(concern.rules);
  return page({
    context,
    title: concern.name[language],
    here: (other) => paths.concern(other, concern.id, period),
    children: (
      <>
        <h1>{concern.name[language]}</h1>
        <p class="lead">{concern.counts[language]}</p>
        <h2>{period ? site.storiesBetween(dateRange(language, period)) : site.latestStories}</h2>
        {period ? (
          <p>
            <a href={paths.concern(language, concern.id)}>{site.allStories}</a>
          </p>
        ) : null}
        <Stories stories={stories} context={context} />
        <h2>{site.clausesHeading}</h2>
        <ClauseLinks ids={concern.clauses} watch={watch} language={language} />
        {rules.length > 0 ? <h2>{site.rules}</h2> : null}
        {rules.length > 0 ? (
          <ul class="plain">
            {rules.map((rule) => (
              <li>{rule[language]}</li>
            ))}
          </ul>
        ) : null}
      </>
    ),
  });
}
