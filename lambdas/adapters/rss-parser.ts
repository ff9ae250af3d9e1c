import Parser from 'rss-parser';
import type { FeedFormat, ParsedFeed } from '../domain/feeds/entry';
import { type EntryField, type FieldName, fieldNames } from '../domain/feeds/entry-fields';
import { readDate } from '../domain/feeds/read-date';
import type { RepairedXml } from '../domain/feeds/repair-xml';
import { toRawEntry } from '../domain/feeds/to-raw-entry';

// Noncharacters, which the repair removes from every document, stand in for `<` and `&` while rss-parser has the text:
// its snippet patterns take quadratic time on a flood of `<`, and computing snippets nobody reads costs the rest.
const lessThan = '\ufdd0';
const ampersand = '\ufdd1';

function hideMarkup(value: string): string {
  return value.replaceAll('<', lessThan).replaceAll('&', ampersand);
}

function showMarkup(value: string): string {
  return value.replaceAll(lessThan, '<').replaceAll(ampersand, '&');
}

const dated = new Set(['published', 'updated']);

/** Every text on its way into rss-parser. One unreadable Atom date would make it refuse the whole feed, so that is blanked. */
function prepareText(value: string, name: string): string {
  return dated.has(name) ? (readDate(value) ?? '') : hideMarkup(value);
}

const untouched = fieldNames.map((name) => [name, `raw ${name}`, { keepArray: true }] as const);

function newParser(): Parser<object, Record<string, unknown>> {
  // The declared type of a custom field knows only the names of the type arguments: these names are made, not written.
  const item = untouched as unknown as never[];
  return new Parser({ defaultRSS: 2, customFields: { item }, xml2js: { valueProcessors: [prepareText] } });
}

/**
 * Reads a repaired document with rss-parser, from its raw elements rather than from what it derives of them.
 * Undefined when it refuses the document, or when an element came out torn: then another reader serves better.
 */
export async function readWithRssParser(xml: RepairedXml, documentUrl?: string): Promise<ParsedFeed | undefined> {
  try {
    const { items, title } = await newParser().parseString(xml.text);
    return {
      format: formatOf(xml.root),
      reader: 'rss-parser',
      title: typeof title === 'string' ? showMarkup(title).trim() : '',
      entries: items.map((entry) => toRawEntry(fieldsOf(entry), contextOf(entry, documentUrl))),
      warnings: xml.warnings,
    };
  } catch {
    return undefined;
  }
}

function formatOf(root: string): FeedFormat {
  if (root === 'feed') return 'atom';
  return root === 'rdf:RDF' ? 'rdf' : 'rss';
}

function contextOf(entry: Record<string, unknown>, documentUrl: string | undefined) {
  const about = entry['rdf:about'];
  return { ...(typeof about === 'string' && { about }), ...(documentUrl !== undefined && { documentUrl }) };
}

function fieldsOf(entry: Record<string, unknown>): Partial<Record<FieldName, readonly EntryField[]>> {
  const fields: Partial<Record<FieldName, readonly EntryField[]>> = {};
  for (const [name, key] of untouched) {
    const values = entry[key];
    if (Array.isArray(values)) fields[name] = values.map(toField);
  }
  return fields;
}

/** An element as xml2js gives it: a string, or an object with text `_`, attributes `$` and child elements by name. */
function toField(element: unknown): EntryField {
  if (typeof element === 'string') return { value: showMarkup(element), attributes: {} };
  if (typeof element !== 'object' || element === null) return { value: '', attributes: {} };
  const { _: text, $: attributes, name } = element as Record<string, unknown>;
  const person = Array.isArray(name) ? toField(name[0]).value : '';
  return {
    value: typeof text === 'string' && text.trim() !== '' ? showMarkup(text) : person,
    attributes: (attributes ?? {}) as Readonly<Record<string, string>>,
  };
}
