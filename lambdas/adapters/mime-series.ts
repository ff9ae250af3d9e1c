import type { Links, OutgoingMail, SharedBody } from '../domain/subscriptions/outgoing-mail';
import { type Stamp, toMime } from './mime';

/** Builds the mails of one shared body: each as `toMime` would, but encoding only the lines that hold the reader's links. */
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

/** A finished mail of nobody, to be made into that of somebody with links of the same shape. */
interface Template {
  readonly head: string;
  readonly body: Buffer;
  readonly windows: readonly Window[];
}

const nobody = { to: 'nobody@nobody.invalid', id: 'nobody-nobody-nobody' };

export function mimeSeries(shared: SharedBody): MimeSeries {
  // By what stands before the tokens, their lengths and the second of the date.
  const templates = new Map<string, Template | undefined>();
  return async (mail, stamp) => {
    const { unsubscribe = '' } = mail;
    const links = { ...mail.links, unsubscribe };
    const shapes = Object.values(links).map((link) => `${addressOf(link)}${tokenOf(link).length}`);
    const key = `${shapes.join(' ')} ${stamp.date.toUTCString()}`;
    const plain = isPlain(mail, links);
    if (plain && !templates.has(key)) templates.set(key, await templateOf(mail, shared, links, stamp));
    const template = plain ? templates.get(key) : undefined;
    if (template !== undefined) return fillTemplate(template, mail, links);
    return toMime({ ...mail, ...shared.fill(unsubscribe, links) }, stamp);
  };
}

/** A link's last part names the reader; what stands before it is alike for all. */
const tokenOf = (link: string) => link.slice(link.lastIndexOf('/') + 1);
const addressOf = (link: string) => link.slice(0, link.lastIndexOf('/') + 1);

/** Whether everything stands where it is put as it is: `toMime` refuses or folds other addresses, HTML escapes other links. */
function isPlain({ to, id }: OutgoingMail, links: Links): boolean {
  const known = Object.values(links).every((link) => /^https?:\/\/[\w.:/~-]+\/[\w.~-]{16,}$/.test(link));
  return known && /^[\w.+-]{1,64}@[\w.-]{1,60}$/.test(to) && /^[\w-]{1,64}$/.test(id);
}

/** Tokens of the same lengths that are found nowhere else. */
function nobodysTokens(links: Links): Record<string, string> {
  const filler = (at: number) => String.fromCharCode('a'.charCodeAt(0) + at);
  return Object.fromEntries(
    Object.entries(links).map(([name, link], at) => [name, filler(at).repeat(tokenOf(link).length)]),
  );
}

async function templateOf(
  mail: OutgoingMail,
  shared: SharedBody,
  links: Links,
  stamp: Stamp,
): Promise<Template | undefined> {
  const tokens = nobodysTokens(links);
  const own = Object.fromEntries(
    Object.entries(links).map(([name, link]) => [name, addressOf(link) + (tokens[name] ?? '')]),
  );
  const { unsubscribe = '' } = own;
  const filled = shared.fill(unsubscribe, own);
  const raw = Buffer.from(await toMime({ ...mail, ...nobody, ...filled, unsubscribe }, stamp));
  const bodyAt = raw.indexOf('\r\n\r\n');
  const body = raw.subarray(bodyAt);
  const windows = [filled.text, filled.html].map((content) => windowsOf(content, tokens, body));
  const found = windows.filter((one) => one !== undefined);
  if (found.length < windows.length) return undefined;
  const head = raw.subarray(0, bodyAt).toString('latin1').replaceAll(tokenOf(unsubscribe), '\u0000token');
  return { head, body, windows: found.flat() };
}

/** The lines that hold links; undefined if the content does not stand in the body as expected. */
function windowsOf(content: string, tokens: Links, body: Buffer): Window[] | undefined {
  const bytes = Buffer.from(content.replace(/\r?\n/g, '\r\n'));
  const contentAt = body.indexOf(wrapped(bytes));
  if (contentAt < 0) return undefined;
  return placesOf(bytes, tokens).map((group) => {
    const line = lineOf(group[0]?.at ?? 0);
    const end = (lineOf((group.at(-1)?.end ?? 1) - 1) + 1) * lineBytes;
    return {
      at: contentAt + line * lineLength,
      content: bytes.subarray(line * lineBytes, end),
      links: group.map(({ name, at }) => ({ name, at: at - line * lineBytes })),
    };
  });
}

interface Place {
  readonly name: string;
  readonly at: number;
  readonly end: number;
}

/** Where the tokens stand, those that share a line together. */
function placesOf(bytes: Buffer, tokens: Links): Place[][] {
  const places = Object.entries(tokens).flatMap(([name, token]) => {
    const found: Place[] = [];
    for (let at = bytes.indexOf(token); at >= 0; at = bytes.indexOf(token, at + token.length))
      found.push({ name, at, end: at + token.length });
    return found;
  });
  const groups: Place[][] = [];
  for (const place of places.sort((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && lineOf(place.at) <= lineOf(before.end - 1)) last.push(place);
    else groups.push([place]);
  }
  return groups;
}

const lineOf = (at: number) => Math.floor(at / lineBytes);

function fillTemplate({ head, body, windows }: Template, { to, id }: OutgoingMail, links: Links): Uint8Array {
  const own = head
    .replaceAll(nobody.to, to)
    .replaceAll(nobody.id, id)
    .replaceAll('\u0000token', tokenOf(links.unsubscribe ?? ''));
  const mail = Buffer.allocUnsafe(own.length + body.length);
  mail.write(own, 0, 'latin1');
  body.copy(mail, own.length);
  for (const window of windows) {
    const content = Buffer.from(window.content);
    for (const { name, at } of window.links) content.write(tokenOf(links[name] ?? ''), at, 'latin1');
    mail.write(wrapped(content), own.length + window.at, 'latin1');
  }
  return mail;
}

/** Base64 in lines of 76 characters (RFC 2045). */
function wrapped(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}(?!$)/g, '$&\r\n');
}
