import { canonicalLink } from './canonical-link';
import type { EntryTexts, ListedEntry, RawEntry } from './entry';
import { entryKeys } from './entry-keys';
import type { Feed } from './feed';
import { htmlToText } from './html-to-text';
import { publisherLink } from './publisher-link';
import { summaryText } from './summary-text';

/** Longest texts kept, in UTF-16 code units: what is longer is a whole document, and is cut behind a word. */
const longest = { title: 500, summary: 4000, category: 100, link: 2000 } as const;
/** A title made from the summary. */
const titleFromSummary = 120;
/** Clocks differ by this much at most, zones taken wrong included; a date later than this is not believed. */
const aheadAtMost = 86_400_000;

/**
 * Normalises one entry of a feed: text only, canonical absolute link, keys. Undefined when it has neither a link nor a
 * title, so that nothing could name it. With `now`, a date more than a day ahead of it is left out. Summary and
 * categories are cleaned when they are asked for.
 */
export function toEntry(raw: RawEntry, feed: Feed, documentUrl: string, now?: Date): ListedEntry | undefined {
  const title = cut(htmlToText(raw.title), longest.title) || cut(textsOf(raw).summary, titleFromSummary);
  const link = raw.link === undefined ? undefined : canonicalLink(publisherLink(raw.link), documentUrl);
  const kept = link !== undefined && link.href.length <= longest.link ? link : undefined;
  if (kept === undefined && title === '') return undefined;
  const published = believable(raw.published ?? raw.updated, now);
  return {
    feedId: feed.id,
    keys: entryKeys(raw.id, kept?.identity, title),
    link: kept?.href ?? '',
    title,
    ...(published !== undefined && { published }),
    readTexts: () => textsOf(raw),
  };
}

function textsOf(raw: RawEntry): EntryTexts {
  const { summary, categories } = raw.readTexts();
  return {
    summary: cut(summaryText(summary), longest.summary),
    categories: categories.map((name) => cut(htmlToText(name), longest.category)).filter((name) => name !== ''),
  };
}

function believable(date: string | undefined, now: Date | undefined): string | undefined {
  if (date === undefined || now === undefined) return date;
  return Date.parse(date) > now.getTime() + aheadAtMost ? undefined : date;
}

/** Cuts a long text behind a word, with an ellipsis, never between the halves of a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length - 1);
  const end = space > length / 2 ? space : length - 1;
  return `${text
    .slice(0, end)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
