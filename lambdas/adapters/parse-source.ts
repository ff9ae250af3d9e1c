import { decodeDocument } from '../domain/feeds/decode-document';
import type { ParsedFeed } from '../domain/feeds/entry';
import type { Feed } from '../domain/feeds/feed';
import { readListPage } from '../domain/feeds/list-page';
import { askedPace } from '../domain/feeds/pace';
import type { FetchedDocument, PollFailure } from '../domain/feeds/poll-outcome';
import { parseFeed } from './parse-feed';

/** What a document says of its own pace stands in its head. */
const headLength = 16_384;

/** Reads a document as its source is kept: a feed of any format, or a list page by its selectors. */
export async function parseSource(document: FetchedDocument, feed: Feed): Promise<ParsedFeed | PollFailure> {
  const { contentType = '', url } = document;
  const body = Buffer.concat(document.pieces);
  const head = body.toString('latin1', 0, headLength);
  if (feed.selectors !== undefined) {
    const charset = /charset/i.test(contentType) ? contentType : `text/html; charset=${charsetOfPage(head)}`;
    return readListPage(decodeDocument(body, charset), feed.selectors, url);
  }
  const parsed = await parseFeed({ body, contentType, url });
  if ('kind' in parsed) return parsed;
  return { ...parsed, asks: askedPace(head) };
}

/** What a page says of its own characters, in a `<meta>` of its head. */
function charsetOfPage(head: string): string {
  return /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1] ?? 'utf-8';
}
