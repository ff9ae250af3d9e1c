import type { ParsedFeed, RawEntry } from './entry';
import type { PageSelectors } from './feed';
import { parseSelector, type Selector } from './page-selector';
import { elementsIn, type PageElement, readPage, textOf } from './page-tree';
import type { PollFailure } from './poll-outcome';
import { readDate } from './read-date';

/** What is longer is no list that people read; the rest of it is cut. */
const longestPage = 2_000_000;
/** Entries read of one page, newest first as pages list them. */
const mostEntries = 200;

/**
 * Reads an HTML list page by its selectors, as if it were a feed. A page on which they find nothing has changed its
 * layout, or is another page than the one that was looked at: a failure, never "nothing new".
 */
export function readListPage(html: string, selectors: PageSelectors, url: string): ParsedFeed | PollFailure {
  const page = readPage(html.slice(0, longestPage));
  if (page === undefined) return failed('malformed', `${url} is nested too deep to be read.`);
  const isEntry = parseSelector(selectors.list);
  const parts = partsOf(selectors);
  const rows = elementsIn(page, isEntry).filter(isEntry);
  const base = baseOf(page, url);
  const read = rows.slice(0, mostEntries).map((row) => toRawEntry(row, parts, base));
  const named = read.filter((entry) => entry !== undefined);
  const entries = oncePerLink(named);
  if (entries.length === 0) {
    const found = rows.length === 0 ? 'no entry' : `${rows.length} rows, none with a title and a link,`;
    return failed('layout-changed', `${found} was found on ${url} by "${selectors.list}": has its layout changed?`);
  }
  return {
    format: 'page',
    reader: 'list-page',
    title: titleOf(page),
    entries,
    warnings: warningsOf(rows.length, read.length, named.length),
  };
}

/** A picture, a headline and "read more" often lead to one page: the first that has words is the entry. */
function oncePerLink(entries: readonly RawEntry[]): RawEntry[] {
  const seen = new Set<string | undefined>();
  return entries.filter(({ link }) => !seen.has(link) && seen.add(link));
}

function failed(reason: 'layout-changed' | 'malformed', message: string): PollFailure {
  return { kind: 'failed', reason, message };
}

function warningsOf(rows: number, read: number, named: number): string[] {
  return [
    ...(rows > read ? [`only the first ${read} of ${rows} rows were read`] : []),
    ...(read > named ? [`${read - named} rows have no title or no link`] : []),
  ];
}

function titleOf(page: PageElement): string {
  const title = elementsIn(page).find(({ name }) => name === 'title');
  return title === undefined ? '' : textOf(title);
}

/** Relative links are relative to the page, unless it says otherwise. */
function baseOf(page: PageElement, url: string): string {
  const said = elementsIn(page).find(({ name, attributes }) => name === 'base' && attributes.href !== undefined);
  const href = said?.attributes.href ?? '';
  return URL.canParse(href, url) ? new URL(href, url).href : url;
}

type Parts = Readonly<Record<'title' | 'link' | 'date' | 'summary', Selector>>;

/** Where the parts of an entry stand; nowhere for one that no selector names. */
function partsOf({ title, link, date, summary }: PageSelectors): Parts {
  const read = (selector: string | undefined): Selector =>
    selector === undefined ? () => false : parseSelector(selector);
  return { title: read(title), link: read(link), date: read(date), summary: read(summary) };
}

function toRawEntry(row: PageElement, parts: Parts, base: string): RawEntry | undefined {
  const inside = [row, ...elementsIn(row)];
  const named = inside.find(parts.title);
  const anchor = linkIn(inside.find(parts.link)) ?? linkIn(named) ?? linkAbove(named, row) ?? linkIn(row);
  const title = textOf(named ?? anchor ?? row);
  const link = anchor && absolute(anchor.attributes.href, base);
  if (title === '' || link === undefined) return undefined;
  const published = firstDate(inside.filter(parts.date));
  const lead = inside.find(parts.summary);
  const summary = lead === undefined ? '' : toHtml(textOf(lead));
  return {
    link,
    title: toHtml(title),
    ...(published !== undefined && { published }),
    readTexts: () => ({ summary, authors: [], categories: [] }),
  };
}

/** The first date that can be read: one name may stand for a category here and for the date there. */
function firstDate(elements: readonly PageElement[]): string | undefined {
  for (const element of elements) {
    const date = dateIn(element);
    if (date !== undefined) return date;
  }
  return undefined;
}

const isLink: Selector = ({ name, attributes }) =>
  name === 'a' && attributes.href !== undefined && !/^(?:#|javascript:|mailto:|tel:)/i.test(attributes.href.trim());

function linkIn(element: PageElement | undefined): PageElement | undefined {
  return element && [element, ...elementsIn(element)].find(isLink);
}

/** The link around a title: cards are often one link as a whole. */
function linkAbove(element: PageElement | undefined, row: PageElement): PageElement | undefined {
  for (let above = element; above !== undefined && above !== row.parent; above = above.parent) {
    if (isLink(above)) return above;
  }
  return undefined;
}

function absolute(href: string | undefined, base: string): string | undefined {
  const text = href?.trim() ?? '';
  return text !== '' && URL.canParse(text, base) ? new URL(text, base).href : undefined;
}

const dateInText =
  /\d{4}-\d{2}-\d{2}|\d{4} ж\p{L}{0,4}\.?,? \d{1,2} \p{L}{3,12}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}\s+\p{L}{3,12}\.?,?\s+\d{4}|\p{L}{3,12}\.?\s+\d{1,2},?\s+\d{4}/u;

/** The date an element gives, in its attributes or anywhere in its text ("Publishing date: 11 February 2021"). */
function dateIn(element: PageElement): string | undefined {
  const time = [element, ...elementsIn(element)].find(({ attributes }) => attributes.datetime ?? attributes.content);
  const machine = time && readDate(time.attributes.datetime ?? time.attributes.content ?? '');
  if (machine !== undefined) return machine;
  const text = textOf(element);
  return readDate(text) ?? readDate(dateInText.exec(text)?.[0] ?? '');
}

/** Entries carry HTML; this is text. */
function toHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
