import { parseSource } from '../../lambdas/adapters/parse-source';
import { lengthOf } from '../../lambdas/adapters/read-body';
import type { RawEntry } from '../../lambdas/domain/feeds/entry';
import { type Feed, isPolled } from '../../lambdas/domain/feeds/feed';
import type { FetchedDocument } from '../../lambdas/domain/feeds/poll-outcome';
import { toEntry } from '../../lambdas/domain/feeds/to-entry';
import type { Fetcher } from './feed-source';

/** What a check of one feed prints: its outcome as a poll would have it, and what an editor wants to know beside. */
export interface CheckedFeed {
  readonly id: string;
  readonly url: string;
  readonly ok: boolean;
  readonly [more: string]: unknown;
}

/** Asks a feed once, as a first poll would. */
export async function checkFeed(feed: Feed, fetch: Fetcher): Promise<CheckedFeed> {
  const { id, url } = feed;
  if (!isPolled(feed)) return { id, url, ok: true, polled: false, message: 'A page without selectors is not polled.' };
  const outcome = await fetch(url);
  if (outcome.kind === 'failed') return { id, url, ok: false, outcome };
  if (outcome.kind === 'unchanged') return { id, url, ok: false, message: 'It answered 304 to a first request.' };
  const parsed = await parseSource(outcome, feed);
  if ('kind' in parsed) return { id, url, ok: false, outcome: parsed, ...redirectsOf(outcome, url) };
  const { format, reader, title, entries, warnings, asks } = parsed;
  const latest = latestOf(entries, feed, outcome.url);
  return {
    id,
    url,
    ok: true,
    outcome: { kind: 'fetched', entries: entries.length, bytes: lengthOf(outcome.pieces) },
    ...redirectsOf(outcome, url),
    format,
    reader,
    title,
    ...(latest === undefined ? {} : { latest }),
    validators: outcome.validators,
    ...(asks === undefined || Object.keys(asks).length === 0 ? {} : { asks }),
    warnings,
  };
}

function redirectsOf(document: FetchedDocument, url: string): Record<string, string> {
  return {
    ...(document.url !== url && { redirectedTo: document.url }),
    ...(document.movedTo !== undefined && { movedTo: document.movedTo }),
  };
}

/** The entry with the latest date, or the first where none has a date. */
function latestOf(entries: readonly RawEntry[], feed: Feed, url: string) {
  const told = entries.flatMap((raw) => toEntry(raw, feed, url) ?? []);
  const [latest] = told.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
  return latest && { title: latest.title, link: latest.link, published: latest.published };
}
