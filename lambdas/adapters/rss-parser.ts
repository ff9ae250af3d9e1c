import Parser from 'rss-parser';
import type { FeedFormat, ParsedFeed } from '../domain/feeds/entry';
import type { EntryContext, EntryField, FieldName } from '../domain/feeds/entry-fields';
import { plainValue } from '../domain/feeds/field-text';
import { type LiftedDocument, liftTexts, shortName } from '../domain/feeds/lift-texts';
import type { RepairedXml } from '../domain/feeds/repair-xml';
import { toRawEntry } from '../domain/feeds/to-raw-entry';

type Restore = LiftedDocument['restore'];
type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a repaired document with rss-parser, from its raw elements rather than from what it derives of them. It sees the
 * structure; the texts go around it. Undefined when it refuses the document: then another reader serves better.
 */
export async function readWithRssParser(xml: RepairedXml, documentUrl?: string): Promise<ParsedFeed | undefined> {
  try {
    const { skeleton, names, restore } = liftTexts(xml.text);
    const feed = await newParser(names).parseString(skeleton);
    const title = feed[shortName('title')] ?? feed[shortName('dc:title')];
    return {
      format: formatOf(xml.root),
      reader: 'rss-parser',
      title: Array.isArray(title) ? plainValue(toField(title[0], restore)).trim() : '',
      entries: feed.items.map((entry) => toRawEntry(fieldsOf(entry, names, restore), contextOf(entry, documentUrl))),
      warnings: xml.warnings,
    };
  } catch {
    return undefined;
  }
}

function newParser(names: readonly FieldName[]): Parser<Fields, Fields> {
  // The declared type of a custom field knows only the names of the type arguments: these names are made, not written.
  const field = (name: FieldName) => [shortName(name), shortName(name), { keepArray: true }] as never;
  const customFields = { item: names.map(field), feed: [field('title'), field('dc:title')] };
  return new Parser({ defaultRSS: 2, customFields });
}

function formatOf(root: string): FeedFormat {
  if (root === 'feed') return 'atom';
  return root === 'rdf:RDF' ? 'rdf' : 'rss';
}

function contextOf(entry: Fields, documentUrl: string | undefined): EntryContext {
  const about = entry['rdf:about'];
  return { ...(typeof about === 'string' && { about }), ...(documentUrl !== undefined && { documentUrl }) };
}

function fieldsOf(
  entry: Fields,
  names: readonly FieldName[],
  restore: Restore,
): Partial<Record<FieldName, readonly EntryField[]>> {
  const fields: Partial<Record<FieldName, readonly EntryField[]>> = {};
  for (const name of names) {
    const values = entry[shortName(name)];
    if (Array.isArray(values)) fields[name] = values.map((element) => toField(element, restore));
  }
  return fields;
}

const noAttributes = {};

/** An element as xml2js gives it: a string, or an object with text `_`, attributes `$` and child elements by name. */
function toField(element: unknown, restore: Restore): EntryField {
  if (typeof element === 'string') return { read: () => restore(element), attributes: noAttributes };
  if (typeof element !== 'object' || element === null) return { read: () => '', attributes: noAttributes };
  const { _: text, $: attributes, name } = element as Fields;
  const read = (): string => {
    const value = typeof text === 'string' ? restore(text) : '';
    const person = value.trim() === '' && Array.isArray(name) ? toField(name[0], restore).read() : '';
    return person || value;
  };
  return { read, attributes: (attributes as EntryField['attributes'] | undefined) ?? noAttributes };
}
