import type { Standing } from '../matching/match';
import type { Entry } from './entry';
import { isKnown, type KnownEntries } from './identity';

const weekLength = 7 * 86_400_000;

/** An entry to be matched, and how a match of it will stand. */
export interface FreshEntry {
  readonly entry: Entry;
  readonly standing: Extract<Standing, 'new' | 'history' | 'quarantined'>;
}

/**
 * The entries of a document that are not known yet, each once. All of a feed's first document is history. A flood (more
 * than half of the document is new, and most of that is dated seven days before the last good document) is quarantined.
 * With `rematch` (a new version of the watch) the known ones are matched again, as history.
 */
export function selectFresh(
  entries: readonly Entry[],
  known: KnownEntries,
  last: { readonly storedAt: string | undefined; readonly rematch: boolean },
): FreshEntry[] {
  const links = countLinks(entries);
  const unknown = entries.filter((entry) => !isKnown(entry.keys, known, links.get(entry.keys.link) === 1));
  const standing = standingOf(unknown, entries, last.storedAt);
  const again = last.rematch ? entries.filter((entry) => !unknown.includes(entry)) : [];
  return [
    ...unknown.map((entry) => ({ entry, standing })),
    ...again.map((entry) => ({ entry, standing: 'history' as const })),
  ];
}

function standingOf(unknown: readonly Entry[], entries: readonly Entry[], storedAt?: string): FreshEntry['standing'] {
  if (storedAt === undefined) return 'history';
  if (unknown.length * 2 <= entries.length) return 'new';
  const oldest = new Date(Date.parse(storedAt) - weekLength).toISOString();
  const old = unknown.filter((entry) => entry.published !== undefined && entry.published < oldest);
  return old.length * 2 > unknown.length ? 'quarantined' : 'new';
}

function countLinks(entries: readonly Entry[]): Map<string | undefined, number> {
  const counts = new Map<string | undefined, number>();
  for (const { keys } of entries) counts.set(keys.link, (counts.get(keys.link) ?? 0) + 1);
  return counts;
}
