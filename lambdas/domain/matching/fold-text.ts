import { Buffer } from 'node:buffer';
import { apostrophes, codeOf, codeTable, isCyrillicCode, isLatinCode } from './alphabet';
import { makeRoll } from './roll';

/** A text as letter codes. `edges` are good only until the next text is folded. */
export interface FoldedText {
  readonly text: string;
  readonly codes: Uint8Array;
  /** Where runs of letters begin and end in `codes`, by turns; a 0 closes them. */
  readonly edges: Int32Array;
  readonly runs: number;
  /** Whether it holds letters of both scripts, so that one word may. */
  readonly mixed: boolean;
  /** Whether it holds an apostrophe, so that one may belong to a word. */
  readonly quoted: boolean;
  /** Where each code stands in the text; absent where code i is unit i. */
  readonly offsets?: Uint32Array;
}

/** Combining marks, ligatures and wide letters change the length when composed, so offsets must be kept. */
const needsComposing = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff\ufb00-\ufb06\u2460-\u24ff]/;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const marks = /[\u0300-\u036f]/g;

/** A text as it looks: letters and their marks in one unit where they can be, soft hyphens and joiners gone. */
export function composeText(text: string): string {
  return needsComposing.test(text) ? text.replace(invisible, '').normalize('NFC') : text;
}

/** Bits above the code of a unit. */
const flags = {
  composing: 0x100,
  latin: 0x200,
  cyrillic: 0x400,
  attached: 0x800,
  apostrophe: 0x1000,
  letter: 0x8000,
} as const;
const bothScripts = flags.latin | flags.cyrillic;

const table = Uint16Array.from(codeTable, (code, unit) => {
  const script = isLatinCode(code) ? flags.latin : isCyrillicCode(code) ? flags.cyrillic : 0;
  const char = String.fromCharCode(unit);
  const composing = needsComposing.test(char) ? flags.composing : 0;
  const attached = char.search(invisible) === 0 || char.search(marks) === 0 ? flags.attached : 0;
  const apostrophe = apostrophes.includes(char) ? flags.apostrophe : 0;
  return code | script | composing | attached | apostrophe | (code === 0 ? 0 : flags.letter);
});

/** Texts are laid out in one place of fixed length: the compiler then knows where it is, and folding takes two thirds of the time. */
const deskLength = 0x20000;
const bytes = Buffer.alloc(deskLength * 2);
const units = new Uint16Array(bytes.buffer, bytes.byteOffset, deskLength);
const edges = new Int32Array(deskLength + 2);

const cutCodes = makeRoll((length) => new Uint8Array(length), 0x10000);

/**
 * The UTF-16 units of a text, good until the next is asked for. Texts come as many kinds of string (slices, joins, one
 * and two bytes a letter), and past four kinds `charCodeAt` is five times slower; units are all of one kind.
 */
export function unitsOf(text: string): Uint16Array {
  if (text.length > deskLength) return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  bytes.write(text, 'utf16le');
  return units.subarray(0, text.length);
}

/**
 * Codes and edges of the units laid out; how many edges, and the flags seen. Asks nothing, as where words end cannot be
 * foretold: the flag of a letter is the highest bit, so that a shift says 1 or 0.
 */
function foldUnits(codes: Uint8Array): { count: number; seen: number } {
  let seen = 0;
  let count = 0;
  let before = 0;
  for (let at = 0; at < codes.length; at++) {
    const value = table[units[at] ?? 0] ?? 0;
    codes[at] = value;
    seen |= value;
    const isLetter = value >>> 15;
    edges[count] = at;
    count += isLetter ^ before;
    before = isLetter;
  }
  edges[count] = codes.length;
  count += before;
  edges[count] = 0;
  return { count, seen };
}

/** Unit by unit; undefined where a unit needs composing, and where the text is longer than its place. */
function foldSimple(text: string): FoldedText | undefined {
  if (text.length > deskLength) return undefined;
  bytes.write(text, 'utf16le');
  const codes = cutCodes(text.length);
  const { count, seen } = foldUnits(codes);
  if ((seen & flags.composing) !== 0) return undefined;
  const mixed = (seen & bothScripts) === bothScripts;
  return { text, codes, edges, runs: count / 2, mixed, quoted: (seen & flags.apostrophe) !== 0 };
}

/** Composes a letter with what follows it; a text repeats its letters, and composing one takes long. */
function composer(): (piece: string) => string {
  const known = new Map<string, string>();
  return (piece) => {
    const before = known.get(piece);
    if (before !== undefined) return before;
    const composed = piece.replace(invisible, '').normalize('NFKC').replace(marks, '');
    known.set(piece, composed);
    return composed;
  };
}

/** Whether the unit at `at` belongs to the letter before it. */
function isAttached(text: string, at: number): boolean {
  return ((table[text.charCodeAt(at)] ?? 0) & flags.attached) !== 0;
}

/** Laid out for the longest it can become: a text is never longer than with all its letters taken apart. */
function foldComposing(text: string): FoldedText {
  const size = text.normalize('NFKD').length;
  const codes = new Uint8Array(size);
  const offsets = new Uint32Array(size);
  const edges = new Int32Array(size + 2);
  const compose = composer();
  let filled = 0;
  let edge = 0;
  for (let at = 0, next = 0; at < text.length; at = next) {
    do next++;
    while (next < text.length && isAttached(text, next));
    const composed = compose(text.slice(at, next));
    for (let i = 0; i < composed.length; i++) {
      const code = codeOf(composed.charCodeAt(i));
      if ((code === 0) !== (edge % 2 === 0)) edges[edge++] = filled;
      codes[filled] = code;
      offsets[filled++] = at;
    }
  }
  if (edge % 2 === 1) edges[edge++] = filled;
  return {
    text,
    codes: codes.subarray(0, filled),
    edges,
    runs: edge / 2,
    mixed: true,
    quoted: true,
    offsets: offsets.subarray(0, filled),
  };
}

/** NFKC, case and ё/е folded to letter codes, with the way back to the printed text. */
export function foldText(text: string): FoldedText {
  return foldSimple(text) ?? foldComposing(text);
}
