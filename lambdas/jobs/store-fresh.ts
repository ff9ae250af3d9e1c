import { completeEntry } from '../domain/feeds/complete-entry';
import type { Entry, ListedEntry } from '../domain/feeds/entry';
import type { Feed } from '../domain/feeds/feed';
import type { FeedState } from '../domain/feeds/feed-state';
import { knownFrom, remember } from '../domain/feeds/identity';
import { selectFresh } from '../domain/feeds/select-fresh';
import { addEntries, packVolume, unpackVolume } from '../domain/feeds/volume';
import type { Match, MatchResult } from '../domain/matching/match';
import { toMatch } from '../domain/matching/to-match';

/** What is known of a feed's entries: see `KnownEntries` and `Volume`; `storedAt` is ISO 8601 UTC. */
interface Known {
  readonly packed: string;
  readonly storedAt: string;
  readonly volume?: string;
}

export interface StoreFreshDeps {
  readonly now: () => Date;
  readonly watchVersion: string;
  /** Keeps the rules of this version, to explain its matches by. */
  readonly keepRules: (now: Date) => Promise<void>;
  readonly matchEntry: (entry: Entry, feed: Feed) => MatchResult;
  readonly loadKnown: (feedId: string) => Promise<Known | undefined>;
  readonly storeMatch: (match: Match) => Promise<boolean>;
  readonly storeKnown: (feedId: string, known: Known) => Promise<void>;
}

export interface Stored {
  /** Entries that were not known, or are matched again by a new version of the watch. */
  readonly entries: number;
  readonly quarantined: number;
  readonly matches: number;
  /** New entries by week, packed; as it stands now. */
  readonly volume: string | undefined;
}

/**
 * Matches what is new in a document and stores it: the rules before the first match they make, the matches before what is
 * known, so that nothing new is lost. What is counted as published is stored in one write with what is known, so that a
 * repeated poll counts nothing twice.
 */
export async function storeFresh(
  deps: StoreFreshDeps,
  feed: Feed,
  state: FeedState,
  entries: readonly ListedEntry[],
): Promise<Stored> {
  const now = deps.now();
  const record = await deps.loadKnown(feed.id);
  const known = knownFrom(record?.packed);
  const isNewVersion = state.watchVersion !== deps.watchVersion;
  const rematch = isNewVersion && state.watchVersion !== undefined;
  if (isNewVersion) await deps.keepRules(now);
  const fresh = selectFresh(entries, known, { storedAt: record?.storedAt, rematch });

  const matches = fresh.flatMap(({ entry: listed, standing }) => {
    const entry = completeEntry(listed);
    const result = deps.matchEntry(entry, feed);
    const found = { standing, foundAt: now, watchVersion: deps.watchVersion };
    return result.relevant ? [toMatch(entry, feed, result, found)] : [];
  });
  const stored = (await Promise.all(matches.map(deps.storeMatch))).filter((isNew) => isNew).length;

  const keys = entries.map((entry) => entry.keys);
  const packed = remember(known, keys);
  const published = fresh.filter(({ standing }) => standing === 'new').length;
  const counted = addEntries(unpackVolume(record?.volume), published, now);
  const volume = counted === undefined ? undefined : packVolume(counted);
  if (packed !== record?.packed || volume !== record.volume) {
    await deps.storeKnown(feed.id, {
      packed,
      storedAt: now.toISOString(),
      ...(volume === undefined ? {} : { volume }),
    });
  }
  const quarantined = fresh.filter(({ standing }) => standing === 'quarantined').length;
  return { entries: fresh.length, quarantined, matches: stored, volume };
}
