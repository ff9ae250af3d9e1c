/** One element of an entry: its text (HTML and all, entities of the XML decoded) and its attributes. */
export interface EntryField {
  /**
   * Its text, put together when it is asked for: most feeds say the same thing twice, and one of the two is never read.
   * No getter, for making an object with one takes thirty times as long.
   */
  readonly read: () => string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What a relative address in it is relative to, when the document says so (`xml:base`). */
  readonly base?: string;
}

/** The elements of one entry by name: plain names for RSS and Atom, `dc:…`, `content:…`, `media:…`, `atom:…` beside them. */
export type EntryFields = Readonly<Record<string, readonly EntryField[] | undefined>>;

/** Element names that mean something to us; both readers look for exactly these. */
export const fieldNames = [
  'title',
  'dc:title',
  'media:title',
  'link',
  'atom:link',
  'feedburner:origLink',
  'guid',
  'id',
  'atom:id',
  'dc:identifier',
  'description',
  'summary',
  'content',
  'content:encoded',
  'atom:content',
  'atom:summary',
  'dc:description',
  'media:description',
  'itunes:summary',
  'pubDate',
  'published',
  'issued',
  'created',
  'atom:published',
  'dc:date',
  'dcterms:created',
  'dcterms:issued',
  'updated',
  'modified',
  'atom:updated',
  'dcterms:modified',
  'author',
  'dc:creator',
  'atom:author',
  'itunes:author',
  'category',
  'dc:subject',
  'atom:category',
] as const;

export type FieldName = (typeof fieldNames)[number];

/** What else a reader knows of an entry. */
export interface EntryContext {
  /** `rdf:about` of the entry, in RSS 1.0. */
  readonly about?: string;
  /** Address of the document, which relative links are relative to. */
  readonly documentUrl?: string;
}
