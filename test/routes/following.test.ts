import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { matchesCsv } from '../../lambdas/pages/feeds/csv';
import { aMatch } from '../builders';
import { type SiteOnTrial, siteOnTrial, siteUrl } from './site-on-trial';

let site: SiteOnTrial;
beforeAll(async () => {
  const title = 'Headline vote-count & <b>“more”</b>\u0007';
  site = await siteOnTrial({}, [aMatch('vote-count', { title, foundAt: '2021-02-05T10:00:00.000Z' })]);
});
afterAll(() => site.close());

interface Element {
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of an XML document, each with the path of its names. */
function elementsOf(document: string): Element[] {
  const open: Element[] = [];
  const all: Element[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { path: `${open.at(-1)?.path ?? ''}/${name}`, attributes, text: '' };
        open.push(element);
        all.push(element);
      },
      ontext: (text) => {
        for (const element of open.slice(-1)) element.text += text;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(document);
  expect(open).toEqual([]);
  return all;
}

const feeds = [
  '/en/feed',
  '/ru/concerns/elections/feed',
  '/kk/clauses/B/feed',
  '/en/languages/en/feed',
  '/en/languages/kk/feed',
  '/ru/editions/feed',
  '/en/archive/feed',
];
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

describe('a feed of ours', () => {
  test.each(feeds)('keeps the rules of Atom: %s', async (path) => {
    const { headers, body = '', statusCode } = await site.ask(`${path}.atom`);
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect(body).not.toContain('\u0007');
    const elements = elementsOf(body);
    const at = (name: string) => elements.filter((one) => one.path === name);
    expect(elements[0]?.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom' });
    // RFC 4287, section 4.1.1: exactly one id, title and updated; a link to itself; an author.
    for (const name of ['id', 'title', 'updated', 'author']) expect(at(`/feed/${name}`)).toHaveLength(1);
    const self = at('/feed/link').filter((one) => one.attributes.rel === 'self');
    expect(self.map((one) => one.attributes.href)).toEqual([`${siteUrl}${path}.atom`]);
    const entries = at('/feed/entry').length;
    for (const name of ['id', 'title', 'updated', 'published', 'summary']) {
      expect(at(`/feed/entry/${name}`)).toHaveLength(entries);
    }
    const ids = at('/feed/entry/id').map(({ text }) => text);
    expect(new Set(ids).size).toBe(entries);
    for (const id of ids) expect(id).toMatch(/^tag:watch\.example,2021:sample\//);
    for (const one of [...at('/feed/updated'), ...at('/feed/entry/updated'), ...at('/feed/entry/published')]) {
      expect(one.text).toMatch(instant);
    }
    for (const one of at('/feed/entry/link')) expect(URL.canParse(one.attributes.href ?? '')).toBe(true);
    expect(at('/feed/entry/author/name')).toHaveLength(entries);
  });

  test.each(feeds)('keeps the rules of JSON Feed: %s', async (path) => {
    const { headers, body = '' } = await site.ask(`${path}.json`);
    expect(headers['content-type']).toBe('application/feed+json; charset=utf-8');
    const feed = JSON.parse(body) as {
      items: { id: string; url: string; date_published: string; content_text?: string; content_html?: string }[];
    };
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: `${siteUrl}${path}.json`,
      title: expect.stringMatching(/.+/),
    });
    for (const item of feed.items) {
      expect(item).toEqual(expect.objectContaining({ id: expect.stringMatching(/^tag:/) }));
      // JSON Feed 1.1: one of the two must be there.
      expect(item.content_text ?? item.content_html).toEqual(expect.stringMatching(/.+/));
      expect(item.date_published).toMatch(instant);
      expect(URL.canParse(item.url)).toBe(true);
    }
  });

  test('answers 304 to one who has it, and 200 to one who has another', async () => {
    for (const path of [
      '/en/feed.atom',
      '/en/concerns/elections/feed.json',
      '/en/archive.csv',
      '/sources.opml',
      '/sitemap.xml',
    ]) {
      const { headers } = await site.ask(path);
      const etag = headers.etag ?? 'missing';
      expect(await site.ask(path, { headers: { 'if-none-match': etag } })).toMatchObject({ statusCode: 304 });
      expect(await site.ask(path, { headers: { 'if-none-match': '"other"' } })).toMatchObject({ statusCode: 200 });
    }
  });

  test('of editions has an entry for each week that is listed, and says the same as Atom and as JSON', async () => {
    const { body = '' } = await site.ask('/ru/editions/feed.atom');
    const [entry, ...others] = elementsOf(body).filter(({ path }) => path === '/feed/entry/content');
    expect(others).toEqual([]);
    expect(entry?.text).toContain('lang="en">Headline vote-count</a>');
    expect(body).toContain('<id>tag:watch.example,2021:sample/edition/2021-W05/ru</id>');
    const { items } = JSON.parse((await site.ask('/ru/editions/feed.json')).body ?? '') as {
      items: { content_html: string }[];
    };
    expect(items.map(({ content_html }) => content_html)).toEqual([entry?.text]);
  });

  test('of a search holds what the search finds, and nothing else', async () => {
    expect((await site.ask('/en/archive/feed.atom?q=headlines')).body).toContain('Headline vote-count &amp; &lt;b&gt;');
    expect((await site.ask('/en/archive/feed.atom?q=nothing')).body).not.toContain('<entry>');
    const { body = '' } = await site.ask('/en/archive/feed.atom?q=headlines&concern=elections');
    expect(body).toContain(`href="${siteUrl}/en/archive/feed.atom?concern=elections&amp;q=headlines"`);
  });

  test.each(['/en/concerns/none/feed.atom', '/en/clauses/Z/feed.json', '/en/languages/de/feed.atom', '/de/feed.atom'])(
    'that is not there is not found: %s',
    async (path) => expect((await site.ask(path)).statusCode).toBe(404),
  );
});

describe('for reuse', () => {
  test('a search is taken away as CSV that no spreadsheet runs', async () => {
    const { headers, body: encoded = '' } = await site.ask('/en/archive.csv?q=headline');
    const body = Buffer.from(encoded, 'base64').toString();
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const [names, row] = body.split('\r\n');
    expect(names).toMatch(/^\uFEFFfound,published,headline,/);
    expect(row).toContain('Headline vote-count & <b>“more”</b>');
  });

  test('a CSV begins with the mark that spreadsheets know UTF-8 by, plain and compressed', async () => {
    const [plain, packed] = await Promise.all(
      ['identity', 'gzip'].map((encoding) => site.ask('/ru/archive.csv', { headers: { 'accept-encoding': encoding } })),
    );
    const bytes = Buffer.from(plain?.body ?? '', 'base64');
    expect(bytes.subarray(0, 4)).toEqual(Buffer.from([0xef, 0xbb, 0xbf, 0x66]));
    expect(gunzipSync(Buffer.from(packed?.body ?? '', 'base64'))).toEqual(bytes);
  });
  test('a CSV names match and story as feeds and pages do, and holds no cell that begins like a formula', () => {
    const context = { ...site.deps.settings, watch: site.deps.watch, siteUrl, language: 'ru' as const };
    const titles = ['=1+1', ' +1', '@SUM(A1)', '-2', '＝1', 'plain'];
    const hits = titles.map((title, at) => ({ match: aMatch(`-id-${at}`, { title }), storyId: `-story-${at}` }));
    const [, ...rows] = matchesCsv(hits, context).split('\r\n');
    const headlines = rows.slice(0, -1).map((row) => row.split(',')[2]);
    expect(headlines).toEqual(["'=1+1", expect.stringMatching(/^'\s?\+1$/), "'@SUM(A1)", "'-2", "'＝1", 'plain']);
    expect(rows[0]).toMatch(
      /,"tag:watch.example,2021:sample\/match\/-id-0",https:\/\/watch.example\/ru\/stories\/-story-0$/,
    );
  });

  test('stories may be fetched by crawlers, so that they read there not to list them', async () => {
    const { body = '' } = await site.ask('/robots.txt');
    expect(body).not.toContain('stories');
    expect(body).toContain('Disallow: /kk/archive?\n');
  });

  test('the sources come as OPML, the pages as a sitemap, and robots are told', async () => {
    const outlines = elementsOf((await site.ask('/sources.opml')).body ?? '').filter(({ path }) =>
      path.endsWith('/outline/outline'),
    );
    expect(outlines).toEqual([
      expect.objectContaining({ attributes: expect.objectContaining({ xmlUrl: 'https://news.example/feed.xml' }) }),
    ]);
    const pages = elementsOf((await site.ask('/sitemap.xml')).body ?? '').filter(
      ({ path }) => path === '/urlset/url/loc',
    );
    for (const { text } of pages) expect([text, (await site.ask(text)).statusCode]).toEqual([text, 200]);
    expect((await site.ask('/robots.txt')).body).toContain(`Sitemap: ${siteUrl}/sitemap.xml`);
  });
});

describe('a reader of stories', () => {
  test('finds the whole story, which search engines are asked to leave', async () => {
    const { body = '', headers } = await site.ask('/en/stories/vote-count');
    expect(headers['x-robots-tag']).toBe('noindex');
    expect(body).toContain('noindex');
    expect(body).toContain('Sample news');
    expect(body).toContain('mailto:a@b.example?subject=Story%20vote-count');
    for (const path of ['/en/stories/nobody', '/en/stories/%252e%252e', `/en/stories/${'x'.repeat(60)}`]) {
      expect((await site.ask(path)).statusCode).toBe(404);
    }
  });

  test('searches by words and filters, and is told what is malformed', async () => {
    expect((await site.ask('/en/archive?q=headlines')).body).toContain('/en/stories/vote-count');
    expect((await site.ask('/en/archive?q=&concern=&kind=&language=&from=&to=')).body).toContain('vote-count');
    expect((await site.ask('/en/archive?q=headlines&language=ru')).body).not.toContain('/en/stories/vote-count');
    for (const bad of [
      'concern=x',
      'kind=x',
      'language=de',
      'from=2021-02-31x',
      'from=2021-02-02&to=2021-02-01',
      'before=x',
      'before=0000-00-00.x',
      'before=2021-02-30.x',
    ]) {
      expect([bad, (await site.ask(`/en/archive?${bad}`)).statusCode]).toEqual([bad, 400]);
    }
  });
});
