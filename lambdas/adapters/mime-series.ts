import type { OutgoingMail } from '../domain/subscriptions/outgoing-mail';
import {
  type Form,
  fillParts,
  forms,
  type MailBody,
  type OwnTexts,
  placeOf,
  splitAtPlaces,
} from '../domain/subscriptions/own-texts';
import { type Stamp, toMime } from './mime';

/** Builds the mails of one shared body: each as `toMime` would, but encoding only what stands from the first own text on. */
export type MimeSeries = (mail: OutgoingMail, stamp: Stamp) => Promise<Uint8Array>;

/** Bytes of content to a line of base64. */
const lineBytes = 57;

/** A finished mail of nobody, cut where the mails of a series differ. */
interface Template {
  /** As `splitAtPlaces` gives it. */
  readonly head: readonly string[];
  /** Encoded: what stands before the ending of the text, between it and that of the HTML, and behind that. */
  readonly fixed: readonly [Buffer, Buffer, Buffer];
  readonly text: Ending;
  readonly html: Ending;
}

/** What is encoded for each reader: from the line of the first own text to the end. */
interface Ending {
  /** As `splitAtPlaces` gives them. */
  readonly parts: readonly string[];
  readonly form: Form;
}

const epoch = new Date(0);
/** What the head of nobody's mail holds in the places of a reader's, by name. */
const nobody = {
  to: 'nobody@nobody.invalid',
  id: 'nobody-nobody-nobody',
  unsubscribe: 'https://nobody.invalid/nobody',
  date: dateLine(epoch),
};

export function mimeSeries(body: MailBody): MimeSeries {
  let made: Promise<Template | undefined> | undefined;
  return async (mail, stamp) => {
    if (!isPlain(mail)) return toMime(mail, stamp);
    made ??= templateOf(mail, body, stamp);
    const template = await made;
    return template === undefined ? toMime(mail, stamp) : fillTemplate(template, mail, stamp.date);
  };
}

/** As in a mail's Date. */
function dateLine(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000');
}

const breaks = /\p{Cc}/u;

/** Whether everything stands where it is put as it is: `toMime` refuses or folds other values of headers, and breaks lines its own way. */
function isPlain({ to, id, unsubscribe = '', shared }: OutgoingMail): boolean {
  return (
    /^[\w.+-]{1,64}@[\w.-]{1,60}$/.test(to) &&
    /^[\w-]{1,64}$/.test(id) &&
    /^https?:\/\/[!#-;=?-~]+$/.test(unsubscribe) &&
    !breaks.test(Object.values(shared?.own ?? {}).join(''))
  );
}

/** Nothing if the bodies do not stand in the mail as expected. */
async function templateOf(mail: OutgoingMail, body: MailBody, stamp: Stamp): Promise<Template | undefined> {
  const raw = Buffer.from(await toMime({ ...mail, ...nobody, shared: { body, own: {} } }, { ...stamp, date: epoch }));
  const start = raw.indexOf('\r\n\r\n');
  const [text, html] = [cut(body.text, forms.text), cut(body.html, forms.html)];
  // An empty part is left out of a mail, though it be empty for nobody alone.
  if (text.whole.length === 0 || html.whole.length === 0) return undefined;
  const textAt = raw.indexOf(wrapped(text.whole), start);
  const htmlAt = raw.indexOf(wrapped(html.whole), textAt);
  if (textAt < 0 || htmlAt < 0) return undefined;
  const endOf = (at: number, { whole }: Cut) => at + wrapped(whole).length;
  return {
    head: cutHead(raw.subarray(0, start).toString('latin1')),
    fixed: [
      Buffer.concat([raw.subarray(start, textAt), text.beginning]),
      Buffer.concat([raw.subarray(endOf(textAt, text), htmlAt), html.beginning]),
      Buffer.from(raw.subarray(endOf(htmlAt, html))),
    ],
    text,
    html,
  };
}

/** Cut once, before anything is put in: an address may well look like that of nobody. */
function cutHead(head: string): readonly string[] {
  const places = Object.entries(nobody).reduce((cut, [name, value]) => cut.replaceAll(value, placeOf(name)), head);
  return splitAtPlaces(places);
}

interface Cut extends Ending {
  /** Encoded, up to the line of the first own text. */
  readonly beginning: Buffer;
  /** The content of nobody, not encoded. */
  readonly whole: Buffer;
}

function cut(shared: string, form: Form): Cut {
  const [first = '', ...others] = splitAtPlaces(shared.replace(/\r?\n/g, '\r\n'));
  const bytes = Buffer.from(first);
  const at = lastLine(bytes);
  return {
    parts: [bytes.subarray(at).toString(), ...others],
    form,
    beginning: Buffer.from(at === 0 ? '' : `${wrapped(bytes.subarray(0, at))}\r\n`),
    whole: Buffer.from(fillParts([first, ...others], {}, form)),
  };
}

/** Where the last line begins that begins with a whole character. An ending is never empty: it begins what may be the last line. */
function lastLine(bytes: Buffer): number {
  let at = bytes.length - (bytes.length % lineBytes || lineBytes);
  while (at > 0 && isInsideCharacter(bytes[at])) at -= lineBytes;
  return Math.max(0, at);
}

/** Whether a byte of UTF-8 goes on with a character. */
function isInsideCharacter(byte = 0): boolean {
  return byte >= 0x80 && byte < 0xc0;
}

function fillTemplate({ head, fixed, text, html }: Template, mail: OutgoingMail, date: Date) {
  const { to, id, unsubscribe = '', shared } = mail;
  const own = fillParts(head, { to, id, unsubscribe, date: dateLine(date) }, forms.text);
  const texts = shared?.own ?? {};
  return joined([own, fixed[0], endingOf(text, texts), fixed[1], endingOf(html, texts), fixed[2]]);
}

/** One allocation, as most of a mail's cost is its copy. */
function joined(parts: readonly (string | Buffer)[]): Uint8Array {
  const mail = Buffer.allocUnsafe(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) at += typeof part === 'string' ? mail.write(part, at, 'latin1') : part.copy(mail, at);
  return mail;
}

function endingOf({ parts, form }: Ending, own: OwnTexts): string {
  return wrapped(Buffer.from(fillParts(parts, own, form)));
}

/** Base64 in lines of 76 characters (RFC 2045). */
function wrapped(bytes: Buffer): string {
  const encoded = bytes.toString('base64');
  let lines = encoded.slice(0, 76);
  for (let at = 76; at < encoded.length; at += 76) lines += `\r\n${encoded.slice(at, at + 76)}`;
  return lines;
}
