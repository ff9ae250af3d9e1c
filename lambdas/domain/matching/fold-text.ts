import { Buffer } from 'node:buffer';
import { codeOf, codeTable, isCyrillicCode, isLatinCode } from './alphabet';

/** A text as letter codes. `units` and `edges` are good only until the next text is folded. */
export interface FoldedText {
  readonly text: string;
  /** Its UTF-16 units. */
  readonly units: Uint16Array;
  readonly codes: Uint8Array;
  /** Where runs of letters begin and end in `codes`, by turns; a 0 closes them. */
  readonly edges: Int32Array;
  readonly runs: number;
  /** Whether it holds letters of both scripts, so that one word may. */
  readonly mixed: boolean;
  /** Where each code stands in the text; absent where code i is unit i. */
  readonly offsets?: Uint32Array;
}

/** Combining marks, ligatures and wide letters change the length when composed, so offsets must be kept. */
const needsComposing = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufb00-\ufb06\u2460-\u24ff]/;
const invisible = /^(?:\u00ad|[\u200b-\u200d]|\u2060|[\u0300-\u036f])$/;

/** Bits above the code of a unit. */
const flags = { code: 0xff, composing: 0x100, latin: 0x200, cyrillic: 0x400 } as const;
const bothScripts = flags.latin | flags.cyrillic;

const table = Uint16Array.from(codeTable, (code, unit) => {
  const script = isLatinCode(code) ? flags.latin : isCyrillicCode(code) ? flags.cyrillic : 0;
  return code | script | (needsComposing.test(String.fromCharCode(unit)) ? flags.composing : 0);
});

/** Where texts are laid out; new arrays for each text would take as long as folding it. */
function layOut(length: number): { bytes: Buffer; units: Uint16Array; edges: Int32Array } {
  const bytes = Buffer.alloc(length * 2);
  return { bytes, units: new Uint16Array(bytes.buffer, bytes.byteOffset, length), edges: new Int32Array(length + 2) };
}

let desk = layOut(4096);

/**
 * The UTF-16 units of a text, good until the next is asked for. Texts come as many kinds of string (slices, joins, one
 * and two bytes a letter), and past four kinds `charCodeAt` is five times slower; units are all of one kind.
 */
export function unitsOf(text: string): Uint16Array {
  if (text.length > desk.units.length) desk = layOut(text.length * 2);
  desk.bytes.write(text, 'utf16le');
  return desk.units.subarray(0, text.length);
}

/** Unit by unit; undefined where a unit needs composing. Asks nothing, as where words end cannot be foretold. */
function foldSimple(text: string): FoldedText | undefined {
  const units = unitsOf(text);
  const { edges } = desk;
  const codes = new Uint8Array(text.length);
  let seen = 0;
  let edge = 0;
  let before = 0;
  for (let at = 0; at < codes.length; at++) {
    const value = table[units[at] ?? 0] ?? 0;
    codes[at] = value;
    seen |= value;
    const isLetter = -(value & flags.code) >>> 31;
    edges[edge] = at;
    edge += isLetter ^ before;
    before = isLetter;
  }
  edges[edge] = codes.length;
  edge += before;
  edges[edge] = 0;
  if ((seen & flags.composing) !== 0) return undefined;
  return { text, units, codes, edges, runs: edge / 2, mixed: (seen & bothScripts) === bothScripts };
}

function foldComposing(text: string): FoldedText {
  const codes: number[] = [];
  const offsets: number[] = [];
  const edges: number[] = [];
  for (const piece of text.matchAll(/[\s\S][\u0300-\u036f\u00ad\u200b-\u200d\u2060]*/g)) {
    const composed = piece[0].replace(/[\u00ad\u200b-\u200d\u2060]/g, '').normalize('NFKC');
    for (let i = 0; i < composed.length; i++) {
      if (invisible.test(composed.charAt(i))) continue;
      const code = codeOf(composed.charCodeAt(i));
      if ((code === 0) !== (edges.length % 2 === 0)) edges.push(codes.length);
      codes.push(code);
      offsets.push(piece.index);
    }
  }
  if (edges.length % 2 === 1) edges.push(codes.length);
  return {
    text,
    units: desk.units,
    codes: Uint8Array.from(codes),
    edges: Int32Array.from([...edges, 0]),
    runs: edges.length / 2,
    mixed: true,
    offsets: Uint32Array.from(offsets),
  };
}

/** NFKC, case and ё/е folded to letter codes, with the way back to the printed text. */
export function foldText(text: string): FoldedText {
  return foldSimple(text) ?? foldComposing(text);
}
