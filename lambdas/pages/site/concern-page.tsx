import type { Period, Rest } from '../../domain/digests/digest';
import { addDays } from '../../domain/stories/calendar';
import type { CoverageWeek } from '../../domain/stories/coverage';
import type { Story } from '../../domain/stories/story';
import type { Concern } from '../../domain/watch/watch';
import { archiveAddress } from '../archive-address';
import { CoverageChart } from '../charts/coverage-chart';
import { dateRange } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { ClauseLinks } from './clause-names';
import { Follow, feedsOf } from './follow';
import { page } from './layout';
import { Stories } from './stories';
import { Timeline } from './timeline';

export interface ConcernPage {
  readonly context: PageContext;
  readonly concern: Concern;
  /** Newest first. */
  readonly stories: readonly Story[];
  /** Set when the address asks for the stories of certain days: the rest of what a mail showed. */
  readonly period?: Period;
  /** Set when these are only what a mail had no room for. */
  readonly rest?: Rest;
  /** Coverage by week, oldest first. */
  readonly weeks?: readonly CoverageWeek[];
}

/** More would make the page slow to load; a period that an address asks for is shown whole. */
const mostLatest = 20;

/** What the rules look for, and the way to the words they know. */
function Rules({ context: { language }, concern }: Pick<ConcernPage, 'context' | 'concern'>) {
  const { site } = messagesIn(language);
  return (
    <>
      <h2>{site.rules}</h2>
      <ul class="plain">
        {Object.values(concern.rules).map((rule) => (
          <li>{rule[language]}</li>
        ))}
      </ul>
      <p>
        <a href={paths.words(language, concern.id)}>{publicMessagesIn(language).words.link}</a>
      </p>
    </>
  );
}

function Shown({ context, concern, stories, period, rest }: ConcernPage) {
  const { language } = context;
  const { site, mail } = messagesIn(language);
  if (period === undefined) {
    return (
      <>
        <h2>{site.latestStories}</h2>
        <Timeline stories={stories.slice(0, mostLatest)} context={context} />
      </>
    );
  }
  return (
    <>
      <h2>{site.storiesBetween(dateRange(language, period))}</h2>
      {rest === undefined || rest.after === 0 ? null : <p>{mail.rest(stories.length)}</p>}
      <p>
        <a href={paths.concern(language, concern.id)}>{site.allStories}</a> ·{' '}
        <a
          href={archiveAddress(language, {
            words: '',
            concern: concern.id,
            from: period.from,
            to: addDays(period.until, -1),
          })}
        >
          {publicMessagesIn(language).nav.archive}
        </a>
      </p>
      <Stories stories={stories} context={context} />
    </>
  );
}

/** One concern: what counts and what does not, half a year of coverage, the stories, and beside them its clauses and rules. */
export function concernPage(props: ConcernPage): string {
  const { context, concern, period, rest, weeks = [] } = props;
  const { language, watch } = context;
  const { site } = messagesIn(language);
  const { nav, words } = publicMessagesIn(language);
  const name = concern.name[language];
  return page({
    context,
    title: name,
    here: (other) => paths.concern(other, concern.id, period, rest),
    description: concern.counts[language],
    feeds: feedsOf(paths.concern(language, concern.id), name),
    head: (
      <>
        <p class="kicker">{words.concern}</p>
        <h1>{name}</h1>
        <p class="gist">{concern.counts[language]}</p>
      </>
    ),
    rail: (
      <>
        <h2>{site.clausesHeading}</h2>
        <ClauseLinks ids={concern.clauses} watch={watch} language={language} />
        <Rules context={context} concern={concern} />
        <p>
          <a href={archiveAddress(language, { words: '', concern: concern.id })}>
            {nav.archive}: {name}
          </a>
        </p>
        <Follow context={context} page={paths.concern(language, concern.id)} />
      </>
    ),
    children: (
      <>
        <CoverageChart context={context} name={name} weeks={weeks} numberOf={({ counts }) => counts[concern.id] ?? 0} />
        <Shown {...props} />
      </>
    ),
  });
}
