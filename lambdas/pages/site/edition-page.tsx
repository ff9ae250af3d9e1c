import type { ShownEdition } from '../../domain/digests/contents';
import type { Digest } from '../../domain/digests/digest';
import { countsLine, elsewhereViews, ledgerViews, quietViews, trendView } from '../digest/week-views';
import { dateRange, longDate } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import { weekMessagesIn } from '../messages/week-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { Headlines } from './headlines';
import { page } from './layout';
import { Stories } from './stories';

export interface EditionPage extends ShownEdition {
  readonly context: PageContext;
}

function Clauses({ context: { language, watch }, digest }: EditionPage) {
  if (digest.clauses.length === 0) return null;
  const { stories } = messagesIn(language);
  return (
    <>
      <h2>{weekMessagesIn(language).clauses}</h2>
      <ul class="clauses">
        {digest.clauses.map(({ clause: id, stories: number }) => {
          const clause = watch.clauses.find((one) => one.id === id);
          return (
            <li>
              <span class="id">{id}</span>
              <a href={paths.clause(language, id)}>{clause?.theme[language] ?? id}</a>
              <span class="count">{stories(number)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Elsewhere({ context: { language, watch }, digest }: EditionPage) {
  if (digest.elsewhere.length === 0) return null;
  const { elsewhere, elsewhereLead } = weekMessagesIn(language);
  return (
    <>
      <h2>{elsewhere}</h2>
      <p>{elsewhereLead}</p>
      <ul class="plain">
        {elsewhereViews(digest, watch).map(({ id, name, stories, trend }) => (
          <li>
            <a href={paths.concern(language, id)}>{name}</a> · {stories}
            <p class="dim">{trend}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Quiet({ context: { language, watch }, digest }: EditionPage) {
  if (digest.quiet.length === 0) return null;
  return (
    <>
      <h2>{messagesIn(language).mail.quiet}</h2>
      {quietViews(digest, watch).map(({ line, concerns }) => (
        <>
          <p>{line}</p>
          <ul class="plain">
            {concerns.map(({ id, name, usual }) => (
              <li>
                <a href={paths.concern(language, id)}>{name}</a>
                {usual ? ` · ${usual}` : ''}
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

function Ledger({ context: { language }, digest }: EditionPage) {
  const week = weekMessagesIn(language);
  const entries = ledgerViews(digest);
  return (
    <>
      <h2>{week.ledger}</h2>
      {entries.length === 0 ? <p>{week.ledgerEmpty}</p> : null}
      {entries.map(({ line, note, link }) => (
        <p>
          {line} {note} {link ? <a href={link}>{messagesIn(language).site.ledgerSource}</a> : null}
        </p>
      ))}
    </>
  );
}

function TrendOf({ digest, concern }: { digest: Digest; concern: string }) {
  const trend = trendView(digest, concern);
  if (trend === undefined) return null;
  return (
    <p class="dim">
      {trend.sentence} {trend.numbers}
    </p>
  );
}

function Sections({ context, digest, storiesOf }: EditionPage) {
  const { language, watch } = context;
  const text = messagesIn(language);
  return (
    <>
      {digest.sections.map(({ concern: id, stories }) => {
        const concern = watch.concerns.find((one) => one.id === id);
        const clauses = concern?.clauses ?? [];
        const told = storiesOf[id] ?? stories.length;
        return (
          <>
            <h2>
              <a href={paths.concern(language, id)}>{concern?.name[language] ?? id}</a>
            </h2>
            <p class="dim">
              {text.story.clauses(clauses.join(', '), clauses.length)} · {text.stories(told)}
            </p>
            <TrendOf digest={digest} concern={id} />
            <Stories stories={stories} context={context} />
            {told <= stories.length ? null : (
              <p>
                <a href={paths.concern(language, id, digest.segment.period)}>{text.mail.rest(told - stories.length)}</a>
              </p>
            )}
          </>
        );
      })}
    </>
  );
}

/** One week of the whole watch, by concern, as the mail tells it but fuller. */
export function editionPage(edition: EditionPage): string {
  const { context, week, digest, headlines, publishers, changedAt } = edition;
  const { language } = context;
  const text = messagesIn(language);
  const { editionChanged } = weekMessagesIn(language);
  const { storyCount } = digest;
  const range = dateRange(language, digest.segment.period);
  return page({
    context,
    title: `${text.site.edition}: ${range}`,
    here: (other) => paths.edition(other, week),
    head: (
      <>
        <h1>
          {text.site.edition}: {range}
        </h1>
        <p class="lead">
          {countsLine(digest, publishers, `${text.mail.nothingNew}.`)}{' '}
          {storyCount === 0 ? '' : text.coverageNotIncidents}
        </p>
        {changedAt === undefined ? null : <p class="dim">{editionChanged(longDate(language, changedAt))}</p>}
        {storyCount === 0 ? null : <h2>{text.mail.headlines}</h2>}
        {storyCount === 0 ? null : <Headlines headlines={headlines} context={context} />}
      </>
    ),
    rail: (
      <>
        <Clauses {...edition} />
        <Elsewhere {...edition} />
        <Quiet {...edition} />
        <Ledger {...edition} />
      </>
    ),
    children: <Sections {...edition} />,
  });
}
