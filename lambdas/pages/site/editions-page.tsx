import type { Edition } from '../../domain/digests/digest';
import type { CoverageWeek } from '../../domain/stories/coverage';
import { CalendarChart } from '../charts/calendar-chart';
import { dateRange } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { Follow, feedsOf } from './follow';
import { page } from './layout';

export interface EditionsPage {
  readonly context: PageContext;
  /** Newest first. */
  readonly editions: readonly Edition[];
  /** The week before which the list goes on, when it may. */
  readonly next?: string;
  /** Coverage by week, oldest first. */
  readonly weeks?: readonly CoverageWeek[];
}

/** The list of all weekly editions. */
export function editionsPage({ context, editions, next, weeks = [] }: EditionsPage): string {
  const { language } = context;
  const { site, stories } = messagesIn(language);
  return page({
    context,
    title: site.editions,
    here: paths.editions,
    feeds: feedsOf(paths.editions(language), site.editions),
    head: (
      <>
        <h1>{site.editions}</h1>
        <p class="lead">{site.editionsIntro}</p>
        <CalendarChart context={context} weeks={weeks} />
      </>
    ),
    rail: (
      <>
        <h2>{site.editions}</h2>
        {editions.length === 0 ? <p>{site.noEditions}</p> : null}
        <ul class="editions">
          {editions.map(({ week, period, storyIds }) => (
            <li>
              <a href={paths.edition(language, week)}>{dateRange(language, period)}</a>
              <span class="count">{stories(storyIds.length)}</span>
            </li>
          ))}
        </ul>
        {next === undefined ? null : (
          <p>
            <a rel="next" href={`${paths.editions(language)}?before=${next}`}>
              {publicMessagesIn(language).archive.older}
            </a>
          </p>
        )}
        <Follow context={context} page={paths.editions(language)} />
      </>
    ),
  });
}
