const numericReference = /&#(?:([0-9]{1,7})|[xX]([0-9a-fA-F]{1,6}));/g;

/**
 * The character a numeric reference stands for; empty for one that no XML text may hold.
 * 128 to 159 are read as windows-1252, which is what their writers meant (HTML Living Standard, 13.2.5.80).
 */
export function characterAt(codePoint: number): string {
  if (codePoint >= 0x80 && codePoint <= 0x9f) return new TextDecoder('windows-1252').decode(Uint8Array.of(codePoint));
  if (codePoint >= 0x20 && codePoint < 0xd800) return String.fromCharCode(codePoint);
  const allowed =
    codePoint === 9 ||
    codePoint === 10 ||
    codePoint === 13 ||
    (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
    (codePoint >= 0x10000 && codePoint <= 0x10ffff);
  return allowed ? String.fromCodePoint(codePoint) : '';
}

/** Longer texts are changed piece by piece: an engine that changes a million places at once keeps note of each. */
const pieceLength = 65_536;
/** No reference is longer. */
const referenceLength = 12;

/** Applies a change of references to a text, in pieces that cut none of them. */
export function inPieces(text: string, change: (piece: string) => string): string {
  if (text.length <= pieceLength) return change(text);
  let changed = '';
  for (let at = 0; at < text.length; ) {
    const end = at + pieceLength;
    const open = end < text.length ? text.slice(end - referenceLength, end).lastIndexOf('&') : -1;
    const cut = open === -1 ? end : end - referenceLength + open;
    changed += change(text.slice(at, cut));
    at = cut;
  }
  return changed;
}

/** Decodes the five names of XML and numeric references, once. HTML names stay: they are decoded with the HTML. */
export function decodeXmlText(text: string): string {
  return text.includes('&') ? inPieces(text, decodePiece) : text;
}

/** `&` comes last: what it gives must not be decoded again. */
const named = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
] as const;

// Splitting and joining takes a tenth of the time of replacing where there are a million places.
function decodePiece(text: string): string {
  let decoded = decodeNumbers(text);
  for (const [name, sign] of named) if (decoded.includes(name)) decoded = decoded.split(name).join(sign);
  return decoded;
}

/** A number that stands for `&` becomes `&amp;`, so that what follows it is not decoded a second time. */
function decodeNumbers(text: string): string {
  if (!text.includes('&#')) return text;
  return text.replace(numericReference, (_, decimal?: string, hexadecimal?: string) => {
    const character = characterAt(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal));
    return character === '&' ? '&amp;' : character;
  });
}
