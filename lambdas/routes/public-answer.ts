import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A public answer as it is kept: compressed once and named once, however often it is given. */
export interface PublicAnswer {
  readonly headers: Readonly<Record<string, string>>;
  /** Its `ETag`: weak, since the compressed and the plain form share it (RFC 9110, section 8.8.1). */
  readonly tag: string;
  readonly packed: Buffer;
}

/** Whether an answer calls itself `public`: it is alike for everyone who asks. */
export const isPublic = (answer: Response): boolean => /\bpublic\b/.test(answer.headers.get('cache-control') ?? '');

/** A good answer that is public; anything else, such as a fault or the page of one person, is none. */
export async function toPublicAnswer(answer: Response): Promise<PublicAnswer | undefined> {
  if (answer.status !== 200 || !isPublic(answer)) return undefined;
  const body = Buffer.from(await answer.clone().arrayBuffer());
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { ...Object.fromEntries(answer.headers), etag: tag, vary: 'Accept-Encoding' };
  return { headers, tag, packed: gzipSync(body) };
}

/**
 * The answer as a request wants it: nothing but its headers to who has it already, compressed to who takes it so. Only
 * public answers are compressed: the length of a compressed page of one person can tell of its secrets (BREACH, CVE-2013-3587).
 */
export function give({ headers, tag, packed }: PublicAnswer, asked: (header: string) => string | undefined): Response {
  if (hasAlready(asked('if-none-match'), tag)) {
    const { 'content-type': _type, ...others } = headers;
    return new Response(null, { status: 304, headers: others });
  }
  const encodings = (asked('accept-encoding') ?? '').replaceAll(' ', '');
  return /\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(encodings)
    ? new Response(new Uint8Array(packed), { headers: { ...headers, 'content-encoding': 'gzip' } })
    : new Response(new Uint8Array(gunzipSync(packed)), { headers });
}

/** Reads `If-None-Match` by the weak comparison (RFC 9110, section 13.1.2). */
function hasAlready(header: string | undefined, tag: string): boolean {
  const opaque = (one: string) => one.trim().replace(/^W\//, '');
  return header?.trim() === '*' || (header ?? '').split(',').map(opaque).includes(opaque(tag));
}
