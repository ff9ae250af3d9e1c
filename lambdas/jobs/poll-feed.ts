import type { Entry, ParsedFeed } from '../domain/feeds/entry';
import type { Feed } from '../domain/feeds/feed';
import { afterFailure, afterReading, afterUnchanged, type FeedState, validatorsFor } from '../domain/feeds/feed-state';
import { fingerprint } from '../domain/feeds/fingerprint';
import { knownFrom, remember } from '../domain/feeds/identity';
import type { FetchedDocument, FetchOutcome, PollFailure, PollOutcome, Validators } from '../domain/feeds/poll-outcome';
import { selectFresh } from '../domain/feeds/select-fresh';
import { toEntry } from '../domain/feeds/to-entry';
import type { Match, MatchResult } from '../domain/matching/match';
import { toMatch } from '../domain/matching/to-match';

export interface PollFeedDeps {
  readonly now: () => Date;
  readonly watchVersion: string;
  readonly fetchDocument: (url: string, validators: Validators) => Promise<FetchOutcome>;
  readonly parseFeed: (document: FetchedDocument) => Promise<ParsedFeed | PollFailure>;
  readonly matchEntry: (entry: Entry, feed: Feed) => MatchResult;
  readonly loadKnown: (feedId: string) => Promise<{ readonly packed: string; readonly storedAt: string } | undefined>;
  readonly storeMatch: (match: Match) => Promise<boolean>;
  readonly storeKnown: (feedId: string, known: { readonly packed: string; readonly storedAt: string }) => Promise<void>;
  readonly storeState: (feed: Feed, state: FeedState) => Promise<void>;
}

/**
 * Polls one feed: read, parse, skip known entries, match, store. The state is stored last and only when it changed, so
 * a crash anywhere repeats the poll, and a repeated poll stores nothing twice.
 */
export async function pollFeed(deps: PollFeedDeps, feed: Feed, state: FeedState): Promise<PollOutcome> {
  const outcome = await deps.fetchDocument(feed.url, validatorsFor(state, deps.watchVersion));
  if (outcome.kind === 'failed') return endFailed(deps, feed, state, outcome);
  if (outcome.kind === 'unchanged') return endUnchanged(deps, feed, state);

  const print = fingerprint(outcome.body);
  if (print === state.fingerprint && state.watchVersion === deps.watchVersion) return endUnchanged(deps, feed, state);

  const parsed = await deps.parseFeed(outcome);
  if ('kind' in parsed) return endFailed(deps, feed, state, parsed);

  const report = await storeFresh(deps, feed, state, parsed, outcome.url);
  await deps.storeState(feed, afterReading(feed.id, outcome, print, deps.watchVersion));
  return report;
}

async function endFailed(deps: PollFeedDeps, feed: Feed, state: FeedState, failure: PollFailure): Promise<PollFailure> {
  const after = afterFailure(state, failure, deps.now());
  if (after !== state) await deps.storeState(feed, after);
  return failure;
}

async function endUnchanged(deps: PollFeedDeps, feed: Feed, state: FeedState): Promise<PollOutcome> {
  const after = afterUnchanged(state);
  if (after !== state) await deps.storeState(feed, after);
  return { kind: 'unchanged' };
}

/** Matches what is new in a document and stores it: the matches first, then what is known, so that nothing new is lost. */
async function storeFresh(
  deps: PollFeedDeps,
  feed: Feed,
  state: FeedState,
  parsed: ParsedFeed,
  documentUrl: string,
): Promise<PollOutcome> {
  const now = deps.now();
  const entries = parsed.entries.flatMap((raw) => toEntry(raw, feed, documentUrl, now) ?? []);
  const record = await deps.loadKnown(feed.id);
  const known = knownFrom(record?.packed);
  const rematch = state.watchVersion !== undefined && state.watchVersion !== deps.watchVersion;
  const fresh = selectFresh(entries, known, { storedAt: record?.storedAt, rematch });

  const matches = fresh.flatMap(({ entry, standing }) => {
    const result = deps.matchEntry(entry, feed);
    return result.relevant ? [toMatch(entry, result, { standing, foundAt: now, watchVersion: deps.watchVersion })] : [];
  });
  let stored = 0;
  for (const match of matches) if (await deps.storeMatch(match)) stored += 1;

  const packed = remember(
    known,
    entries.map((entry) => entry.keys),
  );
  if (packed !== record?.packed) await deps.storeKnown(feed.id, { packed, storedAt: now.toISOString() });
  return {
    kind: 'fetched',
    entries: fresh.length,
    matches: stored,
    unreadable: parsed.entries.length - entries.length,
  };
}
