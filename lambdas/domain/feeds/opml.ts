import { Parser } from 'htmlparser2';
import { refusalOf } from './fetched-address';

/** One subscription of an OPML list. */
export interface Outline {
  readonly title: string;
  readonly xmlUrl: string;
  readonly htmlUrl?: string;
}

/** What an OPML document lists: its feeds in order, folders or not, and the addresses that no feed is fetched from. */
export interface OpmlList {
  readonly outlines: readonly Outline[];
  readonly refused: readonly string[];
}

/** Reads an OPML document; undefined when it is none. */
export function readOpml(xml: string): OpmlList | undefined {
  const outlines: Outline[] = [];
  const refused: string[] = [];
  let isOpml = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const tag = name.toLowerCase();
        if (tag === 'opml') isOpml = true;
        if (tag !== 'outline') return;
        const said = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]));
        const xmlUrl = (said.xmlurl ?? '').trim();
        if (!URL.canParse(xmlUrl) || refusalOf(new URL(xmlUrl)) !== undefined) {
          if (xmlUrl !== '') refused.push(xmlUrl);
          return;
        }
        const htmlUrl = (said.htmlurl ?? '').trim();
        const title = (said.title ?? said.text ?? '').trim();
        outlines.push({ title: title === '' ? xmlUrl : title, xmlUrl, ...(htmlUrl !== '' && { htmlUrl }) });
      },
    },
    { xmlMode: true, lowerCaseTags: false },
  );
  parser.write(xml);
  parser.end();
  return isOpml ? { outlines, refused } : undefined;
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
