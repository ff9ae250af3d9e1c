import type { ParsedFeed, RawEntry } from './entry';
import { resolveLink } from './entry-link';
import { readDate } from './read-date';
import { mostEntries } from './xml-shape';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a JSON Feed (jsonfeed.org, versions 1 and 1.1), or a list of GDELT's news search; undefined when the text is not
 * JSON or holds no feed.
 */
export function readJsonFeed(text: string, documentUrl?: string): ParsedFeed | undefined {
  const feed = parseObject(text);
  const items = feed?.items ?? feed?.articles;
  if (!feed || !Array.isArray(items)) return undefined;
  const entries = items.filter(isFields);
  const warnings = [
    ...(entries.length < items.length ? [`${items.length - entries.length} items are no objects`] : []),
    ...(entries.length > mostEntries ? [`entries past the first ${mostEntries} were left out`] : []),
  ];
  return {
    format: 'json',
    reader: 'json-feed',
    title: words(feed, 'title') ?? '',
    entries: entries.slice(0, mostEntries).map((item) => toEntry(item, documentUrl)),
    warnings,
  };
}

/** No feed nests deeper; what does would cost a parser of JSON a hundred times its length. */
const deepest = 100;

function tooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length && depth <= deepest; at += 1) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (quoted) at += sign === '\\' ? 1 : 0;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
  }
  return depth > deepest;
}

function parseObject(text: string): Fields | undefined {
  if (tooDeep(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text or a number as text; anything else, or blank, is absent. */
function words(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** GDELT says when it saw an entry (`seendate`), at most a quarter of an hour late; its RSS gives that as the date, too. */
function toEntry(item: Fields, documentUrl: string | undefined): RawEntry {
  const id = words(item, 'id');
  const address = words(item, 'url') ?? words(item, 'external_url');
  const published = readDate(words(item, 'date_published') ?? words(item, 'seendate') ?? '');
  const updated = readDate(words(item, 'date_modified') ?? '');
  return {
    ...(id !== undefined && { id }),
    ...(address !== undefined && { link: resolveLink(address, undefined, documentUrl) }),
    title: words(item, 'title') ?? '',
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    readTexts: () => ({
      summary: words(item, 'summary') ?? words(item, 'content_html') ?? words(item, 'content_text') ?? '',
      authors: authorNames(item),
      categories: list(item.tags).filter((tag) => typeof tag === 'string'),
    }),
  };
}

function authorNames(item: Fields): readonly string[] {
  const people = [...list(item.authors), item.author].filter(isFields);
  return [...new Set(people.flatMap((person) => words(person, 'name') ?? []))];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
