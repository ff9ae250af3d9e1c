import { hash } from 'node:crypto';

/** A text as `bytes` bytes of its SHA-256, base64url: the same on every machine and in every run. */
export function shortHash(text: string, bytes: number): string {
  return hash('sha256', text, 'buffer').subarray(0, bytes).toString('base64url');
}
