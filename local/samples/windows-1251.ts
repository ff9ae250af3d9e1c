/** Byte of each character that windows-1251 has, as the platform's own decoder defines the encoding. */
const bytes: ReadonlyMap<string, number> = (() => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const characters = Array.from(new TextDecoder('windows-1251').decode(all));
  return new Map(characters.map((character, byte) => [character, byte]));
})();

/**
 * Encodes XML or HTML text as windows-1251. A character the encoding lacks (the Kazakh ә ғ қ ң ө ұ ү һ among them)
 * goes out as a numeric character reference, as publishers' software does.
 */
export function encodeWindows1251(markup: string): Buffer {
  const out: number[] = [];
  for (const character of markup) {
    const byte = bytes.get(character);
    if (byte === undefined) out.push(...Buffer.from(`&#${character.codePointAt(0)};`, 'ascii'));
    else out.push(byte);
  }
  return Buffer.from(out);
}
