import type { EntryField, FieldName } from './entry-fields';
import { decodeXmlText } from './xml-entities';

const cdata = /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g;
const personName = /<(?:[\w.-]+:)?name(?:\s[^<>]*)?>([^<]*)</i;

/**
 * The text of an element from its source: entities decoded and CDATA opened; where the source nests real elements in it
 * (XHTML, or HTML that nobody escaped), their source stands as it is, for it is HTML.
 */
export function textOfField(raw: string, name: FieldName, marked: boolean): string {
  if (!marked) return openSections(raw, decodeXmlText);
  if (name === 'author' || name === 'atom:author') return decodeXmlText(personName.exec(raw)?.[1] ?? '');
  return openSections(raw, (text) => text);
}

function openSections(raw: string, read: (text: string) => string): string {
  if (!raw.includes('<![CDATA[')) return read(raw);
  let text = '';
  let at = 0;
  for (const section of raw.matchAll(cdata)) {
    text += read(raw.slice(at, section.index)) + (section[1] ?? '');
    at = section.index + section[0].length;
  }
  return text + read(raw.slice(at));
}

/** `xml:base` of an element against that of its parent; undefined where neither is given (RFC 3986, 5.1). */
export function resolveBase(
  base: string | undefined,
  parent: string | undefined,
  documentUrl: string | undefined,
): string | undefined {
  if (base === undefined) return parent;
  try {
    return new URL(base, parent ?? documentUrl).href;
  } catch {
    return parent;
  }
}

const encoded = /^[A-Za-z0-9+/\s]{4,}={0,2}\s*$/;

/**
 * What a field says, decoded where Atom says that it is base64: by `mode` (0.3), or by a media type that is neither
 * text nor XML (RFC 4287, 4.1.3.3).
 */
export function plainValue({ read, attributes: { mode, type = '' } }: EntryField): string {
  const value = read();
  if (mode === undefined && type === '') return value;
  const binary = mode === 'base64' || (/^(?!text\/)[\w.-]+\/[\w.+-]+$/.test(type) && !/[+/]xml$/i.test(type));
  if (!binary || !encoded.test(value)) return value;
  const decoded = Buffer.from(value, 'base64').toString('utf8');
  return decoded.includes('\ufffd') ? value : decoded;
}
