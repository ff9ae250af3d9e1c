import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from '../../lambdas/adapters/parse-feed';
import { completeEntry } from '../../lambdas/domain/feeds/complete-entry';

const fixture = (name: string) => readFileSync(join(__dirname, '../fixtures/feeds', name));

async function read(body: Uint8Array, contentType?: string) {
  const parsed = await parseFeed({ body, url: 'https://sample.example/feed', ...(contentType && { contentType }) });
  if ('kind' in parsed) throw new Error(`${parsed.reason}: ${parsed.message}`);
  return { ...parsed, entries: parsed.entries.map(completeEntry) };
}

describe('feeds that readers stumble over', () => {
  test('a bare ampersand in title, link and text costs nothing', async () => {
    const { reader, title, entries } = await read(fixture('bare-ampersand.xml'));
    expect({ reader, title }).toEqual({ reader: 'rss-parser', title: 'Sample: trade & transport' });
    expect(entries[0]).toMatchObject({
      id: 's-7',
      link: 'https://sample.example/story?id=7&lang=en',
      title: 'Roads & railways: a sample entry',
      summary: 'Budget < plan & more',
      published: '2021-02-11T04:00:00Z',
    });
  });

  test('one unreadable Atom date costs that date, not the feed', async () => {
    const { reader, entries } = await read(fixture('one-bad-date.xml'));
    expect(reader).toBe('rss-parser');
    expect(entries.map(({ title, published }) => [title, published])).toEqual([
      ['Dated', '2021-02-11T04:00:00Z'],
      ['Undatable', undefined],
    ]);
  });

  test('RSS without a version, whose GUID is the only link', async () => {
    expect((await read(fixture('no-version.xml'))).entries[0]?.link).toBe('https://sample.example/only');
  });

  test('prefixes of one’s own choice are understood by their namespace', async () => {
    const { format, reader, entries } = await read(fixture('prefixed-atom.xml'));
    expect({ format, reader }).toEqual({ format: 'atom', reader: 'lenient' });
    expect(entries[0]).toMatchObject({ title: 'Prefixed', published: '2021-02-11T00:00:00Z', authors: ['A. Sample'] });
  });

  test('a self link before the one for readers is not taken for it', async () => {
    expect((await read(fixture('self-link-first.xml'))).entries[0]?.link).toBe('https://sample.example/read/1');
  });

  test('XHTML keeps its order, and xml:base makes links absolute', async () => {
    const { reader, entries } = await read(fixture('xhtml-and-base.xml'));
    expect(reader).toBe('lenient');
    expect(entries[0]?.link).toBe('https://sample.example/news/2021/02/entry.html');
    expect(entries[0]?.title).toContain('One <b>big</b> &lt;title&gt;');
    expect(entries[0]?.summary).toContain('<p>First.</p><p>Second.</p>');
  });

  test('categories are words whatever their attributes; the whole text serves where there is no summary', async () => {
    expect((await read(fixture('categories.xml'))).entries[0]).toMatchObject({
      categories: ['Law', 'Courts'],
      authors: ['B. Sample'],
      summary: '<p>Whole text & all</p>',
    });
  });

  test('of a cut document the whole entries are read, and the cut one is left out with a warning', async () => {
    const { entries, warnings } = await read(fixture('cut.xml'));
    expect(entries.map(({ title }) => title)).toEqual(['Whole']);
    expect(warnings).toContain('the last entry is cut and was left out');
  });

  test('nothing that a DOCTYPE declares is expanded', async () => {
    expect((await read(fixture('doctype.xml'))).entries[0]?.title).toBe('&b;&file;');
  });

  test('RSS 1.0 entries are named by rdf:about', async () => {
    const { format, entries } = await read(fixture('rdf.xml'));
    expect(format).toBe('rdf');
    expect(entries[0]).toMatchObject({ link: 'https://sample.example/r1', published: '2021-02-11T10:00:00Z' });
  });

  test('JSON Feed', async () => {
    const { format, entries, warnings } = await read(fixture('feed.json'));
    expect(format).toBe('json');
    expect(entries).toEqual([
      {
        id: '5',
        link: 'https://sample.example/j/5',
        title: 'From JSON',
        summary: '<p>Text</p>',
        published: '2021-02-11T04:00:00Z',
        authors: ['C. Sample'],
        categories: ['law'],
      },
    ]);
    expect(warnings).toEqual(['1 items are no objects']);
  });

  test('a list of GDELT’s news search', async () => {
    const articles = [
      { url: 'https://sample.example/g', title: 'Found', seendate: '20210211T101500Z', language: 'Russian' },
    ];
    const { format, entries } = await read(Buffer.from(JSON.stringify({ articles })));
    expect(format).toBe('json');
    expect(entries[0]).toMatchObject({
      link: 'https://sample.example/g',
      title: 'Found',
      published: '2021-02-11T10:15:00Z',
    });
  });

  test('brackets in the texts of a JSON Feed are not depth', async () => {
    const items = [{ id: 1, title: `${'['.repeat(500)} "[" {` }];
    expect((await read(Buffer.from(JSON.stringify({ items })))).entries).toHaveLength(1);
  });

  test('what a server prints around the feed is dropped', async () => {
    expect((await read(fixture('warning-before-feed.xml'))).entries[0]?.title).toBe('Still here');
  });

  test('a lying header does not garble what the document declares', async () => {
    const text =
      '<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><title>Пример</title></channel></rss>';
    const { title } = await read(windows1251(text), 'text/xml; charset=utf-8');
    expect(title).toBe('Пример');
  });
});

