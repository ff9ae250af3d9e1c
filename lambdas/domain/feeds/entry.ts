/** One thing published in a feed, as the document says it: HTML and all; dates as ISO 8601 UTC where readable. */
export interface RawEntry {
  readonly id?: string;
  readonly link?: string;
  readonly title: string;
  readonly published?: string;
  readonly updated?: string;
  /**
   * What it says beside its names, read when it is asked for: of most documents all entries but one or two are known.
   * No getters, for V8 makes a shape for each object that has one, and keeps it and all that it closes over for long.
   */
  readonly readTexts: () => RawTexts;
}

export interface RawTexts {
  readonly summary: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
}

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json';

/** A feed document that could be read; `reader` names which reader served. */
export interface ParsedFeed {
  readonly format: FeedFormat | 'page';
  readonly reader: 'rss-parser' | 'lenient' | 'json-feed' | 'list-page';
  readonly title: string;
  readonly entries: readonly RawEntry[];
  readonly warnings: readonly string[];
  /** Minutes between polls that the document asks for, by `<ttl>` or the syndication module. */
  readonly asks?: { readonly ttl?: number; readonly syndication?: number };
}

/** The three names an entry goes by: short hashes, each absent where the entry has no such name. */
export interface EntryKeys {
  readonly guid?: string;
  readonly link?: string;
  readonly title?: string;
}

/** What a normalised entry goes by: text only, canonical link, keys. */
export interface NamedEntry {
  readonly feedId: string;
  readonly keys: EntryKeys;
  /** Canonical http(s) address of the entry; empty when the document gave none. */
  readonly link: string;
  readonly title: string;
  /** When the source says it was published, ISO 8601 UTC; absent when it does not say. */
  readonly published?: string;
}

/** What a normalised entry says: text only. */
export interface EntryTexts {
  readonly summary: string;
  readonly categories: readonly string[];
}

/** One normalised entry. */
export type Entry = NamedEntry & EntryTexts;

/** An entry of a document just read, whose texts are cleaned when they are asked for: only those of new entries are. */
export interface ListedEntry extends NamedEntry {
  readonly readTexts: () => EntryTexts;
}
