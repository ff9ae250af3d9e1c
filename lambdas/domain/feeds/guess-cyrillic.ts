/** Charsets that 8-bit documents without a claim turn out to be in, where we read. */
export type GuessedCharset = 'windows-1251' | 'koi8-r' | 'iso-8859-5' | 'windows-1252';

const candidates = ['windows-1251', 'koi8-r', 'iso-8859-5'] as const;
/** The commonest letters of Russian and Kazakh running text, all lower case: two thirds of it. */
const common = new Set('оеаинтсрвлкмды');

/**
 * Guesses the charset of an 8-bit document by its letters: in the right one, most letters beyond ASCII are common
 * lower-case Cyrillic ones. A document with few letters beyond ASCII, or none of these, is taken as windows-1252.
 */
export function guessCyrillic(body: Uint8Array): GuessedCharset {
  const sample = beyondAscii(body, 20_000);
  const scores = candidates.map((charset) => ({ charset, score: commonShare(charset, sample) }));
  const best = scores.reduce((left, right) => (right.score > left.score ? right : left));
  const accented = body.length > 0 && sample.length * 12 < Math.min(body.length, 100_000) && best.score < 0.5;
  return best.score > 0.3 && !accented ? best.charset : 'windows-1252';
}

/** The first bytes that are no ASCII, at most `length` of them. */
function beyondAscii(body: Uint8Array, length: number): Uint8Array {
  const found = new Uint8Array(length);
  let count = 0;
  for (let at = 0; at < body.length && count < length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte > 0x7f) found[count++] = byte;
  }
  return found.subarray(0, count);
}

function commonShare(charset: (typeof candidates)[number], sample: Uint8Array): number {
  if (sample.length === 0) return 0;
  let hits = 0;
  for (const letter of new TextDecoder(charset).decode(sample)) if (common.has(letter)) hits += 1;
  return hits / sample.length;
}
