import { checkFeed } from '../../../bin/commands/check-feed';
import { discoverFeeds } from '../../../bin/commands/discover-feeds';
import { byHostInTurn, feedAt } from '../../../bin/commands/feed-source';
import type { FetchOutcome } from '../../../lambdas/domain/feeds/poll-outcome';
import { aDocument } from '../../builders';

const rss = `<rss version="2.0"><channel><title>Sample</title><ttl>30</ttl>
  <item><title>Old</title><link>https://news.example/1</link><pubDate>Mon, 01 Feb 2021 10:00:00 GMT</pubDate></item>
  <item><title>New</title><link>https://news.example/2</link><pubDate>Thu, 11 Feb 2021 10:00:00 GMT</pubDate></item>
  </channel></rss>`;
const jsonFeed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'J',
  items: [{ id: '1', title: 'x' }],
});

/** A small web: pages by address; all else is missing. */
const web =
  (pages: Readonly<Record<string, string>>) =>
  async (url: string): Promise<FetchOutcome> => {
    const page = pages[url];
    if (page === undefined)
      return { kind: 'failed', reason: 'rejected', message: `${url} answered with status 404.`, status: 404 };
    return aDocument(page, { url });
  };

describe('feeds check', () => {
  it('tells the outcome, the format, the pace asked for and the latest entry', async () => {
    const url = 'https://news.example/feed';
    expect(await checkFeed(feedAt(url), web({ [url]: rss }))).toMatchObject({
      url,
      ok: true,
      outcome: { kind: 'fetched', entries: 2 },
      format: 'rss',
      asks: { ttl: 30 },
      latest: { title: 'New', link: 'https://news.example/2', published: '2021-02-11T10:00:00Z' },
    });
  });

  it('tells why a feed cannot be read', async () => {
    const url = 'https://news.example/gone';
    expect(await checkFeed(feedAt(url), web({}))).toMatchObject({
      ok: false,
      outcome: { reason: 'rejected', status: 404 },
    });
  });
});

describe('feeds discover', () => {
  const page = 'https://news.example/en/';
  const found = async (pages: Readonly<Record<string, string>>) => {
    const feeds = await discoverFeeds(page, web(pages));
    return 'failed' in feeds ? feeds.failed : feeds.map(({ url, via, format }) => `${via} ${url} ${format}`);
  };

  it('takes the address itself when it is a feed', async () => {
    expect(await found({ [page]: rss })).toEqual([`self ${page} rss`]);
  });

  it('follows the links a page names, JSON Feed too, and leaves out what cannot be read', async () => {
    const html = `<html><head><link rel="alternate" type="application/rss+xml" href="../rss.xml" title="All">
      <link rel="alternate" type="application/feed+json" href="/feed.json"><link rel="alternate" type="text/xml" href="/dead">
      <link rel="alternate" hreflang="ru" href="/ru/"></head><body><a href="/section/rss">RSS</a></body></html>`;
    const pages = { [page]: html, 'https://news.example/rss.xml': rss, 'https://news.example/feed.json': jsonFeed };
    expect(await found(pages)).toEqual([
      'link https://news.example/rss.xml rss',
      'link https://news.example/feed.json json',
    ]);
  });

  it('names a feed of comments behind that of the news', async () => {
    const html = `<head><link rel="alternate" type="application/rss+xml" href="comments/feed/">
      <link rel="alternate" type="application/rss+xml" href="feed/"></head>`;
    const pages = { [page]: html, [`${page}feed/`]: rss, [`${page}comments/feed/`]: rss };
    expect(await found(pages)).toEqual([`link ${page}feed/ rss`, `link ${page}comments/feed/ rss`]);
  });

  it('tries common addresses when a page names none', async () => {
    const pages = { [page]: '<html><body>News</body></html>', 'https://news.example/en/feed/': rss };
    expect(await found(pages)).toEqual(['path https://news.example/en/feed/ rss']);
  });

  it('says why a page could not be looked at', async () => {
    expect(await found({})).toContain('status 404');
  });
});

test('hosts are asked side by side, the feeds of one host in turn', async () => {
  const running = new Map<string, number>();
  let most = 0;
  const urls = ['https://a.example/1', 'https://a.example/2', 'https://b.example/1', 'https://a.example/3'];
  const done: string[] = [];
  await byHostInTurn(
    urls,
    (url) => url,
    async (url) => {
      const { host } = new URL(url);
      running.set(host, (running.get(host) ?? 0) + 1);
      most = Math.max(most, running.get(host) ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running.set(host, (running.get(host) ?? 0) - 1);
      done.push(url);
    },
  );
  expect(done.toSorted()).toEqual(urls.toSorted());
  expect(most).toBe(1);
});
