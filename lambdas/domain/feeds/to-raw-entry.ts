import type { RawEntry } from './entry';
import type { EntryContext, EntryField, EntryFields, FieldName } from './entry-fields';
import { entryLink } from './entry-link';
import { plainValue } from './field-text';
import { readDate } from './read-date';

const titles: readonly FieldName[] = ['title', 'dc:title', 'media:title'];
const summaries: readonly FieldName[] = [
  'description',
  'summary',
  'atom:summary',
  'content:encoded',
  'content',
  'atom:content',
  'dc:description',
  'media:description',
  'itunes:summary',
];
const ids: readonly FieldName[] = ['guid', 'id', 'atom:id', 'dc:identifier'];
const publishedDates: readonly FieldName[] = [
  'pubDate',
  'published',
  'issued',
  'atom:published',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'created',
];
/** `dc:date` says that something happened to the entry, not what: it stands for either, behind what says more. */
const updatedDates: readonly FieldName[] = ['updated', 'modified', 'atom:updated', 'dcterms:modified', 'dc:date'];
const authors: readonly FieldName[] = ['author', 'dc:creator', 'atom:author', 'itunes:author'];
const categories: readonly FieldName[] = ['category', 'dc:subject', 'atom:category'];

/** The elements of an entry, whichever reader found them → what the entry says. */
export function toRawEntry(fields: EntryFields, context: EntryContext): RawEntry {
  const id = firstText(fields, ids) ?? context.about;
  const link = entryLink(fields, context);
  const published = firstDate(fields, publishedDates);
  const updated = firstDate(fields, updatedDates);
  return {
    ...(id !== undefined && { id }),
    ...(link !== undefined && { link }),
    title: firstText(fields, titles) ?? '',
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    readTexts: () => ({
      summary: firstText(fields, summaries) ?? '',
      authors: distinct(all(fields, authors).map(({ read }) => read())),
      categories: distinct(all(fields, categories).map(categoryName)),
    }),
  };
}

function all(fields: EntryFields, names: readonly FieldName[]): readonly EntryField[] {
  const found: EntryField[] = [];
  for (const name of names) for (const field of fields[name] ?? []) found.push(field);
  return found;
}

/** The first field in order of preference that holds any text. */
function firstText(fields: EntryFields, names: readonly FieldName[]): string | undefined {
  for (const name of names) {
    for (const field of fields[name] ?? []) {
      const text = plainValue(field).trim();
      if (text !== '') return text;
    }
  }
  return undefined;
}

function firstDate(fields: EntryFields, names: readonly FieldName[]): string | undefined {
  for (const name of names) {
    for (const { read } of fields[name] ?? []) {
      const date = readDate(read());
      if (date !== undefined) return date;
    }
  }
  return undefined;
}

/** Atom names a category in attributes, RSS in its text. */
function categoryName({ read, attributes }: EntryField): string {
  return read().trim() || attributes.label || attributes.term || '';
}

/** Without blanks and repetitions; at most 50, for a list longer than that tells nothing. */
function distinct(values: readonly string[]): readonly string[] {
  if (values.length === 0) return values;
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))].slice(0, 50);
}
