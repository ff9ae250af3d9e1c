import { selfOf } from './atom';
import type { Followed } from './followed';

/** A feed as JSON Feed 1.1. */
export function jsonFeed(feed: Followed): string {
  const { context, title, page, items } = feed;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: context.siteUrl + page,
    feed_url: selfOf(feed, 'json'),
    language: context.language,
    authors: [{ name: context.operatorName }],
    items: items.map((item) => ({
      id: item.id,
      url: item.page ?? item.link,
      external_url: item.link,
      title: item.title,
      language: item.titleLanguage,
      ...(item.content === undefined
        ? { content_text: item.summary }
        : { summary: item.summary, content_html: item.content }),
      date_published: item.published,
      date_modified: item.updated,
      authors: [{ name: item.publisher }],
      tags: item.tags,
    })),
  });
}
