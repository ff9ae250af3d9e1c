import type { SampleEntry, SampleSeries } from '../sample-series';
import * as markup from './markup';

const { escapeXml } = markup;

/** Atom 1.0 (RFC 4287). */
export function renderAtom(series: SampleSeries, entries: readonly SampleEntry[]): string {
  const self = `http://${series.host}${series.path}`;
  return [
    markup.xmlDeclaration(series),
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${series.languages[0]}">`,
    `<title>${escapeXml(series.publisher)}</title>`,
    `<subtitle>${escapeXml(markup.feedNote)}</subtitle>`,
    `<id>${self}</id>`,
    `<link rel="self" type="application/atom+xml" href="${self}"/>`,
    `<link rel="alternate" type="text/html" href="${markup.homeOf(series)}"/>`,
    `<updated>${utc(entries[0]?.at ?? 0)}</updated>`,
    ...entries.map((entry) => renderEntry(series, entry)),
    '</feed>',
    '',
  ].join('\n');
}

function renderEntry(series: SampleSeries, entry: SampleEntry): string {
  const html = series.traits.summary !== 'text';
  const summary = html ? markup.summaryHtml(series, entry) : entry.summary;
  return [
    '<entry>',
    `<title type="text">${escapeXml(entry.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(markup.printedLink(series, entry))}"/>`,
    `<id>${escapeXml(atomId(series, entry))}</id>`,
    `<published>${entry.published}</published>`,
    `<updated>${utc(entry.at)}</updated>`,
    `<author><name>${escapeXml(markup.authorOf(entry))}</name></author>`,
    ...entry.categories.map((category) => `<category term="${escapeXml(category)}"/>`),
    `<summary type="${html ? 'html' : 'text'}">${escapeXml(summary)}</summary>`,
    '</entry>',
  ].join('\n');
}

/** Atom demands an id, and that it be an address: opaque ones are tag: addresses. */
function atomId(series: SampleSeries, entry: SampleEntry): string {
  if (series.traits.guid !== 'opaque') return entry.link;
  return `tag:${series.host},2020:${markup.printedGuid(series, entry)}`;
}

function utc(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
