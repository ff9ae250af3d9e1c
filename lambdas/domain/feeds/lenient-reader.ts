import type { FeedFormat, ParsedFeed, RawEntry } from './entry';
import { type EntryField, type FieldName, fieldNames } from './entry-fields';
import { plainValue, resolveBase, textOfField } from './field-text';
import type { RepairedXml } from './repair-xml';
import { scanAttributes, scanXml, type TagSpan } from './scan-xml';
import { toRawEntry } from './to-raw-entry';
import { canonicalName, declarePrefixes, type Prefixes } from './xml-namespaces';
import { localName } from './xml-shape';

/** An element that is open, and what it holds so far. */
interface OpenElement {
  readonly name: string;
  readonly base: string | undefined;
}

interface OpenField extends OpenElement {
  readonly canonical: FieldName;
  readonly attributes: Readonly<Record<string, string>>;
  readonly contentStart: number;
  readonly depth: number;
  marked: boolean;
}

interface OpenEntry {
  readonly depth: number;
  readonly about: string | undefined;
  readonly fields: Partial<Record<FieldName, EntryField[]>>;
  /** How many elements of ours it has, at any depth. */
  count: number;
}

/** What an entry has more of is no entry's: it is not read. */
const mostFields = 1_000;

interface Reading {
  readonly text: string;
  readonly documentUrl: string | undefined;
  readonly prefixes: Prefixes;
  readonly open: OpenElement[];
  readonly entries: RawEntry[];
  readonly atom: boolean;
  title: string;
  field: OpenField | undefined;
  entry: OpenEntry | undefined;
}

const known = new Map(fieldNames.map((name) => [name.toLowerCase(), name]));
/**
 * The second reader: takes what a strict parser refuses or tears apart (unbalanced or cut documents, unusual prefixes,
 * RSS without a version, XHTML contents, `xml:base`). It goes over the repaired text once and believes no nesting.
 */
export function readLeniently(xml: RepairedXml, documentUrl?: string): ParsedFeed {
  const reading = startReading(xml, documentUrl);
  scanXml(xml.text, {
    open: (name, tag) => openTag(reading, name, tag),
    close: (name, start) => closeTag(reading, name, start),
    text: () => {},
    cdata: () => {},
    aside: () => {},
    stray: () => {},
  });
  const cut = endDocument(reading);
  return {
    format: formatOf(xml.root, reading.prefixes),
    reader: 'lenient',
    title: reading.title,
    entries: reading.entries,
    warnings: cut ? [...xml.warnings, 'the last entry is cut and was left out'] : xml.warnings,
  };
}

/**
 * Ends what is still open at the end. An entry cut in the middle would have half a link or title, and be taken for
 * another entry once it is whole: it is left out (true), unless it is all there is.
 */
function endDocument(reading: Reading): boolean {
  const { field, entry, entries } = reading;
  if (field && entry && entries.length > 0) return true;
  endField(reading, reading.text.length);
  endEntry(reading);
  return false;
}

function startReading({ text, root }: RepairedXml, documentUrl: string | undefined): Reading {
  return {
    text,
    documentUrl,
    prefixes: new Map(),
    open: [],
    entries: [],
    atom: localName(root) === 'feed',
    title: '',
    field: undefined,
    entry: undefined,
  };
}

function formatOf(root: string, prefixes: Prefixes): FeedFormat {
  const local = localName(root);
  if (local === 'feed') return 'atom';
  return local === 'rdf' || canonicalName(root, prefixes).startsWith('rdf:') ? 'rdf' : 'rss';
}

function openTag(reading: Reading, name: string, tag: TagSpan): void {
  const { field, entry } = reading;
  if (field) field.marked = true;
  if ((field || (entry && entry.count >= mostFields)) && !isEntry(name)) {
    if (!tag.selfClosing) reading.open.push({ name, base: undefined });
    return;
  }
  const attributes = scanAttributes(reading.text, tag);
  declarePrefixes(reading.prefixes, attributes);
  const base = resolveBase(attributes.get('xml:base'), reading.open.at(-1)?.base, reading.documentUrl);
  if (isEntry(name)) startEntry(reading, attributes, tag.start);
  else if (openField(reading, name, tag, attributes, base)) return;
  if (!tag.selfClosing) reading.open.push({ name, base });
}

function isEntry(name: string): boolean {
  const local = localName(name);
  return local === 'item' || local === 'entry';
}

function startEntry(reading: Reading, attributes: ReadonlyMap<string, string>, at: number): void {
  endField(reading, at);
  endEntry(reading);
  const about = attributes.get('rdf:about') ?? attributes.get('about');
  reading.entry = { depth: reading.open.length, about, fields: {}, count: 0 };
}

/** Starts a field of the entry, or the title of the feed; false when the element is neither. */
function openField(
  reading: Reading,
  name: string,
  tag: TagSpan,
  attributes: ReadonlyMap<string, string>,
  base: string | undefined,
): boolean {
  const canonical = fieldName(name, reading);
  const wanted = reading.entry ? canonical : canonical === 'title' && reading.title === '' ? canonical : undefined;
  if (wanted === undefined) return false;
  if (reading.entry) reading.entry.count += 1;
  const depth = reading.open.length;
  const field = {
    name,
    canonical: wanted,
    attributes: Object.fromEntries(attributes),
    base,
    contentStart: tag.end,
    depth,
  };
  reading.field = { ...field, marked: false };
  if (tag.selfClosing) endField(reading, tag.end);
  else reading.open.push(reading.field);
  return true;
}

/** In an Atom document its own prefix is as good as none; elsewhere `atom:` keeps Atom's elements apart from RSS's. */
function fieldName(name: string, { prefixes, atom }: Reading): FieldName | undefined {
  const canonical = canonicalName(name, prefixes).toLowerCase();
  return known.get(atom && canonical.startsWith('atom:') ? canonical.slice(5) : canonical);
}

function closeTag(reading: Reading, name: string, start: number): void {
  const at = reading.open.findLastIndex((element) => element.name === name);
  if (at === -1) return;
  if (reading.field && at <= reading.field.depth) endField(reading, start);
  if (reading.entry && at <= reading.entry.depth) endEntry(reading);
  reading.open.length = at;
}

function endField(reading: Reading, end: number): void {
  const { field, entry } = reading;
  if (!field) return;
  reading.field = undefined;
  const read = readField(reading.text, field, end);
  if (!entry) reading.title ||= plainValue(read).trim();
  else {
    const fields = entry.fields[field.canonical] ?? [];
    fields.push(read);
    entry.fields[field.canonical] = fields;
  }
}

function readField(text: string, field: OpenField, end: number): EntryField {
  const { contentStart, canonical, marked, attributes, base } = field;
  return {
    attributes,
    ...(base !== undefined && { base }),
    read: () => textOfField(text.slice(contentStart, Math.max(contentStart, end)), canonical, marked),
  };
}

function endEntry(reading: Reading): void {
  const { entry, documentUrl } = reading;
  if (!entry) return;
  reading.entry = undefined;
  reading.open.length = Math.min(reading.open.length, entry.depth);
  const context = {
    ...(entry.about !== undefined && { about: entry.about }),
    ...(documentUrl !== undefined && { documentUrl }),
  };
  reading.entries.push(toRawEntry(entry.fields, context));
}
