import { alphabetSize, codeOf, isCyrillicCode, isLatinCode } from './alphabet';
import { type FoldedText, foldText } from './fold-text';
import { mendLookAlikes } from './look-alikes';
import { makeRoll } from './roll';

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
const apostrophes = new Set(Array.from("'’ʼʹ`‘", (mark) => mark.charCodeAt(0)));
const endPattern = /[.!?;…\u2029](?=\s|$)|\n\s*\n|[.!?…]["»”)]/;
const codeOfS = codeOf('s'.charCodeAt(0));
const blank = 0x20;
const lineBreak = 0x0a;
const latin = 1;
const cyrillic = 2;
const bothScripts = latin | cyrillic;
const scriptOf = Uint8Array.from({ length: alphabetSize }, (_, code) =>
  isLatinCode(code) ? latin : isCyrillicCode(code) ? cyrillic : 0,
);

/** UTF-16 offset in the text where code `at` begins. */
function offsetOf({ text, offsets }: FoldedText, at: number): number {
  return offsets === undefined ? at : (offsets[at] ?? text.length);
}

/** An apostrophe between two letters belongs to the word; most words end before a blank. */
function isApostrophe(folded: FoldedText, at: number): boolean {
  const mark = folded.units[offsetOf(folded, at)] ?? blank;
  return mark !== blank && apostrophes.has(mark);
}

/** The English possessive is no part of the word. */
function withoutPossessive(codes: Uint8Array, from: number, end: number): number {
  return end - from > 3 && codes[end - 1] === codeOfS && codes[end - 2] === 0 ? end - 2 : end;
}

const endMarks = new Set(Array.from('.!?;…\n\u2029', (mark) => mark.charCodeAt(0)));

/** A line that is only wrapped ends nothing, an empty one does. Most gaps hold no such mark, so the pattern is seldom needed. */
function endsSentence({ text, units }: FoldedText, from: number, to: number): boolean {
  if (to - from === 1) return false;
  for (let at = from; at < to; at++) {
    const unit = units[at] ?? blank;
    if (unit === blank || !endMarks.has(unit)) continue;
    return (unit !== lineBreak && at + 1 < to && units[at + 1] === blank) || endPattern.test(text.slice(at, to));
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

const cutSpots = makeRoll((length) => new Int32Array(length), 0x8000);

/** The words of a text in order. */
export function readWords(text: string): Words {
  return splitWords(foldText(text));
}

/** Splits in place: the folded text is used up. */
function splitWords(folded: FoldedText): Words {
  const { text, codes, edges, runs, mixed } = folded;
  const spots = cutSpots(runs * wordSize);
  let filled = 0;
  let last = 0;
  for (let edge = 0; edge < runs * 2; edge += 2) {
    const from = edges[edge] ?? 0;
    let whole = edges[edge + 1] ?? 0;
    let end = whole;
    let to = whole;
    while (edges[edge + 2] === whole + 1 && isApostrophe(folded, whole)) {
      edge += 2;
      whole = edges[edge + 1] ?? 0;
    }
    if (whole !== end) {
      end = withoutPossessive(codes, from, whole);
      to = closeUp(codes, from, end);
    }
    if (mixed && scriptsOf(codes, from, to) === bothScripts) codes.set(mendLookAlikes(codes.subarray(from, to)), from);
    const start = offsetOf(folded, from);
    const opens = filled === 0 || endsSentence(folded, last, start);
    last = offsetOf(folded, end);
    spots[filled] = from;
    spots[filled + spot.to] = to;
    spots[filled + spot.start] = start;
    spots[filled + spot.end] = last;
    spots[filled + spot.opens] = opens ? 1 : 0;
    filled += wordSize;
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
