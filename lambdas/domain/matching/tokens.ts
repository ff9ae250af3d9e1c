import { codeOf, isCyrillicCode, isLatinCode } from './alphabet';
import { type FoldedText, offsetOf } from './fold-text';
import { mendLookAlikes } from './look-alikes';

/** One word of a text: its letter codes, where it is printed, and whether a sentence ends before it. */
export interface Token {
  readonly codes: Uint8Array;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly opensSentence: boolean;
}

const apostrophes = new Set(["'", '’', 'ʼ', 'ʹ', '`', '‘'].map((mark) => mark.charCodeAt(0)));
const sentenceEnd = /[.!?;…\n\u2028](?=\s|$)|[.!?…]["»”)]/;
const codeOfS = codeOf('s'.charCodeAt(0));

function isApostrophe(folded: FoldedText, at: number): boolean {
  return apostrophes.has(folded.text.charCodeAt(offsetOf(folded, at)));
}

/** End of the word that begins at `from`; an apostrophe between two letters belongs to the word. */
function wordEnd(folded: FoldedText, from: number): number {
  const { codes } = folded;
  let end = from;
  while (end < codes.length) {
    const inside = codes[end] !== 0 || ((codes[end + 1] ?? 0) !== 0 && isApostrophe(folded, end));
    if (!inside) break;
    end++;
  }
  return end;
}

/** The English possessive is no part of the word. */
function withoutPossessive(folded: FoldedText, from: number, end: number): number {
  const possessive = end - from > 3 && folded.codes[end - 1] === codeOfS && folded.codes[end - 2] === 0;
  return possessive ? end - 2 : end;
}

/** Most gaps are one blank, so the pattern is seldom needed. */
function endsSentence(text: string, from: number, to: number): boolean {
  if (to - from === 1) return text.charAt(from) === '\n';
  return sentenceEnd.test(text.slice(from, to));
}

function toCodes(folded: FoldedText, from: number, end: number): Uint8Array {
  const word = folded.codes.subarray(from, end);
  const codes = word.includes(0) ? word.filter((code) => code !== 0) : word;
  return codes.some(isLatinCode) && codes.some(isCyrillicCode) ? mendLookAlikes(codes) : codes;
}

/** The words of a text in order. */
export function tokenise(folded: FoldedText): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (let at = 0; at < folded.codes.length; ) {
    if (folded.codes[at] === 0) {
      at++;
      continue;
    }
    const whole = wordEnd(folded, at);
    const end = withoutPossessive(folded, at, whole);
    const start = offsetOf(folded, at);
    const opensSentence = tokens.length === 0 || endsSentence(folded.text, last, start);
    last = offsetOf(folded, end);
    tokens.push({ codes: toCodes(folded, at, end), start, end: last, opensSentence });
    at = whole;
  }
  return tokens;
}
