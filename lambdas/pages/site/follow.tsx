import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import type { FeedLink } from './layout';

/** The feeds of a page, for its head: `page` is its path, without a query. */
export function feedsOf(page: string, title: string): readonly FeedLink[] {
  return [
    { title, href: `${page}/feed.atom`, type: 'application/atom+xml' },
    { title, href: `${page}/feed.json`, type: 'application/feed+json' },
  ];
}

/** The same feeds, to be seen. */
export function Follow({ context, page }: { context: PageContext; page: string }) {
  return (
    <p class="small">
      {publicMessagesIn(context.language).feeds.follow}: <a href={`${page}/feed.atom`}>Atom</a> ·{' '}
      <a href={`${page}/feed.json`}>JSON Feed</a>
    </p>
  );
}
