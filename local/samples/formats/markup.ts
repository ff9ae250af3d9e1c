import { createHash } from 'node:crypto';
import type { SampleEntry, SampleSeries } from '../sample-series';

/** Who a sample entry says wrote it: never an outlet. */
export function authorOf(entry: SampleEntry): string {
  return entry.basis === undefined ? 'Invented sample' : 'Paraphrase of a published report';
}

/** One sentence every sample feed carries about itself. */
export const feedNote =
  'A sample feed made for Resolution Watch. Entries about real events paraphrase the report they link to; all others are invented.';

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

export function cdata(html: string): string {
  return `<![CDATA[${html.replaceAll(']]>', ']]&gt;')}]]>`;
}

/** The link as the feed prints it, with tracking parameters where the publisher adds them. */
export function printedLink(series: SampleSeries, entry: SampleEntry): string {
  if (!series.traits.tracking) return entry.link;
  return `${entry.link}${entry.link.includes('?') ? '&' : '?'}utm_source=rss&utm_medium=feed&utm_campaign=${series.id}`;
}

/** The guid as the feed prints it; opaque ones are made from the link where the entry has none of its own. */
export function printedGuid(series: SampleSeries, entry: SampleEntry): string | undefined {
  if (series.traits.guid === 'none') return undefined;
  if (series.traits.guid === 'permalink') return entry.link;
  return entry.guid ?? `${series.id}-${createHash('sha256').update(entry.link).digest('hex').slice(0, 10)}`;
}

/** The summary as the HTML a publisher would put into CDATA. */
export function summaryHtml(series: SampleSeries, entry: SampleEntry): string {
  const picture = `<img src="https://${series.host}/img/${entry.at / 1000}.jpg" width="640" alt="" />`;
  return `<p>${picture}</p><p>${escapeXml(entry.summary)}</p><p><a href="${escapeXml(entry.link)}">&raquo;</a></p>`;
}

/** The first sentence of a summary. */
export function lead(entry: SampleEntry): string {
  return /^.*?[.!?](?=\s|$)/su.exec(entry.summary)?.[0] ?? entry.summary;
}

export function xmlDeclaration(series: SampleSeries): string {
  return `<?xml version="1.0" encoding="${series.encoding}"?>`;
}

/** Address of the site that a sample feed pretends to belong to. */
export function homeOf(series: SampleSeries): string {
  return `https://${series.host}/`;
}
