import type { SampleEntry, SampleSeries } from '../sample-series';
import * as markup from './markup';

const { cdata, escapeXml } = markup;

/** RSS 2.0 with the extensions that publishers use: dc, content, atom:link to itself. */
export function renderRss(series: SampleSeries, entries: readonly SampleEntry[]): string {
  const built = entries[0] === undefined ? [] : [`<lastBuildDate>${rfc822(entries[0].at)}</lastBuildDate>`];
  return [
    markup.xmlDeclaration(series),
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    `<title>${escapeXml(series.publisher)}</title>`,
    `<link>${markup.homeOf(series)}</link>`,
    `<atom:link href="http://${series.host}${series.path}" rel="self" type="application/rss+xml"/>`,
    `<description>${escapeXml(markup.feedNote)}</description>`,
    `<language>${series.languages[0]}</language>`,
    ...built,
    ...entries.map((entry) => renderItem(series, entry)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

function renderItem(series: SampleSeries, entry: SampleEntry): string {
  return [
    '<item>',
    `<title>${escapeXml(entry.title)}</title>`,
    `<link>${escapeXml(markup.printedLink(series, entry))}</link>`,
    ...guid(series, entry),
    series.traits.date === 'dc' ? `<dc:date>${entry.published}</dc:date>` : `<pubDate>${rfc822(entry.at)}</pubDate>`,
    `<dc:creator>${escapeXml(markup.authorOf(entry))}</dc:creator>`,
    ...entry.categories.map((category) => `<category>${escapeXml(category)}</category>`),
    ...summary(series, entry),
    '</item>',
  ].join('\n');
}

function guid(series: SampleSeries, entry: SampleEntry): readonly string[] {
  const printed = markup.printedGuid(series, entry);
  if (printed === undefined) return [];
  const permanent = series.traits.guid === 'permalink';
  return [`<guid isPermaLink="${permanent}">${escapeXml(printed)}</guid>`];
}

function summary(series: SampleSeries, entry: SampleEntry): readonly string[] {
  switch (series.traits.summary) {
    case 'text':
      return [`<description>${escapeXml(entry.summary)}</description>`];
    case 'html':
      return [`<description>${cdata(markup.summaryHtml(series, entry))}</description>`];
    case 'encoded':
      return [
        `<description>${escapeXml(markup.lead(entry))}</description>`,
        `<content:encoded>${cdata(markup.summaryHtml(series, entry))}</content:encoded>`,
      ];
  }
}

function rfc822(at: number): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}
