import { parseSource } from '../../lambdas/adapters/parse-source';
import { decodeDocument } from '../../lambdas/domain/feeds/decode-document';
import { type Candidate, commonFeeds, feedsOfPage } from '../../lambdas/domain/feeds/discover';
import { type Fetcher, feedAt } from './feed-source';

/** A feed that was found and could be read. */
export interface FoundFeed {
  readonly page: string;
  readonly url: string;
  readonly via: Candidate['via'] | 'self';
  readonly format: string;
  readonly title: string;
  readonly entries: number;
}

/**
 * The feeds of a page: the page itself if it is one, else those it names, else those at common addresses. Each was
 * really read. A failure says why the page could not be looked at.
 */
export async function discoverFeeds(page: string, fetch: Fetcher): Promise<readonly FoundFeed[] | { failed: string }> {
  const outcome = await fetch(page);
  if (outcome.kind !== 'fetched')
    return { failed: outcome.kind === 'failed' ? outcome.message : `${page} answered 304.` };
  const itself = await parseSource(outcome, feedAt(page));
  if (!('kind' in itself)) return [toFound(page, { url: outcome.url, via: 'self' }, itself)];
  const named = feedsOfPage(decodeDocument(Buffer.concat(outcome.pieces), outcome.contentType), outcome.url);
  const links = await readable(page, named, fetch);
  return links.length > 0 ? links : readable(page, commonFeeds(outcome.url), fetch);
}

async function readable(page: string, candidates: readonly Candidate[], fetch: Fetcher): Promise<FoundFeed[]> {
  const found: FoundFeed[] = [];
  for (const candidate of candidates) {
    const outcome = await fetch(candidate.url);
    if (outcome.kind !== 'fetched') continue;
    const parsed = await parseSource(outcome, feedAt(candidate.url));
    const again = found.some(({ url }) => url === outcome.url);
    if (!('kind' in parsed) && !again) found.push(toFound(page, { ...candidate, url: outcome.url }, parsed));
  }
  return found;
}

function toFound(
  page: string,
  { url, via }: Pick<FoundFeed, 'url' | 'via'>,
  parsed: { readonly format: string; readonly title: string; readonly entries: readonly unknown[] },
): FoundFeed {
  return { page, url, via, format: parsed.format, title: parsed.title, entries: parsed.entries.length };
}
