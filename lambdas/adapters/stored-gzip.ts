import { constants, gunzipSync } from 'node:zlib';

/** Whether a document is compressed without saying so: a stored `.xml.gz`, a cache gone wrong (RFC 1952, 2.3.1). */
export function isStoredGzip(body: Uint8Array): boolean {
  return body[0] === 0x1f && body[1] === 0x8b && body[2] === 8;
}

/** Unpacks it, as far as it goes where it was cut; undefined past `limit` bytes. Throws when it is no gzip after all. */
export function unpackStored(body: Uint8Array, limit: number): Uint8Array | undefined {
  try {
    return gunzipSync(body, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw error;
  }
}
