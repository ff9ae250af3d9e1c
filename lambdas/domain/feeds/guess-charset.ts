/** Charsets that documents without a usable claim turn out to be in, where we read. */
export type GuessedCharset = 'utf-8' | 'windows-1251' | 'koi8-r' | 'iso-8859-5' | 'windows-1252';

const cyrillic = ['windows-1251', 'koi8-r', 'iso-8859-5'] as const;
/** The commonest letters of Russian and Kazakh running text, all lower case: two thirds of it. */
const common = new Set('оеаинтсрвлкмды');
/** Bytes beyond ASCII that are looked at: a guess on more is no better, and a document may have ten million. */
const sampleLength = 20_000;

/**
 * Guesses the charset of a document by its bytes beyond ASCII. UTF-8 with a few broken bytes stays UTF-8; else, in the
 * right 8-bit charset, most letters are common lower-case Cyrillic ones. A document with few bytes beyond ASCII, or none
 * of these letters, is taken as windows-1252.
 */
export function guessCharset(body: Uint8Array): GuessedCharset {
  const sample = beyondAscii(body, sampleLength);
  if (isMostlyUtf8(sample)) return 'utf-8';
  const scores = cyrillic.map((charset) => ({ charset, score: commonShare(charset, sample) }));
  const best = scores.reduce((left, right) => (right.score > left.score ? right : left));
  const accented = body.length > 0 && sample.length * 12 < Math.min(body.length, 100_000) && best.score < 0.5;
  return best.score > 0.3 && !accented ? best.charset : 'windows-1252';
}

/** The first bytes that are no ASCII, at most `length` of them: characters of UTF-8 beyond ASCII stay whole among them. */
function beyondAscii(body: Uint8Array, length: number): Uint8Array {
  const found = new Uint8Array(length);
  let count = 0;
  for (let at = 0; at < body.length && count < length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte > 0x7f) found[count++] = byte;
  }
  return found.subarray(0, count);
}

/** At most one character to every ten others that UTF-8 does not know. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder().decode(sample);
  const broken = text.split('\ufffd').length - 1;
  return broken * 10 <= text.length - broken;
}

function commonShare(charset: (typeof cyrillic)[number], sample: Uint8Array): number {
  if (sample.length === 0) return 0;
  let hits = 0;
  for (const letter of new TextDecoder(charset).decode(sample)) if (common.has(letter)) hits += 1;
  return hits / sample.length;
}
