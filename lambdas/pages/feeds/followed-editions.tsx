import type { ShownEdition } from '../../domain/digests/contents';
import { headlineViews } from '../digest/headline-views';
import { countsLine, quietViews } from '../digest/week-views';
import { htmlOf } from '../document';
import { dateRange } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { type FollowedItem, tagOf } from './followed';

const limits = { headline: 160, reasons: 0, words: 0, also: 0 };

/** What stands above the sections of an edition's page: headlines with their sources, and what is quiet. */
function Beginning({ edition, context }: { edition: ShownEdition; context: PageContext }) {
  const { language, watch, siteUrl } = context;
  const { mail } = messagesIn(language);
  const headlines = headlineViews(edition.headlines, watch, language, limits);
  return (
    <>
      {headlines.length === 0 ? null : (
        <ol>
          {headlines.map(({ concern, concernName, story, support }) => {
            const headline = story.headline.map(({ text }) => text).join('');
            return (
              <li>
                {story.link ? (
                  <a href={story.link} lang={story.language}>
                    {headline}
                  </a>
                ) : (
                  <span lang={story.language}>{headline}</span>
                )}
                <br />
                <a href={siteUrl + paths.concern(language, concern)}>{concernName}</a> · {support}
              </li>
            );
          })}
        </ol>
      )}
      {quietViews(edition.digest, watch).map(({ line, concerns }) => (
        <p>
          {mail.quiet}. {line} {concerns.map(({ name }) => name).join('; ')}.
        </p>
      ))}
    </>
  );
}

/** Editions as items, newest first. Each language has items of its own: what they say is ours, and is said in it. */
export function followEditions(editions: readonly ShownEdition[], context: PageContext): FollowedItem[] {
  const { language, siteUrl, operatorName } = context;
  const { mail, site } = messagesIn(language);
  return editions.map((edition) => {
    const { week, digest, publishers } = edition;
    const page = siteUrl + paths.edition(language, week);
    const over = `${digest.segment.period.until}T00:00:00.000Z`;
    return {
      id: tagOf(context, 'edition', `${week}/${language}`),
      title: `${site.edition}: ${dateRange(language, digest.segment.period)}`,
      titleLanguage: language,
      link: page,
      page,
      publisher: operatorName,
      summary: countsLine(digest, publishers, `${mail.nothingNew}.`),
      content: htmlOf(<Beginning edition={edition} context={context} />),
      tags: [],
      published: over,
      updated: edition.changedAt ?? over,
    };
  });
}
