import { type Answer, afterFailure, afterReading, afterUnchanged } from '../domain/feeds/after-poll';
import { contentPrint, isVolatile } from '../domain/feeds/content-print';
import type { NamedEntry, ParsedFeed } from '../domain/feeds/entry';
import type { Feed } from '../domain/feeds/feed';
import { addressOf, type FeedState, isFast, validatorsFor } from '../domain/feeds/feed-state';
import { ownPace } from '../domain/feeds/pace';
import type { FetchedDocument, FetchOutcome, PollFailure, PollOutcome, Validators } from '../domain/feeds/poll-outcome';
import { toEntry } from '../domain/feeds/to-entry';
import { type StoreFreshDeps, storeFresh } from './store-fresh';

export interface PollFeedDeps extends StoreFreshDeps {
  readonly fetchDocument: (url: string, validators: Validators) => Promise<FetchOutcome>;
  readonly parseFeed: (document: FetchedDocument, feed: Feed) => Promise<ParsedFeed | PollFailure>;
  readonly markFast: (feedId: string, fast: boolean) => Promise<void>;
  readonly storeState: (feed: Feed, state: FeedState) => Promise<void>;
}

/** Entries read of one document, from its top: what is known of them must fit an item of the table many times over. */
const mostEntries = 2000;

/**
 * Polls one feed: read, parse, skip known entries, match, store. The state is stored last and only when it changed, so
 * a crash anywhere repeats the poll, and a repeated poll stores nothing twice.
 */
export async function pollFeed(deps: PollFeedDeps, feed: Feed, state: FeedState): Promise<PollOutcome> {
  const outcome = await deps.fetchDocument(addressOf(feed, state), validatorsFor(state, deps.watchVersion));
  if (outcome.kind === 'failed') return endFailed(deps, feed, state, outcome);
  if (outcome.kind === 'unchanged') return endUnchanged(deps, feed, state, outcome);

  const wasRead = (print: string) => print === state.fingerprint && state.watchVersion === deps.watchVersion;
  if (wasRead(outcome.fingerprint)) return endUnchanged(deps, feed, state, outcome);

  const parsed = await deps.parseFeed(outcome, feed);
  if ('kind' in parsed) return endFailed(deps, feed, state, parsed);
  const listed = parsed.entries.slice(0, mostEntries);
  const entries = listed.flatMap((raw) => toEntry(raw, feed, outcome.url, deps.now()) ?? []);
  const entriesPrint = contentPrint(entries);
  if (wasRead(entriesPrint)) return endUnchanged(deps, feed, state, outcome);

  const { volume, ...counts } = await storeFresh(deps, feed, state, entries);
  const print = isVolatile(feed, state, counts.entries) ? entriesPrint : outcome.fingerprint;
  const after = afterReading(state, outcome, {
    fingerprint: print,
    watchVersion: deps.watchVersion,
    ...(volume === undefined ? {} : { volume }),
    ...(feed.pace === undefined ? { pace: paceNow(deps, parsed, entries, outcome) } : {}),
  });
  if (isFast(after) !== isFast(state)) await deps.markFast(feed.id, isFast(after));
  await deps.storeState(feed, after);
  const capped = parsed.entries.length - listed.length;
  return { kind: 'fetched', ...counts, unreadable: listed.length - entries.length, capped };
}

async function endFailed(deps: PollFeedDeps, feed: Feed, state: FeedState, failure: PollFailure): Promise<PollFailure> {
  const after = afterFailure(state, failure, deps.now());
  if (after !== state) await deps.storeState(feed, after);
  return failure;
}

async function endUnchanged(deps: PollFeedDeps, feed: Feed, state: FeedState, answer: Answer): Promise<PollOutcome> {
  const after = afterUnchanged(state, answer);
  if (after !== state) await deps.storeState(feed, after);
  return { kind: 'unchanged' };
}

function paceNow(
  deps: PollFeedDeps,
  parsed: ParsedFeed,
  entries: readonly NamedEntry[],
  { freshFor }: FetchedDocument,
): number {
  const asked = { ...parsed.asks, ...(freshFor === undefined ? {} : { cache: freshFor / 60 }) };
  const dates = entries.map((entry) => entry.published);
  return ownPace(asked, dates, deps.now());
}
