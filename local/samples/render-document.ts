import { renderAtom } from './formats/atom';
import { renderJson } from './formats/json';
import { renderRdf } from './formats/rdf';
import { renderRss } from './formats/rss';
import type { SampleBehaviour, SampleFault, SampleSeries } from './sample-series';
import { encodeWindows1251 } from './windows-1251';

/** What a sample feed serves at one instant. */
export interface SampleDocument {
  readonly body: Buffer;
  readonly contentType: string;
  /** Publication of its newest entry, epoch milliseconds; 0 when it shows none. */
  readonly modified: number;
}

const writers = { rss: renderRss, rdf: renderRdf, atom: renderAtom, json: renderJson } as const;
const mediaTypes = {
  rss: 'application/rss+xml',
  rdf: 'application/rdf+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;

/** How many of a series' entries are out at an instant (epoch milliseconds). */
export function countPublished(series: SampleSeries, at: number): number {
  let low = 0;
  let high = series.entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((series.entries[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is wrong with a series at an instant: `normal` before its fault begins. */
export function behaviourAt(series: SampleSeries, at: number): SampleBehaviour['kind'] {
  const { behaviour } = series;
  if (behaviour.kind === 'normal') return 'normal';
  return behaviour.from === undefined || at >= behaviour.from ? behaviour.kind : 'normal';
}

/** The document of a series once `published` of its entries are out, newest first, as bytes in its encoding. */
export function renderDocument(
  series: SampleSeries,
  published: number,
  behaviour: SampleBehaviour['kind'],
): SampleDocument {
  const shown = series.entries.slice(Math.max(0, published - series.window), published).reverse();
  const modified = shown[0]?.at ?? 0;
  if (behaviour === 'html') return { ...htmlPage(series), modified };
  const whole = writers[series.format](series, shown);
  const text = behaviour === 'broken' ? damage(series, whole) : whole;
  const charset = series.traits.charsetHeader ? `; charset=${series.encoding}` : '';
  return { body: encode(series, text), contentType: `${mediaTypes[series.format]}${charset}`, modified };
}

function encode(series: SampleSeries, text: string): Buffer {
  return series.encoding === 'windows-1251' ? encodeWindows1251(text) : Buffer.from(text, 'utf8');
}

/** The faults real feeds have: ampersands nobody escaped, a lost end, a server that dies after its first bytes. */
const faults: Readonly<Record<SampleFault, (xml: string) => string>> = {
  ampersand: (xml) => xml.replaceAll('&#38;', '&').replace('</title>', ' & more</title>'),
  truncated: (xml) => faults.ampersand(xml).slice(0, Math.floor(xml.length * 0.8)),
  'cut-off': (xml) => xml.slice(0, xml.indexOf('<title>')),
};

function damage({ behaviour }: SampleSeries, xml: string): string {
  return behaviour.kind === 'broken' ? faults[behaviour.fault](xml) : xml;
}

function htmlPage(series: SampleSeries): Omit<SampleDocument, 'modified'> {
  const page = `<!DOCTYPE html>
<html lang="${series.languages[0]}"><head><meta charset="utf-8"><title>${series.publisher}</title></head>
<body><h1>${series.publisher}</h1><p>This site has a new look. The feed you asked for has moved.</p></body></html>
`;
  return { body: Buffer.from(page, 'utf8'), contentType: 'text/html; charset=utf-8' };
}
