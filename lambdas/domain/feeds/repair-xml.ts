import { scanXml } from './scan-xml';
import { characterAt, inPieces } from './xml-entities';
import {
  closeElement,
  endOfDocument,
  openElement,
  type RepairState,
  startRepair,
  strayMarkup,
  type XmlRefusal,
} from './xml-shape';

/** A feed document made fit to be parsed. */
export interface RepairedXml {
  readonly text: string;
  /** Name of its root element as written, prefix and all. */
  readonly root: string;
  /** Whether a strict parser will take it whole and lose nothing: balanced, quoted, no markup inside texts, no xml:base. */
  readonly strict: boolean;
  /** Whether its root element is closed: nothing is missing at its end. */
  readonly whole: boolean;
  readonly warnings: readonly string[];
}

// Control characters but tab and line ends, and the noncharacters that rss-parser's adapter uses as marks.
const forbidden = /[^\t\n\r -~\u0080-\ufdcf\ufdf0-\ufffd]/;
const toRepair = /&(?!(?:amp|lt|gt|quot|apos);)/g;
const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][\da-fA-F]{1,6});)/g;
const numeric = /&#(?:([0-9]{1,7})|[xX]([0-9a-fA-F]{1,6}));/g;

/**
 * Makes a feed document well-formed where that needs no guessing: control characters go, a bare `&` or `<` is escaped,
 * and comments, processing instructions, the DOCTYPE (nothing it declares is ever expanded) and all that stands outside
 * the root element are dropped. Linear in the length of the document.
 */
export function repairXml(document: string): RepairedXml | XmlRefusal {
  const text = withoutForbidden(document).trimEnd();
  const edits = startEdits(text);
  const state = startRepair(text);
  scanXml(text, {
    open: (name, tag) =>
      openElement(state, name, tag) ? edits.keep(tag.start, tag.end) : edits.drop(tag.start, tag.end),
    close: (name, start, end) => {
      const cut = text[end - 1] !== '>';
      if (!closeElement(state, name)) edits.drop(start, end);
      else if (cut) edits.replace(start, end, `</${name}>`);
      else edits.keep(start, end);
    },
    text: (start, end) => (state.open.length > 0 ? edits.keep(start, end) : edits.drop(start, end)),
    cdata: (start, end) => (state.open.length > 0 ? edits.keepRaw(start, end) : edits.drop(start, end)),
    aside: (start, end) => edits.drop(start, end),
    stray: (start, end) => {
      strayMarkup(state);
      edits.replace(start, end, state.open.length > 0 ? '&lt;'.repeat(end - start) : '');
    },
  });
  return conclude(state, edits.finish());
}

/** Code by code: an engine that replaces a million places at once keeps note of each. */
function withoutForbidden(document: string): string {
  if (!forbidden.test(document)) return document;
  const kept = new Uint16Array(document.length);
  let count = 0;
  for (let at = 0; at < document.length; at += 1) {
    const code = document.charCodeAt(at);
    if (!isForbidden(code)) kept[count++] = code;
  }
  return Buffer.from(kept.buffer, 0, count * 2).toString('utf16le');
}

function isForbidden(code: number): boolean {
  if (code < 0x20) return code !== 9 && code !== 10 && code !== 13;
  return code === 0x7f || (code >= 0xfdd0 && code <= 0xfdef) || code >= 0xfffe;
}

function conclude(state: RepairState, text: string): RepairedXml | XmlRefusal {
  const refusal = endOfDocument(state);
  if (refusal) return refusal;
  return { text, root: state.root, strict: state.strict, whole: state.closed, warnings: [...state.warnings] };
}

interface Edits {
  readonly keep: (start: number, end: number) => void;
  readonly keepRaw: (start: number, end: number) => void;
  readonly drop: (start: number, end: number) => void;
  readonly replace: (start: number, end: number, by: string) => void;
  readonly finish: () => string;
}

/** Copies a text piece by piece, escaping bare ampersands in what is kept; untouched stretches are copied whole. */
function startEdits(text: string): Edits {
  const pieces: string[] = [];
  let copied = 0;
  let nextAmpersand = findAmpersand(text, 0);
  const replace = (start: number, end: number, by: string): void => {
    if (start > copied) pieces.push(text.slice(copied, start));
    if (by) pieces.push(by);
    copied = end;
  };
  return {
    replace,
    drop: (start, end) => replace(start, end, ''),
    keepRaw: () => {},
    keep: (start, end) => {
      if (nextAmpersand < start) nextAmpersand = findAmpersand(text, start);
      if (nextAmpersand < end) replace(start, end, inPieces(text.slice(start, end), repairReferences));
    },
    finish: () => {
      if (copied === 0) return text;
      pieces.push(text.slice(copied));
      return pieces.join('');
    },
  };
}

/** Where the next `&` stands that is none of XML's five names. */
function findAmpersand(text: string, from: number): number {
  toRepair.lastIndex = from;
  return toRepair.exec(text)?.index ?? text.length;
}

/** Numeric references are decoded unless they hide markup; what is no reference becomes text. */
function repairReferences(text: string): string {
  const decoded = text.includes('&#') ? text.replace(numeric, decodeUnlessMarkup) : text;
  return decoded.split(bareAmpersand).join('&amp;');
}

const markup = new Set(Array.from('<>&"\'', (sign) => sign.charCodeAt(0)));

function decodeUnlessMarkup(reference: string, decimal?: string, hexadecimal?: string): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return markup.has(code) ? reference : characterAt(code);
}