const rss = (inside: string, attributes = ''): Buffer =>
  Buffer.from(`<rss version="2.0" ${attributes}><channel><title>T</title><item>${inside}</item></channel></rss>`);

describe('what public suites of feeds taught us', () => {
  test.each([
    ['markup in its description', '<rss version="2.0"><channel><description><p>Soon</p></description></channel></rss>'],
    [
      'a base address',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://sample.example/"><link href=""/></feed>',
    ],
    ['elements out of order', '<rss version="2.0"><channel><language>en</tongue></channel></rss>'],
    [
      'a last end tag that is cut',
      '<rss version="2.0"><channel><link>http://sample.example/?a=1&b=2</link></channel></rss\n',
    ],
  ])('a feed without entries is a feed, with %s', async (_, document) => {
    expect((await read(Buffer.from(document))).entries).toEqual([]);
  });

  test('Atom texts in base64 are decoded, and words that only look like it stay', async () => {
    const atom = (type: string, title: string) =>
      Buffer.from(`<feed xmlns="http://www.w3.org/2005/Atom"><title ${type}>${title}</title></feed>`);
    expect((await read(atom('mode="base64"', 'UsOpc2VydsOp'))).title).toBe('Réservé');
    expect((await read(atom('type="application/octet-stream"', 'UsOpc2VydsOp'))).title).toBe('Réservé');
    expect((await read(atom('type="application/octet-stream"', 'test'))).title).toBe('test');
    expect((await read(atom('type="application/xhtml+xml"', 'UsOpc2VydsOp'))).title).toBe('UsOpc2VydsOp');
  });

  test('dc:date stands for either date where nothing says more', async () => {
    const entry = '<title>a</title><dc:date>2021-02-11</dc:date>';
    const { entries } = await read(rss(entry, 'xmlns:dc="http://purl.org/dc/elements/1.1/"'));
    expect(entries[0]).toMatchObject({ published: '2021-02-11T00:00:00Z', updated: '2021-02-11T00:00:00Z' });
  });

  test('names in other capitals and under other prefixes are recognised', async () => {
    const entry = '<Title>a</Title><PubDate>11 Feb 2021</PubDate><d:creator>A. Sample</d:creator>';
    const { reader, entries } = await read(rss(entry, 'xmlns:d="http://purl.org/dc/elements/1.1/"'));
    expect(reader).toBe('lenient');
    expect(entries[0]).toMatchObject({ title: 'a', published: '2021-02-11T00:00:00Z', authors: ['A. Sample'] });
  });

  test('another prefix outside of the entries is no reason for the second reader', async () => {
    const document = `<rss version="2.0" xmlns:atom10="http://www.w3.org/2005/Atom"><channel>
      <atom10:link rel="self" href="https://sample.example/feed"/><item><title>a</title></item></channel></rss>`;
    expect(await read(Buffer.from(document))).toMatchObject({ reader: 'rss-parser', entries: [{ title: 'a' }] });
  });

  test('elements that mean nothing to us change nothing, whatever they hold', async () => {
    const entry = `<media:group><title>not this</title></media:group><slash:comments>5</slash:comments>
      <title>a &amp; <![CDATA[<b>b</b>]]> c</title><enclosure url="x"/><author><name>A. Sample</name></author>`;
    const { entries } = await read(rss(entry));
    expect(entries).toEqual([{ title: 'a & <b>b</b> c', summary: '', authors: ['A. Sample'], categories: [] }]);
  });
});

describe('documents that are no feeds', () => {
  const cases = [
    ['an HTML page', fixture('page.html'), 'not-a-feed'],
    ['an empty answer', Buffer.from(' \n'), 'not-a-feed'],
    ['another kind of XML', Buffer.from('<opml><body/></opml>'), 'not-a-feed'],
    ['JSON of another kind', Buffer.from('{"items":'), 'not-a-feed'],
    ['a feed with nothing in it', Buffer.from('<rss version="2.0">'), 'malformed'],
  ] as const;
  test('a list of feeds is not taken for a page, though it has a head and a body', async () => {
    const body = Buffer.from('<opml version="2.0"><head><title>T</title></head><body/></opml>');
    expect(await parseFeed({ body })).toMatchObject({ message: expect.stringContaining('its root element is <opml>') });
  });

  test.each(cases)('%s is refused with a reason', async (_, body, reason) => {
    expect(await parseFeed({ body })).toMatchObject({ kind: 'failed', reason });
  });

  test('a picture or an archive at the address of a feed is refused as no text, not searched for elements', async () => {
    const noise = Uint8Array.from({ length: 20_000 }, (_, at) => (at * at * 31 + at * 7) % 256);
    expect(await parseFeed({ body: noise })).toMatchObject({
      reason: 'not-a-feed',
      message: 'The document is no text.',
    });
  });

  test('control characters that a careless editor left cost nothing', async () => {
    const body = Buffer.from(
      '<rss><channel><item><title>а\u0003б\0😀\ufdd0\uffffв\u001f\u007f</title></item></channel></rss>',
    );
    expect(await parseFeed({ body })).toMatchObject({ entries: [{ title: 'аб😀в' }] });
  });

  test('a feed without entries is a feed', async () => {
    expect((await read(Buffer.from('<rss version="2.0"><channel><title>T</title></channel></rss>'))).entries).toEqual(
      [],
    );
  });
});

/** Encodes Cyrillic text as windows-1251. */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });
}
