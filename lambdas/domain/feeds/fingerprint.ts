import { createHash } from 'node:crypto';

/** Names a body by its bytes, in pieces as it came: 96 bits of SHA-256, base64url. Equal for equal bytes. */
export function fingerprint(pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest().subarray(0, 12).toString('base64url');
}
