import type { Suppression } from './subscription';

/** What an SES event means for us. */
export type Feedback =
  | { readonly kind: 'suppress'; readonly reason: Suppression['reason']; readonly of: Recipient }
  | { readonly kind: 'sent'; readonly subscription: string; readonly attempt: string }
  | { readonly kind: 'ignored'; readonly event: string };

/** Whom an event speaks of: the subscription our tags name, or else the addresses it lists. */
export type Recipient = { readonly subscription: string } | { readonly addresses: readonly string[] };

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads an SES event as SNS delivers it to SQS (with or without the SNS envelope), in the format of event publishing
 * (`eventType`) or of notifications (`notificationType`). Throws on anything else, naming what was not there.
 */
export function readFeedback(body: string): Feedback {
  const outer = parseObject(body, 'the message');
  const event = typeof outer.Message === 'string' ? parseObject(outer.Message, 'the SNS message') : outer;
  const type = event.eventType ?? event.notificationType;
  if (typeof type !== 'string') throw new Error('Feedback without eventType or notificationType.');
  switch (type) {
    case 'Bounce':
      return readBounce(event);
    case 'Complaint':
      return readComplaint(event);
    case 'Reject':
      return { kind: 'suppress', reason: 'reject', of: recipientOf(event, []) };
    case 'Send':
    case 'Delivery':
      return readSent(event, type);
    default:
      return { kind: 'ignored', event: type };
  }
}

/** Only a permanent bounce says that the address is no good; a full mailbox or an out-of-office answer does not. */
function readBounce(event: Json): Feedback {
  const bounce = objectAt(event, 'bounce');
  if (bounce.bounceType !== 'Permanent') return { kind: 'ignored', event: `Bounce ${String(bounce.bounceType)}` };
  return { kind: 'suppress', reason: 'bounce', of: recipientOf(event, listAt(bounce, 'bouncedRecipients')) };
}

function readComplaint(event: Json): Feedback {
  const complaint = objectAt(event, 'complaint');
  // A reader moved the mail out of the spam folder.
  if (complaint.complaintFeedbackType === 'not-spam') return { kind: 'ignored', event: 'Complaint not-spam' };
  return { kind: 'suppress', reason: 'complaint', of: recipientOf(event, listAt(complaint, 'complainedRecipients')) };
}

function readSent(event: Json, type: string): Feedback {
  const subscription = tagOf(event, 'subscription');
  const attempt = tagOf(event, 'attempt');
  if (subscription === undefined || attempt === undefined) return { kind: 'ignored', event: `${type} without tags` };
  return { kind: 'sent', subscription, attempt };
}

/** Our tag is surer than an address: a forwarding mailbox bounces with an address that never subscribed. */
function recipientOf(event: Json, listed: readonly unknown[]): Recipient {
  const subscription = tagOf(event, 'subscription');
  if (subscription !== undefined) return { subscription };
  const named = listed.flatMap((recipient) => (isObject(recipient) ? [recipient.emailAddress] : []));
  const addresses = (named.length > 0 ? named : listAt(objectAt(event, 'mail'), 'destination'))
    .filter((address) => typeof address === 'string')
    .map(bareAddress);
  if (addresses.length === 0) throw new Error('Feedback that names no recipient.');
  return { addresses };
}

function bareAddress(address: string): string {
  return (/<([^<>]+)>\s*$/.exec(address)?.[1] ?? address).trim();
}

function tagOf(event: Json, name: string): string | undefined {
  const tags = objectAt(event, 'mail').tags;
  const values = isObject(tags) ? tags[name] : undefined;
  const [value] = Array.isArray(values) ? (values as readonly unknown[]) : [];
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value) ? value : undefined;
}

function parseObject(text: string, what: string): Json {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    // The parser's own message would quote the text, and with it an address.
    throw new Error(`Feedback: ${what} is not JSON.`);
  }
  if (!isObject(read)) throw new Error(`Feedback: ${what} is not a JSON object.`);
  return read;
}

function objectAt(parent: Json, name: string): Json {
  const value = parent[name];
  if (!isObject(value)) throw new Error(`Feedback without ${name}.`);
  return value;
}

function listAt(parent: Json, name: string): readonly unknown[] {
  const value: unknown = parent[name];
  if (!Array.isArray(value)) throw new Error(`Feedback without ${name}.`);
  return value;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
