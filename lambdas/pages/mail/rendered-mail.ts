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
  /** By default the page beside that of `unsubscribe`. */
  readonly preferences?: string;
}

/** Stand where the reader's links go. Private-use characters: `feedText` removes them from all that is not ours. */
export const linkPlaceholders = {
  unsubscribe: '\uE000unsubscribe\uE001',
  preferences: '\uE000preferences\uE001',
} as const;

const escapeAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The mail of one reader: the segment's rendering with the reader's own links put in. */
export function fillLinks(
  mail: RenderedMail,
  { unsubscribe, preferences = preferencesLink(unsubscribe) }: ReaderLinks,
): RenderedMail {
  const fill = (text: string, form: (link: string) => string) =>
    text
      .replaceAll(linkPlaceholders.unsubscribe, () => form(unsubscribe))
      .replaceAll(linkPlaceholders.preferences, () => form(preferences));
  return { ...mail, html: fill(mail.html, escapeAttribute), text: fill(mail.text, (link) => link) };
}

/** Leaving and changing stand behind one token: whoever holds a mail may do both, and readers differ in nothing else. */
export function preferencesLink(unsubscribe: string): string {
  return unsubscribe.replace('/unsubscribe/', '/preferences/');
}
