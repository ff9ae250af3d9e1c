import { Buffer } from 'node:buffer';

/** Whole numbers from 0 on as base64 of 16-bit numbers where they fit, else 32-bit, little-endian: JSON that opens fast. */
export interface PackedNumbers {
  readonly bits: 16 | 32;
  readonly base64: string;
}

/** Packs numbers; none may be negative or past 31 bits. */
export function packNumbers(numbers: readonly number[]): PackedNumbers {
  const wrong = numbers.find((number) => !Number.isInteger(number) || number < 0 || number > 0x7fffffff);
  if (wrong !== undefined) throw new RangeError(`${wrong} cannot be packed: whole numbers from 0 to 2147483647 only`);
  const bits = numbers.every((number) => number <= 0xffff) ? 16 : 32;
  const packed = bits === 16 ? Uint16Array.from(numbers) : Int32Array.from(numbers);
  return { bits, base64: Buffer.from(packed.buffer).toString('base64') };
}

/** The numbers again. */
export function unpackNumbers({ bits, base64 }: PackedNumbers): Int32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return bits === 16 ? Int32Array.from(new Uint16Array(bytes.buffer)) : new Int32Array(bytes.buffer);
}
