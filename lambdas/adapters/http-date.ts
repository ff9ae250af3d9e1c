/**
 * An HTTP date (RFC 9110, 5.6.7) as its Unix seconds, a fifth of its bytes; as it is when writing it back would not give
 * the same text, for validators are sent back byte for byte.
 */
export function packHttpDate(text: string): string | number {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toUTCString() === text ? time / 1000 : text;
}

export function unpackHttpDate(packed: string | number): string {
  return typeof packed === 'number' ? new Date(packed * 1000).toUTCString() : packed;
}
