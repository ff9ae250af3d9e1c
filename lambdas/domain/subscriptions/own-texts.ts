/** What of a shared mail is one reader's own, by name: whole addresses and sentences, as plain text. */
export type OwnTexts = Readonly<Record<string, string>>;

/** A mail's two bodies; those of a shared mail hold places where its reader's own texts go. */
export interface MailBody {
  readonly html: string;
  readonly text: string;
}

/** How a text is put into a body so that it stays the text it is. */
export type Form = (text: string) => string;

/** Private-use characters around a name: text of feeds has lost them before it comes near a mail. */
const place = /\uE000([a-z]+)\uE001/;

export function placeOf(name: string): string {
  return `\uE000${name}\uE001`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

export const forms: Readonly<Record<keyof MailBody, Form>> = {
  html: (text) => text.replace(/[&"<>]/g, (sign) => entities[sign] ?? sign),
  text: (text) => text,
};

/** What stands before, between and behind the places: every other part is a name. */
export function splitAtPlaces(shared: string): readonly string[] {
  return shared.split(place);
}

/** The parts with the texts in place of the names. Nothing in a text is looked at again. */
export function fillParts(parts: readonly string[], own: OwnTexts, form: Form): string {
  return parts.map((part, at) => (at % 2 === 0 ? part : form(own[part] ?? ''))).join('');
}

/** The body of one reader. */
export function fillBody({ html, text }: MailBody, own: OwnTexts): MailBody {
  return {
    html: fillParts(splitAtPlaces(html), own, forms.html),
    text: fillParts(splitAtPlaces(text), own, forms.text),
  };
}
