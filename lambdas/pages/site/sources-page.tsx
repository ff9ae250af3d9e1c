import type { Feed } from '../../domain/feeds/feed';
import { messagesIn } from '../messages/messages';
import { paths } from '../paths';
import { safeLink } from '../story/feed-text';
import { type PageContext, page } from './layout';

export interface SourcesPage {
  readonly context: PageContext;
}

/** Names a language of a feed (BCP 47) in the reader's language. */
function languageName(tag: string, context: PageContext): string {
  const { languageNames } = messagesIn(context.language);
  if (tag === 'en' || tag === 'ru' || tag === 'kk') return languageNames[tag];
  return new Intl.DisplayNames(context.language, { type: 'language' }).of(tag) ?? tag;
}

function Source({ feed, context }: { feed: Feed; context: PageContext }) {
  const text = messagesIn(context.language);
  const link = safeLink(feed.url);
  return (
    <tr>
      <th scope="row">{link ? <a href={link}>{feed.publisher}</a> : feed.publisher}</th>
      <td>
        {text.kinds[feed.kind]}
        {feed.read === 'page' ? ` (${text.site.sourceKept})` : ''}
      </td>
      <td>{feed.scope === 'subject' ? context.watch.subject[context.language] : text.scopes[feed.scope]}</td>
      <td>{feed.languages.map((tag) => languageName(tag, context)).join(', ')}</td>
    </tr>
  );
}

/** Every source of the watch: what is read, whose it is, in which languages. */
export function sourcesPage({ context }: SourcesPage): string {
  const { language, watch } = context;
  const { site, sources } = messagesIn(language);
  const byName = [...watch.feeds].sort((a, b) => a.publisher.localeCompare(b.publisher, language));
  return page({
    context,
    title: site.sourcesHeading,
    here: paths.sources,
    children: (
      <>
        <h1>{site.sourcesHeading}</h1>
        <p class="lead">{site.sourcesIntro}</p>
        <section class="scroll" tabindex={0} aria-label={site.sourcesHeading}>
          <table class="sources">
            <caption>{sources(byName.length)}</caption>
            <thead>
              <tr>
                <th scope="col">{site.sourcePublisher}</th>
                <th scope="col">{site.sourceKind}</th>
                <th scope="col">{site.sourceScope}</th>
                <th scope="col">{site.sourceLanguages}</th>
              </tr>
            </thead>
            <tbody>
              {byName.map((feed) => (
                <Source feed={feed} context={context} />
              ))}
            </tbody>
          </table>
        </section>
      </>
    ),
  });
}
