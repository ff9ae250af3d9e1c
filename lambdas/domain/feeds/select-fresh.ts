import type { Standing } from '../matching/match';
import type { ListedEntry } from './entry';
import { isKnown, isKnownTitle, type KnownEntries } from './identity';

const weekLength = 7 * 86_400_000;
/** Entries under old titles that make a republished archive, rather than a headline that comes back. */
const fewestRestated = 3;

/** An entry to be matched, and how a match of it will stand. */
export interface FreshEntry {
  readonly entry: ListedEntry;
  readonly standing: Extract<Standing, 'new' | 'history' | 'quarantined'>;
}

/**
 * The entries of a document that are not known yet, each once. All of a feed's first document is history. A flood (more
 * than half of the document is new, and most of that is dated seven days before the last good document) is quarantined.
 * With `rematch` (a new version of the watch) the known ones are matched again, as history.
 */
export function selectFresh(
  entries: readonly ListedEntry[],
  known: KnownEntries,
  last: { readonly storedAt: string | undefined; readonly rematch: boolean },
): FreshEntry[] {
  const links = countBy(entries, (entry) => entry.keys.link);
  const unknown = withoutRestated(
    withoutRepeats(entries.filter((entry) => !isKnown(entry.keys, known, links.get(entry.keys.link) === 1))),
    entries,
    known,
    last.storedAt,
  );
  const standing = standingOf(unknown, entries, last.storedAt);
  const again = last.rematch ? entries.filter((entry) => !unknown.includes(entry)) : [];
  return [
    ...unknown.map((entry) => ({ entry, standing })),
    ...again.map((entry) => ({ entry, standing: 'history' as const })),
  ];
}

/** Each entry once, though a document lists it under two addresses: by the rule of known entries, two names agree. */
function withoutRepeats(entries: readonly ListedEntry[]): ListedEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ keys: { guid, link, title } }) => {
    const pairs = [
      [guid, link, ''],
      [guid, '', title],
      ['', link, title],
    ];
    const names = pairs.filter((pair) => !pair.includes(undefined)).map((pair) => pair.join(' '));
    const repeats = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return !repeats;
  });
}

/**
 * A new site publishes its archive again, with new GUIDs and new addresses. When that makes most of a document, entries
 * under titles that are known and their own, dated before the last good document, are the old ones.
 */
function withoutRestated(
  unknown: readonly ListedEntry[],
  entries: readonly ListedEntry[],
  known: KnownEntries,
  storedAt: string | undefined,
): readonly ListedEntry[] {
  if (storedAt === undefined || unknown.length * 2 <= entries.length) return unknown;
  const titles = countBy(entries, (entry) => entry.keys.title);
  const isRestated = ({ keys, published }: ListedEntry) =>
    published !== undefined && published < storedAt && titles.get(keys.title) === 1 && isKnownTitle(keys, known);
  const restated = new Set(unknown.filter(isRestated));
  const isArchive = restated.size >= fewestRestated && restated.size * 2 > unknown.length;
  return isArchive ? unknown.filter((entry) => !restated.has(entry)) : unknown;
}

function standingOf(
  unknown: readonly ListedEntry[],
  entries: readonly ListedEntry[],
  storedAt?: string,
): FreshEntry['standing'] {
  if (storedAt === undefined) return 'history';
  if (unknown.length * 2 <= entries.length) return 'new';
  const oldest = new Date(Date.parse(storedAt) - weekLength).toISOString();
  const old = unknown.filter((entry) => entry.published !== undefined && entry.published < oldest);
  return old.length * 2 > unknown.length ? 'quarantined' : 'new';
}

function countBy(
  entries: readonly ListedEntry[],
  nameOf: (entry: ListedEntry) => string | undefined,
): Map<string | undefined, number> {
  const counts = new Map<string | undefined, number>();
  for (const entry of entries) counts.set(nameOf(entry), (counts.get(nameOf(entry)) ?? 0) + 1);
  return counts;
}
