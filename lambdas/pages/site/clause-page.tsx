import type { CoverageWeek } from '../../domain/stories/coverage';
import type { Story } from '../../domain/stories/story';
import type { Clause, Concern } from '../../domain/watch/watch';
import { CoverageStrip } from '../charts/coverage-strip';
import { longDate } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import { paths } from '../paths';
import { safeLink } from '../story/feed-text';
import { clauseName } from './clause-names';
import { Follow, feedsOf } from './follow';
import { type PageContext, page } from './layout';
import { Stories } from './stories';

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

function Ledger({ context: { language, watch }, clause }: Part) {
  const text = messagesIn(language);
  const entries = watch.ledger.filter((entry) => entry.clause === clause.id);
  if (entries.length === 0) return <p>{text.site.ledgerEmpty}</p>;
  return (
    <section class="scroll" tabindex={0} aria-label={text.site.ledger}>
      <table>
        <caption>{text.site.ledgerIntro}</caption>
        <thead>
          <tr>
            <th scope="col">{text.site.ledgerDate}</th>
            <th scope="col">{text.site.ledgerAssessment}</th>
            <th scope="col">{text.site.ledgerNote}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ date, assessment, note, source }) => {
            const link = source === undefined ? undefined : safeLink(source);
            return (
              <tr>
                <td>{longDate(language, date)}</td>
                <td>{text.assessments[assessment]}</td>
                <td>
                  {note[language]} {link ? <a href={link}>{text.site.ledgerSource}</a> : source}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Facts({ context: { language }, clause }: Part) {
  const { site } = messagesIn(language);
  return (
    <dl class="facts">
      <dt>{site.theme}</dt>
      <dd>{clause.theme[language]}</dd>
      <dt>{site.addressee}</dt>
      <dd>{clause.addressee[language]}</dd>
      <dt>{site.readFrom}</dt>
      <dd>
        {clause.source}. <a href={clause.link}>{site.officialText}</a>
      </dd>
    </dl>
  );
}

function ConcernLinks({ concerns, language }: { concerns: readonly Concern[]; language: PageContext['language'] }) {
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

/** One clause: what it says, to whom, its ledger, its concerns and what was reported lately. */
export function clausePage({ context, clause, stories, weeks = [] }: ClausePage): string {
  const { language, watch } = context;
  const { site } = messagesIn(language);
  const concerns = watch.concerns.filter(({ clauses }) => clauses.includes(clause.id));
  return page({
    context,
    title: clauseName(clause, language),
    here: (other) => paths.clause(other, clause.id),
    description: clause.gist[language],
    feeds: feedsOf(paths.clause(language, clause.id), clauseName(clause, language)),
    children: (
      <>
        <h1>{clauseName(clause, language)}</h1>
        <p class="gist">{clause.gist[language]}</p>
        <Facts context={context} clause={clause} />
        <p class="small dim">{site.ownWords}</p>
        <h2>{site.concernsHeading}</h2>
        {weeks.length > 0 ? (
          <CoverageStrip context={context} concerns={concerns} weeks={weeks} />
        ) : (
          <ConcernLinks concerns={concerns} language={language} />
        )}
        <h2>{site.ledger}</h2>
        <Ledger context={context} clause={clause} />
        <h2>{site.latestStories}</h2>
        <Stories stories={stories.slice(0, mostStories)} context={context} />
        <Follow context={context} page={paths.clause(language, clause.id)} />
      </>
    ),
  });
}
