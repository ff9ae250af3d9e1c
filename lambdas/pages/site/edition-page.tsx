import type { Digest } from '../../domain/digests/digest';
import { dateRange } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import { paths } from '../paths';
import { publisherCount } from '../story/headline-stories';
import { Headlines } from './headlines';
import { type PageContext, page } from './layout';
import { Stories } from './stories';

export interface EditionPage {
  readonly context: PageContext;
  /** ISO 8601 week, `2021-W05`. */
  readonly week: string;
  /** The week composed for every concern and language of the watch. */
  readonly digest: Digest;
}

function Quiet({ context, digest }: EditionPage) {
  const { language, watch } = context;
  const text = messagesIn(language);
  const missing = digest.sources.asked - digest.sources.answered;
  if (digest.quiet.length === 0) return null;
  return (
    <>
      <h2>{text.mail.quiet}</h2>
      <p>
        {text.mail.quietIntro(text.answered(digest.sources.answered, digest.sources.asked))}{' '}
        {missing > 0 ? text.mail.quietUnknown(missing) : ''}
      </p>
      <ul class="plain">
        {watch.concerns
          .filter(({ id }) => digest.quiet.includes(id))
          .map(({ id, name }) => (
            <li>
              <a href={paths.concern(language, id)}>{name[language]}</a>
            </li>
          ))}
      </ul>
    </>
  );
}

function Sections({ context, digest }: EditionPage) {
  const { language, watch } = context;
  const text = messagesIn(language);
  return (
    <>
      {digest.sections.map(({ concern: id, stories }) => {
        const concern = watch.concerns.find((one) => one.id === id);
        const clauses = concern?.clauses ?? [];
        return (
          <>
            <h2>
              <a href={paths.concern(language, id)}>{concern?.name[language] ?? id}</a>
            </h2>
            <p class="dim">
              {text.story.clauses(clauses.join(', '), clauses.length)} · {text.stories(stories.length)}
            </p>
            <Stories stories={stories} context={context} />
          </>
        );
      })}
    </>
  );
}

/** One week of the whole watch, by concern, as the mail tells it but in full. */
export function editionPage(edition: EditionPage): string {
  const { context, week, digest } = edition;
  const { language } = context;
  const text = messagesIn(language);
  const { storyCount, sources } = digest;
  const range = dateRange(language, digest.segment.period);
  return page({
    context,
    title: `${text.site.edition}: ${range}`,
    here: (other) => paths.edition(other, week),
    children: (
      <>
        <h1>
          {text.site.edition}: {range}
        </h1>
        <p class="lead">
          {storyCount === 0 ? '' : `${text.storiesFromSources(storyCount, publisherCount(digest))}. `}
          {text.answered(sources.answered, sources.asked)}. {text.coverageNotIncidents}
        </p>
        {storyCount === 0 ? null : <h2>{text.mail.headlines}</h2>}
        {storyCount === 0 ? null : <Headlines digest={digest} most={10} context={context} />}
        <Sections {...edition} />
        <Quiet {...edition} />
      </>
    ),
  });
}
