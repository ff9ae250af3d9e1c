/** Numbers of one kind in a row. */
type Row = Uint8Array | Int32Array;

/**
 * Cuts short rows from a long one, for texts come by the thousand and a buffer of its own for each takes longer than
 * filling it. No piece is cut twice, so what is cut may be kept; it holds noughts until it is filled.
 */
export function makeRoll<Kind extends Row>(make: (length: number) => Kind, size: number): (length: number) => Kind {
  let roll = make(size);
  let used = 0;
  return (length) => {
    if (length > size / 8) return make(length);
    if (used + length > size) {
      roll = make(size);
      used = 0;
    }
    used += length;
    return roll.subarray(used - length, used) as Kind;
  };
}
