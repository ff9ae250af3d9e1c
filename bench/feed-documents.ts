/** Feed documents of the shapes that news sites serve, made by a fixed recipe: the same bytes in every run. */
export interface FeedDocumentSample {
  readonly shape: Shape;
  readonly body: Uint8Array;
  readonly entries: number;
  /** The document once a new entry, the one of this number, stands at its top and the last has left it. */
  readonly bodyWith: (number: number) => Uint8Array;
}

export const shapes = ['rss', 'lean', 'atom', 'rdf'] as const;
export type Shape = (typeof shapes)[number];

const words = {
  en: 'the court of district ruled that journalist was fined after rally in capital and observers said elections lacked real choice while tax office closed audit on rights group its lawyer told new law would narrow space for trade unions which officials deny',
  ru: 'суд района постановил что журналист был оштрафован после митинга в столице и наблюдатели сказали выборы прошли без выбора пока налоговая служба закончила проверку организации её юрист заявил новый закон сузит поле для профсоюзов что чиновники отрицают',
  kk: 'аудан соты журналиске митингіден кейін айыппұл салды деп шешті ал бақылаушылар сайлауда таңдау болмады деді салық басқармасы ұйымды тексеруді аяқтады оның заңгері жаңа заң кәсіподақтардың аясын тарылтады деп мәлімдеді шенеуніктер мұны жоққа шығарды',
} as const;
type Language = keyof typeof words;

type Recipe = (below: number) => number;

