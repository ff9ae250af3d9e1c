import type { Edition } from '../../domain/digests/digest';
import type { CoverageWeek } from '../../domain/stories/coverage';
import { CalendarChart } from '../charts/calendar-chart';
import { dateRange } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import { paths } from '../paths';
import { type PageContext, page } from './layout';

export interface EditionsPage {
  readonly context: PageContext;
  /** Newest first. */
  readonly editions: readonly Edition[];
  /** Coverage by week, oldest first. */
  readonly weeks?: readonly CoverageWeek[];
}

/** The list of all weekly editions. */
export function editionsPage({ context, editions, weeks = [] }: EditionsPage): string {
  const { language } = context;
  const { site, stories } = messagesIn(language);
  return page({
    context,
    title: site.editions,
    here: paths.editions,
    children: (
      <>
        <h1>{site.editions}</h1>
        <p class="lead">{site.editionsIntro}</p>
        {editions.length === 0 ? <p>{site.noEditions}</p> : null}
        <ul class="plain">
          {editions.map(({ week, period, storyIds }) => (
            <li>
              <a href={paths.edition(language, week)}>{dateRange(language, period)}</a>{' '}
              <span class="dim">· {stories(storyIds.length)}</span>
            </li>
          ))}
        </ul>
        <CalendarChart context={context} weeks={weeks} />
      </>
    ),
  });
}
