const numericReference = /&#(?:([0-9]{1,7})|[xX]([0-9a-fA-F]{1,6}));/g;

/**
 * The character a numeric reference stands for; empty for one that no XML text may hold.
 * 128 to 159 are read as windows-1252, which is what their writers meant (HTML Living Standard, 13.2.5.80).
 */
export function characterAt(codePoint: number): string {
  if (codePoint >= 0x80 && codePoint <= 0x9f) return new TextDecoder('windows-1252').decode(Uint8Array.of(codePoint));
  const allowed =
    codePoint === 9 ||
    codePoint === 10 ||
    codePoint === 13 ||
    (codePoint >= 0x20 && codePoint <= 0xd7ff) ||
    (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
    (codePoint >= 0x10000 && codePoint <= 0x10ffff);
  return allowed ? String.fromCodePoint(codePoint) : '';
}

/** Decodes the five names of XML and numeric references, once. HTML names stay: they are decoded with the HTML. */
export function decodeXmlText(text: string): string {
  if (!text.includes('&')) return text;
  return decodeNumbers(text)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** A number that stands for `&` becomes `&amp;`, so that what follows it is not decoded a second time. */
function decodeNumbers(text: string): string {
  if (!text.includes('&#')) return text;
  return text.replace(numericReference, (_, decimal?: string, hexadecimal?: string) => {
    const character = characterAt(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal));
    return character === '&' ? '&amp;' : character;
  });
}
