import { createHash } from 'node:crypto';

/** Names a body by its bytes: 96 bits of SHA-256, base64url. Equal fingerprints mean the document has not changed. */
export function fingerprint(body: Uint8Array): string {
  return createHash('sha256').update(body).digest().subarray(0, 12).toString('base64url');
}
