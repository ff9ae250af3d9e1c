import type { Links, OutgoingMail, SharedBody } from '../domain/subscriptions/outgoing-mail';
import { type Stamp, toMime } from './mime';

/**
 * Builds the mails of one shared body: each as `toMime` would, but encoding only the lines that hold the reader's links. */
export type MimeSeries = (mail: OutgoingMail, stamp: Stamp) => Promise<Uint8Array>;

/** Bytes of content to a line of base64, and bytes of the line with its end. */
const lineBytes = 57;
const lineLength = 78;

/** Lines of a body that hold links: where they begin in the body, what they encode, and where in that which link stands. */
interface Window {
  readonly at: number;
  readonly content: Buffer;
  readonly links: readonly { readonly name: string; readonly at: number }[];
}

/** A finished mail of nobody, to be made into that of somebody with links of the same lengths. */
interface Template {
  readonly head: string;
  readonly body: Buffer;
  readonly windows: readonly Window[];
}

const nobody = { to: 'nobody@nobody.invalid', id: 'nobody-nobody-nobody' };

export function mimeSeries(shared: SharedBody): MimeSeries {
  // By lengths of the links and second of the date.
  const templates = new Map<string, Template | undefined>();
  return async (mail, stamp) => {
    const { unsubscribe = '' } = mail;
    const links = { ...mail.links, unsubscribe };
    const sizes = Object.values(links).map(({ length }) => length);
    const key = `${sizes.join(' ')} ${stamp.date.toUTCString()}`;
    const plain = isPlain(mail, links);
    if (plain && !templates.has(key)) templates.set(key, await templateOf(mail, shared, links, stamp));
    const template = plain ? templates.get(key) : undefined;
    if (template !== undefined) return fillTemplate(template, mail, links);
    return toMime({ ...mail, ...shared.fill(unsubscribe, links) }, stamp);
  };
}

/** Whether everything stands where it is put as it is: `toMime` refuses or folds other addresses, HTML escapes other links. */
function isPlain({ to, id }: OutgoingMail, links: Links): boolean {
  const known = Object.values(links).every((link) => /^https?:\/\/[\w.:/~-]{20,}$/.test(link));
  return known && /^[\w.+-]{1,64}@[\w.-]{1,60}$/.test(to) && /^[\w-]{1,64}$/.test(id);
}

/** Links of the same lengths that are found nowhere else. */
function nobodysLinks(links: Links): Record<string, string> {
  const filler = (at: number) => String.fromCharCode('a'.charCodeAt(0) + at);
  const names = Object.keys(links);
  return Object.fromEntries(
    names.map((name, at) => [
      name,
      `https://n.invalid/${filler(at).repeat(links[name]?.length ?? 0)}`.slice(0, links[name]?.length),
    ]),
  );
}

async function templateOf(mail: OutgoingMail, shared: SharedBody, stamp: Stamp): Promise<Template | undefined> {
  const [address, { length }] = split(mail.unsubscribe ?? '');
  const token = 'x'.repeat(length);
  const link = `${address}${token}`;
  const filled = shared.fill(link);
  const raw = Buffer.from(await toMime({ ...mail, ...nobody, ...filled, unsubscribe: link }, stamp));
  const bodyAt = raw.indexOf('\r\n\r\n');
  const body = raw.subarray(bodyAt);
  const windows = [filled.text, filled.html].map((content) => windowOf(content, `/${token}`, body));
  const found = windows.filter((window) => window !== undefined);
  if (found.length < windows.length) return undefined;
  const head = raw.subarray(0, bodyAt).toString('latin1').replaceAll(link, `${address}\u0000token`);
  return { head, body, windows: found };
}

/** The lines from the first to the last token, if the content stands in the body as expected. */
function windowOf(content: string, slashToken: string, body: Buffer): Window | undefined {
  const bytes = Buffer.from(content.replace(/\r?\n/g, '\r\n'));
  const tokensAt = placesOf(slashToken, bytes).map((at) => at + 1);
  const [first, last] = [tokensAt[0], tokensAt.at(-1)];
  const contentAt = body.indexOf(wrapped(bytes));
  if (first === undefined || last === undefined || contentAt < 0) return undefined;
  const firstLine = Math.floor(first / lineBytes);
  const from = firstLine * lineBytes;
  const end = Math.min(bytes.length, Math.ceil((last + slashToken.length) / lineBytes) * lineBytes);
  return {
    at: contentAt + firstLine * lineLength,
    content: bytes.subarray(from, end),
    tokensAt: tokensAt.map((at) => at - from),
  };
}

function placesOf(text: string, bytes: Buffer): readonly number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) places.push(at);
  return places;
}

function fillTemplate({ head, body, windows }: Template, { to, id }: OutgoingMail, token: string): Uint8Array {
  const own = head.replaceAll(nobody.to, to).replaceAll(nobody.id, id).replaceAll('\u0000token', token);
  const mail = Buffer.allocUnsafe(own.length + body.length);
  mail.write(own, 0, 'latin1');
  body.copy(mail, own.length);
  for (const window of windows) {
    const content = Buffer.from(window.content);
    for (const at of window.tokensAt) content.write(token, at, 'latin1');
    mail.write(wrapped(content), own.length + window.at, 'latin1');
  }
  return mail;
}

/** Base64 in lines of 76 characters (RFC 2045). */
function wrapped(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}(?!$)/g, '$&\r\n');
}
