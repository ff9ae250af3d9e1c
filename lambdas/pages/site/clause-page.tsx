import type { CoverageWeek } from '../../domain/stories/coverage';
import type { Story } from '../../domain/stories/story';
import { concernsOfClause, ledgerOfClause } from '../../domain/watch/look-up';
import type { Clause, Concern } from '../../domain/watch/watch';
import { CoverageStrip } from '../charts/coverage-strip';
import { longDate } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { safeLink } from '../story/feed-text';
import { clauseName } from './clause-names';
import { Follow, feedsOf } from './follow';
import { page } from './layout';
import { Timeline } from './timeline';

export interface ClausePage {
  readonly context: PageContext;
  readonly clause: Clause;
  /** Newest first, of any concern tied to the clause. */
  readonly stories: readonly Story[];
  /** Coverage by week, oldest first. */
  readonly weeks?: readonly CoverageWeek[];
}

/** A clause may have many concerns: more would make the page slow to load; the concerns' own pages have the rest. */
const mostStories = 15;

interface Part {
  readonly context: PageContext;
  readonly clause: Clause;
}

/** What became of the demand, oldest first: never our verdict, so the source stands with it. */
function Ledger({ context: { language, watch }, clause }: Part) {
  const text = messagesIn(language);
  const entries = ledgerOfClause(watch, clause.id);
  return (
    <>
      <h2>{text.site.ledger}</h2>
      <p class="small dim">{text.site.ledgerIntro}</p>
      {entries.length === 0 ? <p>{text.site.ledgerEmpty}</p> : null}
      <ol class="ledger">
        {entries.map(({ date, assessment, note, source }) => {
          const link = source === undefined ? undefined : safeLink(source);
          return (
            <li>
              <strong>{text.assessments[assessment]}</strong>
              <time class="dim" datetime={date}>
                {longDate(language, date)}
              </time>
              <p>
                {note[language]} {link ? <a href={link}>{text.site.ledgerSource}</a> : source}
              </p>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Facts({ context: { language }, clause }: Part) {
  const { site } = messagesIn(language);
  return (
    <dl class="facts">
      <dt>{site.addressee}</dt>
      <dd>{clause.addressee[language]}</dd>
      <dt>{site.readFrom}</dt>
      <dd>
        {clause.source}. <a href={clause.link}>{site.officialText}</a>
      </dd>
    </dl>
  );
}

/** Each concern with its chart; before a day is closed there is nothing to draw. */
function Concerns({
  context,
  concerns,
  weeks,
}: { concerns: readonly Concern[] } & Pick<ClausePage, 'context' | 'weeks'>) {
  const { language } = context;
  if (weeks !== undefined && weeks.length > 0)
    return <CoverageStrip context={context} concerns={concerns} weeks={weeks} />;
  return (
    <ul class="plain">
      {concerns.map(({ id, name }) => (
        <li>
          <a href={paths.concern(language, id)}>{name[language]}</a>
        </li>
      ))}
    </ul>
  );
}

/** One clause: what it says, to whom, its ledger beside the stories of its concerns, month by month. */
export function clausePage({ context, clause, stories, weeks = [] }: ClausePage): string {
  const { language, watch } = context;
  const { site } = messagesIn(language);
  const name = clauseName(clause, language);
  return page({
    context,
    title: `${name}: ${clause.theme[language]}`,
    here: (other) => paths.clause(other, clause.id),
    description: clause.gist[language],
    feeds: feedsOf(paths.clause(language, clause.id), name),
    head: (
      <>
        <p class="kicker">{name}</p>
        <h1>{clause.theme[language]}</h1>
        <p class="gist">{clause.gist[language]}</p>
        <p class="small dim">{site.ownWords}</p>
      </>
    ),
    rail: (
      <>
        <Facts context={context} clause={clause} />
        <Ledger context={context} clause={clause} />
        <h2>{site.concernsHeading}</h2>
        <Concerns context={context} concerns={concernsOfClause(watch, clause.id)} weeks={weeks} />
        <Follow context={context} page={paths.clause(language, clause.id)} />
      </>
    ),
    children: (
      <>
        <h2>{site.latestStories}</h2>
        <Timeline stories={stories.slice(0, mostStories)} context={context} />
      </>
    ),
  });
}
