import type { SampleEntry, SampleSeries } from '../sample-series';
import * as markup from './markup';

const { cdata, escapeXml } = markup;

/** RSS 1.0 (RDF): the list of entries stands apart from the entries themselves, dates are dc:date. */
export function renderRdf(series: SampleSeries, entries: readonly SampleEntry[]): string {
  const listed = entries.map((entry) => `<rdf:li rdf:resource="${escapeXml(entry.link)}"/>`);
  return [
    markup.xmlDeclaration(series),
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<channel rdf:about="http://${series.host}${series.path}">`,
    `<title>${escapeXml(series.publisher)}</title>`,
    `<link>${markup.homeOf(series)}</link>`,
    `<description>${escapeXml(markup.feedNote)}</description>`,
    `<items><rdf:Seq>${listed.join('')}</rdf:Seq></items>`,
    '</channel>',
    ...entries.map((entry) => renderItem(series, entry)),
    '</rdf:RDF>',
    '',
  ].join('\n');
}

function renderItem(series: SampleSeries, entry: SampleEntry): string {
  const summary =
    series.traits.summary === 'text' ? escapeXml(entry.summary) : cdata(markup.summaryHtml(series, entry));
  return [
    `<item rdf:about="${escapeXml(entry.link)}">`,
    `<title>${escapeXml(entry.title)}</title>`,
    `<link>${escapeXml(markup.printedLink(series, entry))}</link>`,
    `<dc:date>${entry.published}</dc:date>`,
    `<dc:creator>${escapeXml(markup.authorOf(entry))}</dc:creator>`,
    ...entry.categories.map((category) => `<dc:subject>${escapeXml(category)}</dc:subject>`),
    `<description>${summary}</description>`,
    '</item>',
  ].join('\n');
}
