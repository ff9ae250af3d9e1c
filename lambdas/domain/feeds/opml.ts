import { Parser } from 'htmlparser2';

/** One subscription of an OPML list. */
export interface Outline {
  readonly title: string;
  readonly xmlUrl: string;
  readonly htmlUrl?: string;
}

/** Every feed of an OPML document, in order, folders or not; undefined when it is no OPML. */
export function readOpml(xml: string): Outline[] | undefined {
  const outlines: Outline[] = [];
  let isOpml = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const tag = name.toLowerCase();
        if (tag === 'opml') isOpml = true;
        if (tag !== 'outline') return;
        const said = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]));
        const xmlUrl = (said.xmlurl ?? '').trim();
        if (!/^https?:\/\//i.test(xmlUrl)) return;
        const htmlUrl = (said.htmlurl ?? '').trim();
        const title = (said.title ?? said.text ?? '').trim();
        outlines.push({ title: title === '' ? xmlUrl : title, xmlUrl, ...(htmlUrl !== '' && { htmlUrl }) });
      },
    },
    { xmlMode: true, lowerCaseTags: false },
  );
  parser.write(xml);
  parser.end();
  return isOpml ? outlines : undefined;
}

/** A list of feeds as OPML 2.0, for any feed reader. */
export function writeOpml(title: string, outlines: readonly Outline[]): string {
  const lines = outlines.map(({ title: text, xmlUrl, htmlUrl }) => {
    const site = htmlUrl === undefined ? '' : ` htmlUrl="${escaped(htmlUrl)}"`;
    return `    <outline type="rss" text="${escaped(text)}" title="${escaped(text)}" xmlUrl="${escaped(xmlUrl)}"${site}/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escaped(title)}</title></head>`,
    '  <body>',
    ...lines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
