import { codeOf, codeTable } from './alphabet';

/** A text as letter codes; `offsets[i]` is where code i stands in the text, absent where code i is unit i. */
export interface FoldedText {
  readonly text: string;
  readonly codes: Uint8Array;
  readonly offsets?: Uint32Array;
}

/** Combining marks, ligatures and wide letters change the length when composed, so offsets must be kept. */
const needsComposing = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufb00-\ufb06\u2460-\u24ff]/;
const invisible = /^(?:\u00ad|[\u200b-\u200d]|\u2060|[\u0300-\u036f])$/;

/** Added to the code of a unit that needs composing: above every code. */
const flag = 0x80;

const flagged = codeTable.map((code, unit) => (needsComposing.test(String.fromCharCode(unit)) ? code | flag : code));

/** Unit by unit; undefined where a unit needs composing. */
function foldSimple(text: string): FoldedText | undefined {
  const codes = new Uint8Array(text.length);
  const table = flagged;
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    const code = table[text.charCodeAt(at)] ?? 0;
    codes[at] = code;
    seen |= code;
  }
  return seen < flag ? { text, codes } : undefined;
}

function foldComposing(text: string): FoldedText {
  const codes: number[] = [];
  const offsets: number[] = [];
  for (const piece of text.matchAll(/[\s\S][\u0300-\u036f\u00ad\u200b-\u200d\u2060]*/g)) {
    const composed = piece[0].replace(/[\u00ad\u200b-\u200d\u2060]/g, '').normalize('NFKC');
    for (let i = 0; i < composed.length; i++) {
      if (invisible.test(composed.charAt(i))) continue;
      codes.push(codeOf(composed.charCodeAt(i)));
      offsets.push(piece.index);
    }
  }
  return { text, codes: Uint8Array.from(codes), offsets: Uint32Array.from(offsets) };
}

/** NFKC, case and ё/е folded to letter codes, with the way back to the printed text. */
export function foldText(text: string): FoldedText {
  return foldSimple(text) ?? foldComposing(text);
}

/** UTF-16 offset in the text where code `at` begins. */
export function offsetOf(folded: FoldedText, at: number): number {
  if (at >= folded.codes.length) return folded.text.length;
  return folded.offsets?.[at] ?? at;
}
