/** What a scan of XML-like text meets, in order, as offsets into that text. Every offset pair is [start, end). */
export interface XmlTokens {
  /** A start tag: its name, where the tag stands, where its attributes begin, and whether it closes itself. */
  readonly open: (name: string, tag: TagSpan) => void;
  /** An end tag, or at the very end of the text the beginning of one that lacks only its `>`. */
  readonly close: (name: string, start: number, end: number) => void;
  readonly text: (start: number, end: number) => void;
  /** A CDATA section: where it stands, and what it holds. */
  readonly cdata: (start: number, end: number, insideStart: number, insideEnd: number) => void;
  /** A comment, DOCTYPE or processing instruction: nothing in it counts. */
  readonly aside: (start: number, end: number) => void;
  /** One or more `<` that begin nothing. */
  readonly stray: (start: number, end: number) => void;
}

export interface TagSpan {
  readonly start: number;
  readonly end: number;
  readonly attributesStart: number;
  readonly selfClosing: boolean;
}

const name = /[A-Za-z_:\u0080-\uffff][^\s/>="'<]*/y;

/**
 * Reads XML-like text once from left to right, never going back, so that no document takes more than linear time.
 * Nothing is expanded: what a DOCTYPE declares is skipped with it.
 */
export function scanXml(text: string, tokens: XmlTokens): void {
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const textEnd = next === -1 ? text.length : next;
    if (textEnd > at) tokens.text(at, textEnd);
    if (next === -1) return;
    at = scanMarkup(text, next, tokens);
  }
}

/** Reads what begins with the `<` at `start`; returns the offset behind it. */
function scanMarkup(text: string, start: number, tokens: XmlTokens): number {
  const after = text[start + 1];
  if (after === '!') return scanDeclaration(text, start, tokens);
  if (after === '?') return skipAside(text, start, tokens, '?>');
  const nameStart = after === '/' ? start + 2 : start + 1;
  name.lastIndex = nameStart;
  const found = name.exec(text)?.[0];
  const close = found === undefined ? -1 : tagClose(text, nameStart + found.length);
  if (found !== undefined && after === '/' && nameStart + found.length === text.length) {
    tokens.close(found, start, text.length);
    return text.length;
  }
  if (found === undefined || close === -1) {
    const end = runEnd(text, start);
    tokens.stray(start, end);
    return end;
  }
  const end = close + 1;
  if (after === '/') tokens.close(found, start, end);
  else {
    const selfClosing = text[close - 1] === '/';
    tokens.open(found, { start, end, attributesStart: nameStart + found.length, selfClosing });
  }
  return end;
}

/** Behind the last `<` that another `<` follows at once: only that last one may still begin something. */
function runEnd(text: string, start: number): number {
  let end = start + 1;
  while (text.charCodeAt(end) === 0x3c && text.charCodeAt(end + 1) === 0x3c) end += 1;
  return end;
}

function scanDeclaration(text: string, start: number, tokens: XmlTokens): number {
  if (text.startsWith('<!--', start)) return skipAside(text, start, tokens, '-->');
  if (text.startsWith('<![CDATA[', start)) {
    const close = text.indexOf(']]>', start + 9);
    const insideEnd = close === -1 ? text.length : close;
    const end = close === -1 ? text.length : close + 3;
    tokens.cdata(start, end, start + 9, insideEnd);
    return end;
  }
  const end = declarationEnd(text, start + 2);
  tokens.aside(start, end);
  return end;
}

function skipAside(text: string, start: number, tokens: XmlTokens, closing: string): number {
  const close = text.indexOf(closing, start + 2);
  const end = close === -1 ? text.length : close + closing.length;
  tokens.aside(start, end);
  return end;
}

const lessThan = 0x3c;
const greaterThan = 0x3e;
const doubleQuote = 0x22;
const singleQuote = 0x27;

/**
 * Offset of the `>` that ends a tag whose attributes begin at `from`; -1 when another `<` or the end comes first.
 * It looks past a `<` only between quotes, and no text can have more than two tags begun before it that do so at once
 * (a quote opens or closes, so each begun tag is in a state of its own): all calls together take linear time.
 */
function tagClose(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === greaterThan) return at;
    if (code === lessThan) return -1;
    if (code === doubleQuote || code === singleQuote) {
      at = text.indexOf(code === doubleQuote ? '"' : "'", at + 1);
      if (at === -1) return -1;
    }
  }
  return -1;
}

/** Where a DOCTYPE ends, its internal subset included. */
function declarationEnd(text: string, from: number): number {
  let bracket = false;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '[') bracket = true;
    else if (character === ']') bracket = false;
    else if (character === '>' && !bracket) return at + 1;
    else if (bracket && (character === '"' || character === "'")) {
      const close = text.indexOf(character, at + 1);
      if (close === -1) return text.length;
      at = close;
    }
  }
  return text.length;
}

const attribute = /\s*([^\s=<>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/y;

/** The attributes of a tag as written, entities undecoded; at most 64 are read, the first of a name counts. */
export function scanAttributes(text: string, tag: TagSpan): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const end = tag.end - (tag.selfClosing ? 2 : 1);
  attribute.lastIndex = tag.attributesStart;
  while (attribute.lastIndex < end && attributes.size < 64) {
    const found = attribute.exec(text);
    if (!found?.[1] || found.index >= end) break;
    if (!attributes.has(found[1])) attributes.set(found[1], found[2] ?? found[3] ?? found[4] ?? '');
  }
  return attributes;
}
