import { alphabetSize, apostrophes, codeOf, isCyrillicCode, isLatinCode } from './alphabet';
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
 * The words of a text as numbers in a row instead of objects, four a word: where its codes begin and end in `codes`,
 * and where it is printed (UTF-16 offsets, begin and end).
 */
export interface Words {
  readonly text: string;
  readonly codes: Uint8Array;
  readonly count: number;
  readonly spots: Int32Array;
}

/** How many numbers of `spots` a word takes, and which is which. */
export const spot = { size: 4, from: 0, to: 1, start: 2, end: 3 } as const;

const wordSize = spot.size;
const endPattern = /[.!?;…\u2029](?=\s|$)|\n\s*\n|[.!?…]["»”)]/;
const codeOfS = codeOf('s'.charCodeAt(0));
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

/** An apostrophe between two letters belongs to the word. */
function isApostrophe(folded: FoldedText, at: number): boolean {
  return apostrophes.includes(folded.text.charAt(offsetOf(folded, at)));
}

/** The English possessive is no part of the word. */
function withoutPossessive(codes: Uint8Array, from: number, end: number): number {
  return end - from > 3 && codes[end - 1] === codeOfS && codes[end - 2] === 0 ? end - 2 : end;
}

/** Whether a sentence ends before a word; a line that is only wrapped ends nothing, an empty one does. */
export function opensSentence({ text, spots }: Words, word: number): boolean {
  if (word === 0) return true;
  const from = spots[(word - 1) * wordSize + spot.end] ?? 0;
  const to = spots[word * wordSize + spot.start] ?? 0;
  return to - from > 1 && endPattern.test(text.slice(from, to));
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
  const { text, codes, edges, runs, mixed, quoted } = folded;
  const spots = cutSpots(runs * wordSize);
  let filled = 0;
  for (let edge = 0; edge < runs * 2; edge += 2) {
    const from = edges[edge] ?? 0;
    let whole = edges[edge + 1] ?? 0;
    let end = whole;
    let to = whole;
    while (quoted && edges[edge + 2] === whole + 1 && isApostrophe(folded, whole)) {
      edge += 2;
      whole = edges[edge + 1] ?? 0;
    }
    if (whole !== end) {
      end = withoutPossessive(codes, from, whole);
      to = closeUp(codes, from, end);
    }
    if (mixed && scriptsOf(codes, from, to) === bothScripts) codes.set(mendLookAlikes(codes.subarray(from, to)), from);
    spots[filled] = from;
    spots[filled + spot.to] = to;
    spots[filled + spot.start] = offsetOf(folded, from);
    spots[filled + spot.end] = offsetOf(folded, end);
    filled += wordSize;
  }
  return { text, codes, count: filled / wordSize, spots };
}

/** The words of a folded text in order, one object each: for few words and the tools. */
export function tokenise(folded: FoldedText): Token[] {
  const words = splitWords({ ...folded, codes: folded.codes.slice() });
  return Array.from({ length: words.count }, (_, word) => {
    const number = (which: number): number => words.spots[word * wordSize + which] ?? 0;
    return {
      codes: words.codes.subarray(number(spot.from), number(spot.to)),
      start: number(spot.start),
      end: number(spot.end),
      opensSentence: opensSentence(words, word),
    };
  });
}
