import type { EntryKeys } from './entry';
import { shortHash } from './short-hash';

/** The GUID, link and title of one known entry as 32-bit fingerprints; 0 where it has no such name. */
interface KnownEntry {
  readonly guid: number;
  readonly link: number;
  readonly title: number;
}

/**
 * The entries of a feed that were seen before, newest first.
 *
 * Each is three 32-bit fingerprints (12 bytes, 16 characters of base64; 40 entries are 640). A new entry is taken for a
 * known one, and so lost, only when two fingerprints of one known entry agree with it. Against 100 known entries with
 * three honest names that is 3 × 100 × 2⁻⁶⁴, about 1 in 10¹⁷; where one name really is shared (one GUID for all), it is
 * 2 × 100 × 2⁻³², 1 in 21 million; for a feed without GUIDs, by its link alone, 100 × 2⁻³², 1 in 43 million: at fifty
 * new entries a day, one in more than a thousand years.
 */
export interface KnownEntries {
  readonly entries: readonly KnownEntry[];
  /** Where each stands, by its three names at once: nearly every entry of a document is known by all of them. */
  readonly places: ReadonlyMap<string, number>;
}

/**
 * Known entries kept; those of the current document always. 56 fill 896 characters, so that the item that holds them
 * costs one write unit. An older entry that comes back unchanged still has the id of its stored match.
 */
const remembered = 56;
const entryBytes = 12;

/** Unpacks what `remember` packed; nothing is known from nothing. */
export function knownFrom(packed = ''): KnownEntries {
  const bytes = Buffer.from(packed, 'base64');
  const entries: KnownEntry[] = [];
  for (let at = 0; at + entryBytes <= bytes.length; at += entryBytes) {
    entries.push({ guid: bytes.readUInt32BE(at), link: bytes.readUInt32BE(at + 4), title: bytes.readUInt32BE(at + 8) });
  }
  return { entries, places: new Map(entries.map((entry, place) => [nameOf(entry), place])) };
}

/**
 * Whether an entry was seen before: two of its names agree with those of one known entry; or, when it has no GUID, its
 * link does, where links are unique in the document; or its only name does.
 */
export function isKnown(keys: EntryKeys, known: KnownEntries, linkIsUnique: boolean): boolean {
  const entry = fingerprints(keys);
  return known.places.has(nameOf(entry)) || known.entries.some((other) => agrees(entry, other, linkIsUnique));
}

/** Whether exactly one known entry bears this title. */
export function isKnownTitle({ title }: EntryKeys, known: KnownEntries): boolean {
  const print = fingerprint32(title);
  return print !== 0 && known.entries.filter((other) => other.title === print).length === 1;
}

function agrees(entry: KnownEntry, known: KnownEntry, linkIsUnique: boolean): boolean {
  const link = entry.link !== 0 && entry.link === known.link;
  const guid = entry.guid !== 0 && entry.guid === known.guid;
  const title = entry.title !== 0 && entry.title === known.title;
  const agreeing = Number(link) + Number(guid) + Number(title);
  if (agreeing !== 1) return agreeing > 1;
  const names = Number(entry.guid !== 0) + Number(entry.link !== 0) + Number(entry.title !== 0);
  return names === 1 || (entry.guid === 0 && link && linkIsUnique);
}

/**
 * Packs what is known once a document was read: its entries, and of the others the newest. What was known keeps its
 * place, so that a document with nothing new packs to the same text and need not be stored.
 */
export function remember(known: KnownEntries, document: readonly EntryKeys[]): string {
  const kept = [...known.entries];
  const current = distinct(document.map(fingerprints));
  const taken = new Set([...current.keys()].flatMap((name) => known.places.get(name) ?? []));
  const fresh: KnownEntry[] = [];
  for (const [name, entry] of current) {
    if (known.places.has(name)) continue;
    const place = kept.findIndex((other, at) => !taken.has(at) && agrees(entry, other, false));
    if (place === -1) fresh.push(entry);
    else {
      kept[place] = entry;
      taken.add(place);
    }
  }
  const older = kept.filter((_, place) => taken.has(place) || fresh.length + place < remembered);
  return pack([...fresh, ...older]);
}

function nameOf({ guid, link, title }: KnownEntry): string {
  return `${guid} ${link} ${title}`;
}

/** The entries of a document by their names, each once. */
function distinct(entries: readonly KnownEntry[]): ReadonlyMap<string, KnownEntry> {
  return new Map(entries.map((entry) => [nameOf(entry), entry]));
}

function pack(entries: readonly KnownEntry[]): string {
  const bytes = Buffer.alloc(entries.length * entryBytes);
  entries.forEach(({ guid, link, title }, position) => {
    bytes.writeUInt32BE(guid, position * entryBytes);
    bytes.writeUInt32BE(link, position * entryBytes + 4);
    bytes.writeUInt32BE(title, position * entryBytes + 8);
  });
  return bytes.toString('base64');
}

function fingerprints({ guid, link, title }: EntryKeys): KnownEntry {
  return { guid: fingerprint32(guid), link: fingerprint32(link), title: fingerprint32(title) };
}

/** The first 32 bits of a key; 1 in place of 0, which says that there is none. */
function fingerprint32(key: string | undefined): number {
  if (key === undefined) return 0;
  return Buffer.from(key, 'base64url').readUInt32BE(0) || 1;
}

/** Names a match for good: feed and all three names of its entry, 96 bits. */
export function matchId(feedId: string, { guid = '', link = '', title = '' }: EntryKeys): string {
  return shortHash(`${feedId}\n${guid}\n${link}\n${title}`, 12);
}
