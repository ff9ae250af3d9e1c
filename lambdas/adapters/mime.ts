import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMail } from '../domain/subscriptions/outgoing-mail';
import { fillBody } from '../domain/subscriptions/own-texts';

/** What every mail of this service carries alike, and what must not be made up here: the same in gives the same out. */
export interface Stamp {
  /** `Name <address>` or a bare address. */
  readonly from: string;
  /** A bare address that somebody reads. */
  readonly replyTo: string;
  /** Names the list to mail programs (RFC 2919), e.g. `digest.watch.example`: letters, digits, dots, hyphens. */
  readonly listId: string;
  readonly date: Date;
}

/** A header value we refuse to write: it would end its header or address someone else. */
export class MalformedHeader extends Error {
  constructor(header: string, why: string) {
    super(`The mail's ${header} ${why}: it was not built.`);
    this.name = 'MalformedHeader';
  }
}

function check(header: string, value: string, form: RegExp, why: string): string {
  if (!form.test(value)) throw new MalformedHeader(header, why);
  return value;
}

const oneLine = /^[^\p{Cc}\u2028\u2029]*$/u;
const oneAddress = /^[^\s\p{Cc},;:<>()"\\@]+@[^\s\p{Cc},;:<>()"\\@]+$/u;
const plainToken = /^[A-Za-z0-9_-]{1,128}$/;
const hostLike = /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const webAddress = /^https?:\/\/[!#-;=?-~]+$/;

/** RFC 8058: with both headers, one POST to that address unsubscribes. */
function listHeaders(unsubscribe: string, listId: string) {
  const link = check('List-Unsubscribe', unsubscribe, webAddress, 'is not a plain http(s) address');
  const list = check('List-Id', listId, hostLike, 'is not a host name');
  return [
    { key: 'List-Unsubscribe', value: { prepared: true, value: `<${link}>` } },
    { key: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
    { key: 'List-Id', value: { prepared: true, value: `<${list}>` } },
  ];
}

const crlf = (text: string) => text.replace(/\r?\n/g, '\r\n');

/**
 * A mail as it goes over the wire (RFC 5322), text and HTML. SES replaces Message-ID and Date with its own. Both bodies
 * are base64, so that no body can hold the boundary between them.
 */
export async function toMime(mail: OutgoingMail, stamp: Stamp): Promise<Uint8Array> {
  const id = check('X-Delivery-Id', mail.id, plainToken, 'may hold letters, digits, _ and - alone');
  const { unsubscribe, shared } = mail;
  const { html, text } = shared === undefined ? mail : fillBody(shared.body, shared.own);
  return new MailComposer({
    from: check('From', stamp.from, oneLine, 'holds a control character'),
    replyTo: { name: '', address: check('Reply-To', stamp.replyTo, oneAddress, 'is not one plain address') },
    to: { name: '', address: check('To', mail.to, oneAddress, 'is not one plain address') },
    subject: check('Subject', mail.subject, oneLine, 'holds a control character'),
    date: stamp.date,
    messageId: `<${id}@${check('Message-ID', stamp.listId, hostLike, 'needs a host name')}>`,
    headers: [
      { key: 'Content-Language', value: mail.language },
      { key: 'Auto-Submitted', value: 'auto-generated' },
      { key: 'X-Delivery-Id', value: id },
      ...(unsubscribe === undefined ? [] : listHeaders(unsubscribe, stamp.listId)),
    ],
    text: crlf(text),
    html: crlf(html),
    encoding: 'base64',
    textEncoding: 'base64',
    baseBoundary: 'watch',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
