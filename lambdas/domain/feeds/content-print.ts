import type { NamedEntry } from './entry';
import type { Feed } from './feed';
import type { FeedState } from './feed-state';
import { fingerprint } from './fingerprint';

/** Marks the fingerprint of a document's entries, so that it is told from that of its bytes. */
const ofEntries = '~';

/** Names what a document holds by the names of its entries: equal for two documents that tell of the same ones. */
export function contentPrint(entries: readonly NamedEntry[]): string {
  return `${ofEntries}${fingerprint([Buffer.from(JSON.stringify(entries.map(({ keys }) => keys)))])}`;
}

/**
 * Whether a document is to be known by its entries rather than its bytes: a page, or a feed whose bytes changed and
 * whose entries did not (a build date, a counter). Else each of its polls would be a reading and a write.
 */
export function isVolatile(feed: Feed, state: FeedState, freshEntries: number): boolean {
  return feed.read === 'page' || (state.fingerprint !== undefined && freshEntries === 0);
}
