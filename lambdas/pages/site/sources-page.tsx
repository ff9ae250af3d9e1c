import { type Feed, sourceKinds } from '../../domain/feeds/feed';
import type { WeekHealth } from '../../domain/feeds/health';
import { polledFeeds } from '../../domain/watch/look-up';
import { messagesIn } from '../messages/messages';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { safeLink } from '../story/feed-text';
import { page } from './layout';
import { healthWeek, healthWords } from './source-health';

/** Who answered lately: feed id → days on which it answered at least once, of the last `days` closed days. */
export interface Answering {
  readonly days: number;
  readonly byFeed: ReadonlyMap<string, number>;
}

export interface SourcesPage {
  readonly context: PageContext;
  readonly answering?: Answering;
  /** How the sources did in the last closed week; absent before there is one. */
  readonly health?: WeekHealth;
}

/** Names a language of a feed (BCP 47) in the reader's language. */
function languageName(tag: string, context: PageContext): string {
  const { languageNames } = messagesIn(context.language);
  if (tag === 'en' || tag === 'ru' || tag === 'kk') return languageNames[tag];
  return new Intl.DisplayNames(context.language, { type: 'language' }).of(tag) ?? tag;
}

function Source({ feed, context, answering, health }: SourcesPage & { feed: Feed }) {
  const text = messagesIn(context.language);
  const { sources } = publicMessagesIn(context.language);
  const link = safeLink(feed.url);
  const covers = feed.scope === 'subject' ? context.watch.subject[context.language] : text.scopes[feed.scope];
  const isPolled = polledFeeds(context.watch).includes(feed);
  // Else several feeds of one publisher would look alike.
  const isOneOfSome = context.watch.feeds.some(({ id, publisher }) => publisher === feed.publisher && id !== feed.id);
  return (
    <li>
      {link ? <a href={link}>{feed.publisher}</a> : feed.publisher}
      <span class="small">
        {isOneOfSome ? `${feed.id} · ` : ''}
        {covers} · {feed.languages.map((tag) => languageName(tag, context)).join(', ')}
        {isPolled && answering && answering.days > 0
          ? ` · ${sources.answered(answering.byFeed.get(feed.id) ?? 0, answering.days)}`
          : ''}
        {isPolled && health ? ` · ${healthWords(health, feed.id, context.language)}` : ''}
      </span>
    </li>
  );
}

/** Sources per kind: a bar, and its number beside it. */
function Kinds({ context }: SourcesPage) {
  const { kinds } = messagesIn(context.language);
  const { charts } = publicMessagesIn(context.language);
  const polled = polledFeeds(context.watch);
  const counts = sourceKinds.map((kind) => ({ kind, number: polled.filter((feed) => feed.kind === kind).length }));
  const most = Math.max(1, ...counts.map(({ number }) => number));
  return (
    <table class="kinds">
      <caption>{charts.kindsIntro}</caption>
      <tbody>
        {counts.map(({ kind, number }) => (
          <tr>
            <th scope="row">{kinds[kind]}</th>
            <td>{number}</td>
            <td class="wide">
              <svg class="bars" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <path class="bar" d={`M0 0h${Math.round((number / most) * 100)}v6H0z`} />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The sources by kind, by name within it; those that are not polled last. */
function groupsOf({
  language,
  watch,
}: PageContext): readonly { readonly name: string; readonly feeds: readonly Feed[] }[] {
  const { kinds } = messagesIn(language);
  const byName = [...watch.feeds].sort((a, b) => a.publisher.localeCompare(b.publisher, language));
  const polled = new Set(polledFeeds(watch));
  const groups = sourceKinds.map((kind) => ({
    name: kinds[kind],
    feeds: byName.filter((feed) => feed.kind === kind && polled.has(feed)),
  }));
  const unpolled = {
    name: publicMessagesIn(language).sources.notPolled,
    feeds: byName.filter((feed) => !polled.has(feed)),
  };
  return [...groups, unpolled].filter(({ feeds }) => feeds.length > 0);
}

/** Every source of the watch by kind: what is read, whose it is, in which languages, whether it answers. */
export function sourcesPage(props: SourcesPage): string {
  const { context, health } = props;
  const { language, watch } = context;
  const text = messagesIn(language);
  const { charts, sources } = publicMessagesIn(language);
  return page({
    context,
    title: text.site.sourcesHeading,
    here: paths.sources,
    description: text.site.sourcesIntro,
    head: (
      <>
        <h1>{text.site.sourcesHeading}</h1>
        <p class="lead">{text.site.sourcesIntro}</p>
        <p>
          {text.sources(watch.feeds.length)} · <a href={paths.opml}>{sources.opml}</a>
        </p>
        {health && <p class="small dim">{healthWeek(health, language)}</p>}
      </>
    ),
    rail: (
      <>
        <h2>{charts.kinds}</h2>
        <Kinds {...props} />
      </>
    ),
    children: (
      <>
        {groupsOf(context).map(({ name, feeds }) => (
          <>
            <h2>{name}</h2>
            <ul class="sources">
              {feeds.map((feed) => (
                <Source feed={feed} {...props} />
              ))}
            </ul>
          </>
        ))}
      </>
    ),
  });
}
