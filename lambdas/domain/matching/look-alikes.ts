import { codeOf, isCyrillicCode, isLatinCode } from './alphabet';

/** Latin letters and the Cyrillic ones that look the same in lower or upper case. */
const pairs = 'aа bв cс eе hн iі kк mм oо pр tт xх yу';

const toCyrillic = new Map(pairs.split(' ').map((pair) => [codeOf(pair.charCodeAt(0)), codeOf(pair.charCodeAt(1))]));
const toLatin = new Map([...toCyrillic].map(([latin, cyrillic]) => [cyrillic, latin]));

/** A word of mixed scripts is read in the script that has letters of its own in it; else in Cyrillic. */
export function mendLookAlikes(codes: Uint8Array): Uint8Array {
  if (codes.every((code) => !isLatinCode(code) || toCyrillic.has(code)))
    return codes.map((code) => toCyrillic.get(code) ?? code);
  if (codes.every((code) => !isCyrillicCode(code) || toLatin.has(code)))
    return codes.map((code) => toLatin.get(code) ?? code);
  return codes;
}
