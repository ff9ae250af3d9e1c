import type { Context, Hono } from 'hono';
import { concernsOfClause } from '../domain/watch/look-up';
import { readEditions, readLatestEditions, readStories, type StoriesWanted } from '../jobs/read-stories';
import { searchArchive } from '../jobs/search-archive';
import { archiveAddress } from '../pages/archive-address';
import { atomFeed } from '../pages/feeds/atom';
import { matchesCsv } from '../pages/feeds/csv';
import { type Followed, followMatches, followStories, lastUpdate } from '../pages/feeds/followed';
import { followEditions } from '../pages/feeds/followed-editions';
import { jsonFeed } from '../pages/feeds/json-feed';
import { sourcesOpml } from '../pages/feeds/opml';
import { robots, sitemap } from '../pages/feeds/sitemap';
import { messagesIn } from '../pages/messages/messages';
import { publicMessagesIn } from '../pages/messages/public-messages';
import { paths } from '../pages/paths';
import { clauseName } from '../pages/site/clause-names';
import { cached } from './cached';
import { faultPage } from './protection';
import { readArchiveQuery } from './read-archive-query';
import { languageOf, languagePattern } from './request-language';
import { contextOf, type SiteDeps } from './site-deps';

const feedItems = 30;
const csvRows = 500;
const form = ':form{feed\\.(?:atom|json)}';

/** What programs follow: feeds with conditional GET, CSV, the sources as OPML, the sitemap. */
export function serveFollowing(site: Hono, deps: SiteDeps): void {
  const at = (path: string, feed: (c: Context) => Promise<Followed | undefined>) =>
    site.get(`${languagePattern}${path}/${form}`, async (c) => answer(deps, c, await feed(c)));
  at('', (c) => allStories(deps, c));
  at('/concerns/:id', (c) => concernFeed(deps, c));
  at('/clauses/:id', (c) => clauseFeed(deps, c));
  at('/languages/:id', (c) => languageFeed(deps, c));
  at('/editions', (c) => editionsFeed(deps, c));
  at('/archive', (c) => searchFeed(deps, c));
  site.get(`${languagePattern}/archive.csv`, (c) => csv(deps, c));
  site.get(paths.opml, (c) => text(c, 'application/xml', sourcesOpml(contextOf(deps, 'en'))));
  site.get('/robots.txt', (c) => text(c, 'text/plain', robots(contextOf(deps, 'en'))));
  site.get('/sitemap.xml', async (c) =>
    text(c, 'application/xml', sitemap(contextOf(deps, 'en'), (await readEditions(deps)).editions)),
  );
}

function text(c: Context, type: string, body: string): Response {
  c.header('Content-Type', `${type}; charset=utf-8`);
  return cached(c.body(body));
}

function answer(deps: SiteDeps, c: Context, feed: Followed | undefined): Response {
  if (feed === undefined) return faultPage(deps, c, 404);
  c.header('Last-Modified', new Date(lastUpdate(feed)).toUTCString());
  return c.req.param('form') === 'feed.atom'
    ? text(c, 'application/atom+xml', atomFeed(feed))
    : text(c, 'application/feed+json', jsonFeed(feed));
}

async function storiesFeed(
  deps: SiteDeps,
  c: Context,
  about: {
    readonly name: string;
    readonly page: string;
    readonly self?: string;
    readonly wanted: StoriesWanted;
  },
): Promise<Followed> {
  const context = contextOf(deps, languageOf(c));
  const stories = await readStories(deps, about.wanted);
  return {
    context,
    title: publicMessagesIn(context.language).feeds.of(about.name),
    page: about.page,
    self: about.self ?? about.page,
    items: followStories(stories, context),
    since: await since(deps, stories),
  };
}

/** A feed with nothing in it is as old as the last closed day; any other is as old as its newest item. */
async function since(deps: SiteDeps, items: readonly unknown[]): Promise<string> {
  if (items.length > 0) return '';
  return `${(await deps.lastClosed()) ?? deps.watch.adopted.date}T00:00:00.000Z`;
}

function allStories(deps: SiteDeps, c: Context): Promise<Followed> {
  const language = languageOf(c);
  const name = publicMessagesIn(language).feeds.stories;
  return storiesFeed(deps, c, { name, page: paths.home(language), wanted: {} });
}

async function concernFeed(deps: SiteDeps, c: Context): Promise<Followed | undefined> {
  const language = languageOf(c);
  const concern = deps.watch.concerns.find(({ id }) => id === c.req.param('id'));
  if (concern === undefined) return undefined;
  const { id, name } = concern;
  return storiesFeed(deps, c, { name: name[language], page: paths.concern(language, id), wanted: { concerns: [id] } });
}

async function clauseFeed(deps: SiteDeps, c: Context): Promise<Followed | undefined> {
  const language = languageOf(c);
  const clause = deps.watch.clauses.find(({ id }) => id === c.req.param('id'));
  if (clause === undefined) return undefined;
  const concerns = concernsOfClause(deps.watch, clause.id).map(({ id }) => id);
  return storiesFeed(deps, c, {
    name: clauseName(clause, language),
    page: paths.clause(language, clause.id),
    wanted: { concerns },
  });
}

async function languageFeed(deps: SiteDeps, c: Context): Promise<Followed | undefined> {
  const language = languageOf(c);
  const of = deps.watch.languages.find((one) => one === c.req.param('id'));
  if (of === undefined) return undefined;
  const name = publicMessagesIn(language).feeds.inLanguage(messagesIn(language).languageNames[of]);
  const page = archiveAddress(language, { words: '', language: of });
  return storiesFeed(deps, c, { name, page, self: `/${language}/languages/${of}`, wanted: { language: of } });
}

async function editionsFeed(deps: SiteDeps, c: Context): Promise<Followed> {
  const context = contextOf(deps, languageOf(c));
  const editions = await readLatestEditions(deps, context.language);
  const page = paths.editions(context.language);
  const title = publicMessagesIn(context.language).feeds.of(messagesIn(context.language).site.editions);
  const items = followEditions(editions, context);
  return { context, title, page, self: page, items, since: await since(deps, items) };
}

async function searchFeed(deps: SiteDeps, c: Context): Promise<Followed | undefined> {
  const query = readArchiveQuery((name) => c.req.query(name), deps.concerns);
  if (query === 'malformed') return undefined;
  const context = contextOf(deps, languageOf(c));
  const { feeds } = publicMessagesIn(context.language);
  const { hits } = await searchArchive(deps, query, { size: feedItems });
  const page = archiveAddress(context.language, query);
  const title = feeds.of(feeds.search(query.words));
  return { context, title, page, self: page, items: followMatches(hits, context), since: await since(deps, hits) };
}

async function csv(deps: SiteDeps, c: Context): Promise<Response> {
  const query = readArchiveQuery((name) => c.req.query(name), deps.concerns);
  if (query === 'malformed') return faultPage(deps, c, 400);
  const { before, ...asked } = query;
  const { hits, next } = await searchArchive(deps, asked, {
    size: csvRows,
    ...(before === undefined ? {} : { before }),
  });
  if (next !== undefined) {
    c.header(
      'Link',
      `<${deps.siteUrl}${archiveAddress(languageOf(c), { ...asked, before: next }, 'csv')}>; rel="next"`,
    );
  }
  c.header('Content-Disposition', 'attachment; filename="resolution-watch.csv"');
  return text(c, 'text/csv', matchesCsv(hits, contextOf(deps, languageOf(c))));
}
