/**
 * Control and format characters (direction, no width, tags) save the joiners that scripts and emoji need, private use
 * (where the links of a shared rendering are marked), what is no character, and lone surrogates.
 */
const unprintable = /[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]|(?![\u200C\u200D])\p{Cf}/gu;
/** Accents piled up beyond any language's need reach into the lines above and below. */
const piled = /(\p{M}{3})\p{M}+/gu;

/** Nothing but letters of our languages, digits and marks, with single blanks: most texts are, and need no cleaning. */
const plain = /^(?:[!-~\u00A1-\u00AC\u00AE-\u024F\u0400-\u052F\u2010-\u2027\u2116]| (?! ))*$/;

/** Text of a feed as one line that shows nothing but itself: no control, direction-changing or private-use characters. */
export function feedText(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(/\s+/gu, ' ').replace(unprintable, '').replace(piled, '$1');
}

/** The beginning of a text, at most `limit` UTF-16 code units with the ellipsis, cut at a word where one ends nearby. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > limit * 0.7 ? space : cut.length).trimEnd()}…`;
}

/** The longest address we link: longer ones are for machines, and would fill a mail. */
const longestLink = 1000;

/** A feed's address if a reader can safely follow it: http or https, no credentials, not endless. */
export function safeLink(link: string): string | undefined {
  if (link.length > longestLink || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  const plain = (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === '';
  return plain && url.href.length <= longestLink ? url.href : undefined;
}
