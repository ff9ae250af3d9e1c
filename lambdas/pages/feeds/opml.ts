import { polledFeeds } from '../../domain/watch/look-up';
import { messagesIn } from '../messages/messages';
import type { PageContext } from '../page-context';
import { safeLink } from '../story/feed-text';
import { xml } from './xml';

/** The sources as OPML 2.0, grouped by kind: what a feed reader can take over. */
export function sourcesOpml({ watch, language }: PageContext): string {
  const { kinds } = messagesIn(language);
  const feeds = polledFeeds(watch);
  const groups = [...new Set(feeds.map(({ kind }) => kind))].map((kind) => ({
    kind,
    outlines: feeds
      .filter((feed) => feed.kind === kind)
      .flatMap(({ publisher, url }) => {
        const link = safeLink(url);
        return link === undefined
          ? []
          : [`      <outline type="rss" text="${xml(publisher)}" title="${xml(publisher)}" xmlUrl="${xml(link)}"/>`];
      }),
  }));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    `  <head><title>${xml(`Resolution Watch: ${watch.title[language]}`)}</title></head>`,
    '  <body>',
    ...groups.flatMap(({ kind, outlines }) => [
      `    <outline text="${xml(kinds[kind])}">`,
      ...outlines,
      '    </outline>',
    ]),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}
