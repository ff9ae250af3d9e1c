import { isUtf8, transcode } from 'node:buffer';
import { decodeKz1048 } from './decode-kz1048';
import { guessCharset } from './guess-charset';

/**
 * The text of a feed document. A byte order mark decides; then bytes that are valid UTF-8 are UTF-8 whatever is claimed
 * (no 8-bit text of ours is that by chance); then the XML declaration, the HTTP header, and last a guess by letters.
 * Never fails: bytes that fit nowhere become U+FFFD.
 */
export function decodeDocument(body: Uint8Array, contentType = ''): string {
  const marked = byteOrderMark(body);
  if (marked && liesAboutWidth(marked, body)) return decodeDocument(body.subarray(2), contentType);
  if (marked) return decodeAs(marked, body);
  const head = Buffer.from(body.subarray(0, 1024)).toString('latin1');
  const claims = [declaredCharset(head), headerCharset(contentType)];
  const utf8 = asUtf8(body);
  // ISO-2022 says it all in ASCII bytes.
  if (utf8 !== undefined && !claims.some((claim) => claim?.startsWith('iso-2022'))) return utf8;
  for (const claim of claims) {
    const label = claim === undefined ? undefined : knownLabel(claim);
    if (label !== undefined && label !== 'utf-8') return decodeAs(label, body);
  }
  return decodeAs(guessCharset(body), body);
}

/** UTF-16 and UTF-8 marks, and UTF-16 without a mark, seen by the NUL beside its first `<`. */
function byteOrderMark(body: Uint8Array): string | undefined {
  const [first, second, third] = body;
  if (first === 0xef && second === 0xbb && third === 0xbf) return isUtf8(body) ? 'utf-8' : undefined;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return undefined;
}

/** A mark of UTF-16 before text that has no NUL where markup always has one: a mark that some programme put there. */
function liesAboutWidth(marked: string, body: Uint8Array): boolean {
  return marked.startsWith('utf-16') && body.length > 100 && !body.subarray(2, 100).includes(0);
}

/** The text, if every byte fits into UTF-8. On Node 20 a `TextDecoder` takes twice as long over it. */
function asUtf8(body: Uint8Array): string | undefined {
  return isUtf8(body) ? transcode(body, 'utf8', 'utf16le').toString('utf16le') : undefined;
}

function declaredCharset(head: string): string | undefined {
  return /^[^<]{0,100}<\?xml\s[^>]{0,200}?encoding\s*=\s*["']?([\w.:-]{2,40})/i.exec(head)?.[1]?.toLowerCase();
}

function headerCharset(contentType: string): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(contentType)?.[1]?.toLowerCase();
}

const kazakhLabels = new Set(['kz-1048', 'kz1048', 'strk1048-2002', 'rk1048', 'ptcp154', 'windows-1251kz']);

/** The label as a decoder of ours knows it; undefined for one that none knows, or that 8-bit bytes cannot be. */
function knownLabel(label: string): string | undefined {
  if (kazakhLabels.has(label)) return 'kz-1048';
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

function decodeAs(label: string, body: Uint8Array): string {
  return label === 'kz-1048' ? decodeKz1048(body) : new TextDecoder(label).decode(body);
}
