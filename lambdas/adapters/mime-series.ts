import type { OutgoingMail, SharedBody } from '../domain/subscriptions/outgoing-mail';
import { type Stamp, toMime } from './mime';

/** Builds the mails of one shared body: each as `toMime` would, but encoding only the lines that hold the reader's link. */
export type MimeSeries = (mail: OutgoingMail, stamp: Stamp) => Promise<Uint8Array>;

/** Bytes of content to a line of base64, and bytes of the line with its end. */
const lineBytes = 57;
const lineLength = 78;

/** Lines of a body that hold the link: where they begin in the body, what they encode, and where in that the link stands. */
interface Window {
  readonly at: number;
  readonly content: Buffer;
  readonly linkAt: number;
}

/** A finished mail of nobody, to be made into that of somebody with a link of the same length. */
interface Template {
  readonly head: string;
  readonly body: Buffer;
  readonly windows: readonly Window[];
}

const nobody = { to: 'nobody@nobody.invalid', id: 'nobody-nobody-nobody' };

export function mimeSeries(shared: SharedBody): MimeSeries {
  // By length of the link and second of the date.
  const templates = new Map<string, Template | undefined>();
  const whole: MimeSeries = (mail, stamp) => toMime({ ...mail, ...shared.fill(mail.unsubscribe ?? '') }, stamp);
  return async (mail, stamp) => {
    const { unsubscribe = '' } = mail;
    // A link that HTML would escape is of another length there than in the text.
    if (!/^https?:\/\/[\w.:/~-]+$/.test(unsubscribe) || !isPlain(mail)) return whole(mail, stamp);
    const key = `${unsubscribe.length} ${stamp.date.toUTCString()}`;
    if (!templates.has(key)) templates.set(key, await templateOf(mail, shared, unsubscribe.length, stamp));
    const template = templates.get(key);
    return template === undefined ? whole(mail, stamp) : fillTemplate(template, mail, unsubscribe);
  };
}

/** Whether address and id stand in their headers as they are; `toMime` refuses or folds others. */
function isPlain({ to, id }: OutgoingMail): boolean {
  return /^[\w.+-]{1,64}@[\w.-]{1,60}$/.test(to) && /^[\w-]{1,64}$/.test(id);
}

async function templateOf(
  mail: OutgoingMail,
  shared: SharedBody,
  size: number,
  stamp: Stamp,
): Promise<Template | undefined> {
  const link = `https://nobody.invalid/${'x'.repeat(size)}`.slice(0, size);
  const filled = shared.fill(link);
  const raw = Buffer.from(await toMime({ ...mail, ...nobody, ...filled, unsubscribe: link }, stamp));
  const bodyAt = raw.indexOf('\r\n\r\n');
  const body = raw.subarray(bodyAt);
  const windows = [filled.text, filled.html].map((content) => windowOf(content, link, body));
  const found = windows.filter((window) => window !== undefined);
  if (found.length < windows.length) return undefined;
  const head = raw.subarray(0, bodyAt).toString('latin1').replaceAll(link, '\u0000link');
  return { head, body, windows: found };
}

/** The lines that hold the link, if it stands in the content once and the content stands in the body as expected. */
function windowOf(content: string, link: string, body: Buffer): Window | undefined {
  const bytes = Buffer.from(content.replace(/\r?\n/g, '\r\n'));
  const linkAt = bytes.indexOf(link);
  if (linkAt < 0 || bytes.indexOf(link, linkAt + 1) >= 0) return undefined;
  const firstLine = Math.floor(linkAt / lineBytes);
  const end = Math.min(bytes.length, Math.ceil((linkAt + link.length) / lineBytes) * lineBytes);
  const contentAt = body.indexOf(wrapped(bytes));
  if (contentAt < 0) return undefined;
  const from = firstLine * lineBytes;
  return { at: contentAt + firstLine * lineLength, content: bytes.subarray(from, end), linkAt: linkAt - from };
}

function fillTemplate({ head, body, windows }: Template, { to, id }: OutgoingMail, link: string): Uint8Array {
  const own = head.replaceAll(nobody.to, to).replaceAll(nobody.id, id).replaceAll('\u0000link', link);
  const mail = Buffer.allocUnsafe(own.length + body.length);
  mail.write(own, 0, 'latin1');
  body.copy(mail, own.length);
  for (const window of windows) {
    const content = Buffer.from(window.content);
    content.write(link, window.linkAt, 'latin1');
    mail.write(wrapped(content), own.length + window.at, 'latin1');
  }
  return mail;
}

/** Base64 in lines of 76 characters (RFC 2045). */
function wrapped(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}(?!$)/g, '$&\r\n');
}
