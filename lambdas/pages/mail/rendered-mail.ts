/** A mail that only misses its reader's links. */
export interface RenderedMail {
  readonly subject: string;
  readonly preheader: string;
  readonly html: string;
  readonly text: string;
}

/** The links that differ between readers of one segment: whole addresses. */
export interface ReaderLinks {
  readonly unsubscribe: string;
}

/** Stand where the reader's links go. Private-use characters: `feedText` removes them from all that is not ours. */
export const linkPlaceholders: ReaderLinks = { unsubscribe: '\uE000unsubscribe\uE001' };

const escapeAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The mail of one reader: the segment's rendering with the reader's own links put in. */
export function fillLinks(mail: RenderedMail, links: ReaderLinks): RenderedMail {
  return {
    ...mail,
    html: mail.html.replaceAll(linkPlaceholders.unsubscribe, () => escapeAttribute(links.unsubscribe)),
    text: mail.text.replaceAll(linkPlaceholders.unsubscribe, () => links.unsubscribe),
  };
}
