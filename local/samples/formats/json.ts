import type { SampleEntry, SampleSeries } from '../sample-series';
import * as markup from './markup';

/** JSON Feed 1.1. */
export function renderJson(series: SampleSeries, entries: readonly SampleEntry[]): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: series.publisher,
    description: markup.feedNote,
    home_page_url: markup.homeOf(series),
    feed_url: `http://${series.host}${series.path}`,
    language: series.languages[0],
    items: entries.map((entry) => toItem(series, entry)),
  };
  return JSON.stringify(feed, null, 1);
}

function toItem(series: SampleSeries, entry: SampleEntry) {
  return {
    id: markup.printedGuid(series, entry) ?? entry.link,
    url: markup.printedLink(series, entry),
    title: entry.title,
    ...(series.traits.summary === 'text'
      ? { content_text: entry.summary }
      : { summary: markup.lead(entry), content_html: markup.summaryHtml(series, entry) }),
    date_published: entry.published,
    authors: [{ name: markup.authorOf(entry) }],
    ...(entry.categories.length > 0 && { tags: entry.categories }),
  };
}
