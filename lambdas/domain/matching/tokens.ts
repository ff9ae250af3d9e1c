import { alphabetSize, codeOf, isCyrillicCode, isLatinCode } from './alphabet';
import { type FoldedText, foldText, offsetOf } from './fold-text';
import { mendLookAlikes } from './look-alikes';

/** One word of a text: its letter codes, where it is printed, and whether a sentence ends before it. */
export interface Token {
  readonly codes: Uint8Array;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly opensSentence: boolean;
}

/**
 * The words of a text as numbers in a row instead of objects, five a word: where its codes begin and end in `codes`,
 * where it is printed (UTF-16 offsets, begin and end), and 1 where a sentence ends before it.
 */
export interface Words {
  readonly text: string;
  readonly codes: Uint8Array;
  readonly count: number;
  readonly spots: Int32Array;
}

/** How many numbers of `spots` a word takes, and which is which. */
export const spot = { size: 5, from: 0, to: 1, start: 2, end: 3, opens: 4 } as const;

const wordSize = spot.size;
const apostrophes = new Set(["'", '’', 'ʼ', 'ʹ', '`', '‘'].map((mark) => mark.charCodeAt(0)));
const endPattern = /[.!?;…\n\u2028](?=\s|$)|[.!?…]["»”)]/;
const codeOfS = codeOf('s'.charCodeAt(0));
const blank = 0x20;
const newLine = 0x0a;
const latin = 1;
const cyrillic = 2;
const mixed = latin | cyrillic;
const scriptOf = Uint8Array.from({ length: alphabetSize }, (_, code) =>
  isLatinCode(code) ? latin : isCyrillicCode(code) ? cyrillic : 0,
);

/** An apostrophe between two letters belongs to the word; most words end before a blank. */
function isInside(folded: FoldedText, at: number): boolean {
  const mark = folded.text.charCodeAt(offsetOf(folded, at));
  return mark !== blank && apostrophes.has(mark) && (folded.codes[at + 1] ?? 0) !== 0;
}

/** End of the letters that begin at `from`. */
function lettersEnd(codes: Uint8Array, from: number): number {
  let end = from;
  while (end < codes.length && codes[end] !== 0) end++;
  return end;
}

/** End of the word whose first letters end at `from`. */
function wordEnd(folded: FoldedText, from: number): number {
  let end = from;
  while (end < folded.codes.length && isInside(folded, end)) end = lettersEnd(folded.codes, end + 1);
  return end;
}

/** The English possessive is no part of the word. */
function withoutPossessive({ codes }: FoldedText, from: number, end: number): number {
  return end - from > 3 && codes[end - 1] === codeOfS && codes[end - 2] === 0 ? end - 2 : end;
}

const endMarks = new Set(Array.from('.!?;…\n\u2028', (mark) => mark.charCodeAt(0)));

/** Most gaps hold no such mark, so the pattern is seldom needed. */
function endsSentence(text: string, from: number, to: number): boolean {
  if (to - from === 1) return text.charCodeAt(from) === newLine;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== blank && endMarks.has(unit)) return endPattern.test(text.slice(from, to));
  }
  return false;
}

/** Takes apostrophes out of a word, in place; where its codes then end. */
function closeUp(codes: Uint8Array, from: number, end: number): number {
  let to = from;
  for (let at = from; at < end; at++) {
    const code = codes[at] ?? 0;
    if (code !== 0) codes[to++] = code;
  }
  return to;
}

function scriptsOf(codes: Uint8Array, from: number, to: number): number {
  let scripts = 0;
  for (let at = from; at < to; at++) scripts |= scriptOf[codes[at] ?? 0] ?? 0;
  return scripts;
}

/** The words of a text in order. */
export function readWords(text: string): Words {
  return splitWords(foldText(text));
}

/** Splits in place: the folded text is used up. */
function splitWords(folded: FoldedText): Words {
  const { text, codes, offsets } = folded;
  const spots = new Int32Array(((codes.length + 1) >> 1) * wordSize);
  let filled = 0;
  let last = 0;
  for (let at = 0; at < codes.length; ) {
    if (codes[at] === 0) {
      at++;
      continue;
    }
    let letters = at;
    let scripts = 0;
    for (let code = codes[at] ?? 0; code !== 0; code = codes[++letters] ?? 0) scripts |= scriptOf[code] ?? 0;
    const whole = wordEnd(folded, letters);
    const end = whole === letters ? whole : withoutPossessive(folded, at, whole);
    const to = whole === letters ? whole : closeUp(codes, at, end);
    if (whole !== letters) scripts = scriptsOf(codes, at, to);
    if (scripts === mixed) codes.set(mendLookAlikes(codes.subarray(at, to)), at);
    const start = offsets === undefined ? at : offsetOf(folded, at);
    const opens = filled === 0 || endsSentence(text, last, start);
    last = offsets === undefined ? end : offsetOf(folded, end);
    spots[filled++] = at;
    spots[filled++] = to;
    spots[filled++] = start;
    spots[filled++] = last;
    spots[filled++] = opens ? 1 : 0;
    at = whole;
  }
  return { text, codes, count: filled / wordSize, spots };
}

/** The words of a folded text in order, one object each: for few words and the tools. */
export function tokenise(folded: FoldedText): Token[] {
  const { codes, count, spots } = splitWords({ ...folded, codes: folded.codes.slice() });
  const number = (at: number): number => spots[at] ?? 0;
  const tokens: Token[] = [];
  for (let at = 0; at < count * wordSize; at += wordSize)
    tokens.push({
      codes: codes.subarray(number(at + spot.from), number(at + spot.to)),
      start: number(at + spot.start),
      end: number(at + spot.end),
      opensSentence: number(at + spot.opens) === 1,
    });
  return tokens;
}
