import { decodeText } from './decode-text';
import { decodeWords } from './decode-words';

/** One part of a mail, or the whole of it: header fields in order, unfolded, and either a body or parts. */
export interface MimePart {
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Lower case, without parameters: `text/html`. */
  readonly type: string;
  /** Content as bytes, with its transfer encoding undone; empty in a multipart. */
  readonly body: Buffer;
  readonly charset: string;
  readonly parts: readonly MimePart[];
}

const maxDepth = 10;

/** Reads a mail (RFC 5322, RFC 2045). What is malformed is read as far as it goes, never refused. */
export function readMime(raw: Buffer, depth = 0): MimePart {
  const { head, rest } = splitHead(raw);
  const fields = readFields(head);
  const fieldOf = (name: string) => fields.find((field) => field.name.toLowerCase() === name)?.value;
  const contentType = fieldOf('content-type') ?? 'text/plain; charset=us-ascii';
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  const charset = parameter(contentType, 'charset') ?? 'utf-8';
  const boundary = parameter(contentType, 'boundary');
  if (!type.startsWith('multipart/') || boundary === undefined || depth >= maxDepth) {
    const body = decodeTransfer(rest, (fieldOf('content-transfer-encoding') ?? '').trim().toLowerCase());
    return { fields, type, charset, body, parts: [] };
  }
  const parts = splitParts(rest, boundary).map((part) => readMime(part, depth + 1));
  return { fields, type, charset, body: Buffer.alloc(0), parts };
}

/** The values of a header field, in order and as written (encoded words not decoded). */
export function headers(part: MimePart, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return part.fields.filter((field) => field.name.toLowerCase() === wanted).map(({ value }) => value);
}

export function header(part: MimePart, name: string): string | undefined {
  return headers(part, name)[0];
}

/** The subject as a reader sees it. */
export function subjectOf(mail: MimePart): string {
  return decodeWords(header(mail, 'subject') ?? '');
}

/** The first part of a type (`text/html`) as text; absent when the mail has none. */
export function textOf(part: MimePart, type: string): string | undefined {
  if (part.type === type) return decodeText(part.body, part.charset);
  for (const inner of part.parts) {
    const found = textOf(inner, type);
    if (found !== undefined) return found;
  }
  return undefined;
}

function splitHead(raw: Buffer): { head: string; rest: Buffer } {
  const [crlf, lf] = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')];
  if (crlf === -1 && lf === -1) return { head: raw.toString('utf8'), rest: Buffer.alloc(0) };
  const isCrlf = crlf !== -1 && (lf === -1 || crlf < lf);
  const end = isCrlf ? crlf : lf;
  return { head: raw.toString('utf8', 0, end), rest: raw.subarray(end + (isCrlf ? 4 : 2)) };
}

function readFields(head: string): { name: string; value: string }[] {
  return head
    .replace(/\r?\n([ \t])/g, '$1')
    .split(/\r?\n/)
    .flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [{ name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() }];
    });
}

function parameter(value: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value);
  return found?.[1] ?? found?.[2];
}

function splitParts(body: Buffer, boundary: string): Buffer[] {
  // One character for one byte, so that places in the text are places in the bytes.
  const text = `\n${body.toString('latin1')}`;
  const escaped = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const marks = [...text.matchAll(new RegExp(`\\r?\\n--${escaped}(--)?[ \\t]*(?=\\r?\\n|$)`, 'g'))];
  return marks.flatMap((mark, index) => {
    if (mark[1] !== undefined) return [];
    const start = text.indexOf('\n', mark.index + mark[0].length) + 1;
    const end = marks[index + 1]?.index ?? text.length;
    return start === 0 ? [] : [Buffer.from(text.slice(start, Math.max(start, end)), 'latin1')];
  });
}

function decodeTransfer(body: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body.toString('latin1'));
  return body;
}

function decodeQuotedPrintable(text: string): Buffer {
  const joined = text.replace(/[ \t]+$/gm, '').replace(/=\r?\n/g, '');
  const decoded = joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(decoded, 'latin1');
}