function recipe(seed: number): Recipe {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

interface Writer {
  readonly next: Recipe;
  readonly text: (count: number) => string;
  readonly address: (at: number) => string;
}

function writer(language: Language, seed: number): Writer {
  const next = recipe(seed);
  const list = words[language].split(' ');
  return {
    next,
    text: (count) => Array.from({ length: count }, () => list[next(list.length)]).join(' '),
    address: (at) =>
      `https://www.news-${seed % 1000}.example/${language}/2021/02/${at}-${next(99_999)}/?utm_source=rss&utm_medium=feed`,
  };
}

/** A text as an editor's programme writes it: paragraphs with links, a picture, entities. */
function html({ text, next }: Writer, paragraphs: number): string {
  const paragraph = () =>
    `<p class="p${next(9)}">${text(12)}, <a href="https://site.example/tag/${next(999)}" rel="tag">${text(2)}</a> ` +
    `${text(20)}&nbsp;&mdash; <strong>${text(3)}</strong>. ${text(25)} &laquo;${text(4)}&raquo;.</p>\n`;
  return `<figure><img src="https://site.example/i/${next(9999)}.jpg" alt="${text(4)}"/></figure>${Array.from({ length: paragraphs }, paragraph).join('')}`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const second = (at: number): string => String(at % 60).padStart(2, '0');
const rfc822 = (at: number): string => `Thu, 11 Feb 2021 10:00:${second(at)} +0600`;
const iso = (at: number): string => `2021-02-11T10:00:${second(at)}+06:00`;

function rssEntry(feed: Writer, at: number): string {
  const link = escaped(feed.address(at));
  return (
    `\t\t<item>\n\t\t<title>${feed.text(9)}</title>\n\t\t<link>${link}</link>\n\t\t<comments>${link}#respond</comments>\n` +
    `\t\t<dc:creator><![CDATA[${feed.text(2)}]]></dc:creator>\n\t\t<pubDate>${rfc822(at)}</pubDate>\n` +
    `\t\t<category><![CDATA[${feed.text(1)}]]></category>\n\t\t<category><![CDATA[${feed.text(2)}]]></category>\n` +
    `\t\t<guid isPermaLink="false">https://site.example/?p=${at}</guid>\n` +
    `\t\t<description><![CDATA[<p>${feed.text(50)} [&#8230;]</p>\n<p>The post <a href="${link}">${feed.text(9)}</a> appeared first on <a href="https://site.example">Sample</a>.</p>\n]]></description>\n` +
    `\t\t<content:encoded><![CDATA[${html(feed, 3 + feed.next(6))}]]></content:encoded>\n` +
    `\t\t<wfw:commentRss>${link}feed/</wfw:commentRss>\n\t\t<slash:comments>0</slash:comments>\n\t\t</item>\n`
  );
}

function leanEntry(feed: Writer, at: number): string {
  const link = escaped(feed.address(at));
  return (
    `<item><title>${feed.text(10)} &amp; ${feed.text(2)}</title><link>${link}</link><guid>${link}</guid>` +
    `<description>${feed.text(28)}.</description><pubDate>${rfc822(at)}</pubDate><category>${feed.text(1)}</category>` +
    `<enclosure url="https://site.example/i/${at}.jpg" length="${feed.next(99_999)}" type="image/jpeg"/></item>\n`
  );
}

function atomEntry(feed: Writer, at: number): string {
  const inline = feed.next(8) === 0;
  const content = inline
    ? `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${feed.text(60)} <b>${feed.text(3)}</b></p></div></content>`
    : `<content type="html">${escaped(html(feed, 3 + feed.next(5)))}</content>`;
  return (
    `  <entry>\n    <title type="html">${feed.text(9)}</title>\n    <link rel="alternate" type="text/html" href="${escaped(feed.address(at))}"/>\n` +
    `    <id>tag:site.example,2021:${at}</id>\n    <published>${iso(at)}</published>\n    <updated>${iso(at + 1)}</updated>\n` +
    `    <author><name>${feed.text(2)}</name></author>\n    <category term="${feed.text(1)}"/>\n` +
    `    <summary type="html">${escaped(`<p>${feed.text(40)}</p>`)}</summary>\n    ${content}\n  </entry>\n`
  );
}

function rdfEntry(feed: Writer, at: number): string {
  const link = escaped(feed.address(at));
  return (
    `<item rdf:about="${link}">\n<title>${feed.text(9)}</title>\n<link>${link}</link>\n<description>${escaped(html(feed, 1))}</description>\n` +
    `<dc:creator>${feed.text(2)}</dc:creator>\n<dc:date>${iso(at)}</dc:date>\n<dc:subject>${feed.text(1)}</dc:subject>\n</item>\n`
  );
}

const namespaces =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const channel = '<title>Sample</title><link>https://site.example</link><description>Sample news</description>';

const wrappers: Readonly<Record<Shape, readonly [start: string, end: string, entry: typeof rssEntry]>> = {
  rss: [`${head}<rss version="2.0" ${namespaces}>\n<channel>\n${channel}\n`, '</channel>\n</rss>\n', rssEntry],
  lean: [`${head}<rss version="2.0"><channel>${channel}\n`, '</channel></rss>\n', leanEntry],
  atom: [
    `${head}<feed xmlns="http://www.w3.org/2005/Atom">\n<title>Sample</title><id>tag:site.example,2021:feed</id><updated>${iso(0)}</updated>\n`,
    '</feed>\n',
    atomEntry,
  ],
  rdf: [
    `${head}<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ${namespaces}>\n<channel rdf:about="https://site.example">${channel}</channel>\n`,
    '</rdf:RDF>\n',
    rdfEntry,
  ],
};

const sizes = [15, 30, 60, 200];

/** One document for each shape, language and size. */
export function feedDocuments(): FeedDocumentSample[] {
  const languages = Object.keys(words) as Language[];
  return shapes.flatMap((shape, shapeAt) =>
    languages.flatMap((language, languageAt) =>
      sizes.map((entries, sizeAt) => {
        const [start, end, entry] = wrappers[shape];
        const seed = 1 + shapeAt * 100 + languageAt * 10 + sizeAt;
        const feed = writer(language, seed);
        const all = Array.from({ length: entries }, (_, at) => entry(feed, at));
        const document = (listed: readonly string[]) => Buffer.from(start + listed.join('') + end);
        const bodyWith = (number: number) =>
          document([entry(writer(language, seed + number * 1000), entries + number), ...all.slice(0, -1)]);
        return { shape, entries, body: document(all), bodyWith };
      }),
    ),
  );
}
