import { decodeDocument } from '../domain/feeds/decode-document';
import type { ParsedFeed } from '../domain/feeds/entry';
import { readJsonFeed } from '../domain/feeds/json-feed';
import { readLeniently } from '../domain/feeds/lenient-reader';
import type { PollFailure } from '../domain/feeds/poll-outcome';
import { repairXml } from '../domain/feeds/repair-xml';
import { readWithRssParser } from './rss-parser';

/** A document to be read: its bytes, and what is known of them. Relative links are relative to `url`. */
export interface FeedDocument {
  readonly body: Uint8Array;
  readonly contentType?: string;
  readonly url?: string;
}

/** Past this many characters the second reader, ten times as fast, keeps hostile documents within a second. */
const longestForRssParser = 3_000_000;

/**
 * Reads any feed document: decoded, repaired, then read by rss-parser, or leniently where that refuses or would tear
 * texts apart. Takes linear time and never throws for what the document holds: `not-a-feed` is something else (an HTML
 * page, an empty answer), `malformed` is a feed that cannot be read.
 */
export async function parseFeed(document: FeedDocument): Promise<ParsedFeed | PollFailure> {
  const text = decodeDocument(document.body, document.contentType);
  const start = text.search(/[^\s\ufeff]/);
  if (start === -1) return failed('not-a-feed', 'The document is empty.');
  if (isBinary(text)) return failed('not-a-feed', 'The document is no text.');
  if (text[start] === '{' || text[start] === '[') return parseJson(text, document.url);
  const xml = repairXml(text);
  if ('refused' in xml) return failed(xml.refused, `This cannot be read as a feed: ${xml.message}.`);
  const strictly =
    xml.strict && xml.text.length <= longestForRssParser ? await readWithRssParser(xml, document.url) : undefined;
  // rss-parser looks for entries in one place only, so an empty reading is worth a second look.
  if (strictly && strictly.entries.length > 0) return strictly;
  const leniently = readLeniently(xml, document.url);
  if (leniently.entries.length > 0) return leniently;
  if (strictly) return strictly;
  if (leniently.title !== '' || xml.whole) return leniently;
  return failed('malformed', `The feed holds no entry that can be read: ${xml.warnings.join('; ') || 'it is empty'}.`);
}

/** NUL is none of them: UTF-32 read as UTF-16 is half NUL, and is read without. */
const control = /[^\P{Cc}\0\t\n\r]/gu;
/** Of a picture or an archive a tenth is controls; of the worst feeds less than a hundredth. */
const mostControls = 0.05;

/** Whether what was decoded never was text, by its beginning. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 4096);
  return (start.match(control)?.length ?? 0) > start.length * mostControls;
}

function parseJson(text: string, url: string | undefined): ParsedFeed | PollFailure {
  return readJsonFeed(text, url) ?? failed('not-a-feed', 'The document is JSON, or cut JSON, but no JSON Feed.');
}

function failed(reason: 'not-a-feed' | 'malformed', message: string): PollFailure {
  return { kind: 'failed', reason, message };
}
