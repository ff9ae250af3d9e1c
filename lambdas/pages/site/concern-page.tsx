import type { Period } from '../../domain/digests/digest';
import type { CoverageWeek } from '../../domain/stories/coverage';
import type { Story } from '../../domain/stories/story';
import type { Concern } from '../../domain/watch/watch';
import { archiveAddress } from '../archive-address';
import { CoverageChart } from '../charts/coverage-strip';
import { dateRange } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import { publicMessagesIn } from '../messages/public-messages';
import { paths } from '../paths';
import { ClauseLinks } from './clause-names';
import { Follow, feedsOf } from './follow';
import { type PageContext, page } from './layout';
import { Stories } from './stories';

export interface ConcernPage {
  readonly context: PageContext;
  readonly concern: Concern;
  /** Newest first. */
  readonly stories: readonly Story[];
  /** Set when the address asks for the stories of certain days: the rest of what a mail showed. */
  readonly period?: Period;
  /** Coverage by week, oldest first. */
  readonly weeks?: readonly CoverageWeek[];
}

/** More would make the page slow to load; a period that an address asks for is shown whole. */
const mostLatest = 20;

/** One concern: what counts, the clauses it serves, what the rules look for, and the stories with why each is here. */
export function concernPage({ context, concern, stories, period, weeks = [] }: ConcernPage): string {
  const { language, watch } = context;
  const { site } = messagesIn(language);
  const rules = Object.values(concern.rules);
  return page({
    context,
    title: concern.name[language],
    here: (other) => paths.concern(other, concern.id, period),
    description: concern.counts[language],
    feeds: feedsOf(paths.concern(language, concern.id), concern.name[language]),
    children: (
      <>
        <h1>{concern.name[language]}</h1>
        <p class="lead">{concern.counts[language]}</p>
        {weeks.length > 0 ? <h2>{publicMessagesIn(language).charts.coverage}</h2> : null}
        <CoverageChart context={context} concern={concern} weeks={weeks} />
        <h2>{period ? site.storiesBetween(dateRange(language, period)) : site.latestStories}</h2>
        {period ? (
          <p>
            <a href={paths.concern(language, concern.id)}>{site.allStories}</a>
          </p>
        ) : null}
        <Stories stories={period ? stories : stories.slice(0, mostLatest)} context={context} />
        <p>
          <a href={archiveAddress(language, { words: '', concern: concern.id })}>
            {publicMessagesIn(language).nav.archive}: {concern.name[language]}
          </a>
        </p>
        <Follow context={context} page={paths.concern(language, concern.id)} />
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
