import type { SentMail } from './soft-bounces';

/** What an SES event means for us. */
export type Feedback =
  | {
      readonly kind: 'suppress';
      readonly reason: 'bounce' | 'complaint';
      readonly of: Recipient;
      readonly mail: SentMail;
      /** Whether providers hold it against us: not, when SES itself held the mail back. */
      readonly counts: boolean;
    }
  | { readonly kind: 'soft-bounce'; readonly of: Recipient; readonly mail: SentMail }
  | {
      readonly kind: 'sent';
      readonly delivery?: DeliveryTags;
      readonly mail: SentMail;
      /** Whether this event is the one that counts its mail as sent. */
      readonly counts: boolean;
    }
  /** SES took a mail for malware and did not send it: our fault or its, never the reader's. */
  | { readonly kind: 'rejected'; readonly delivery?: DeliveryTags }
  | { readonly kind: 'ignored'; readonly event: string };

/** Whom an event speaks of: the subscription our tags name, or else the addresses it lists. */
export type Recipient = { readonly subscription: string } | { readonly addresses: readonly string[] };

/** The delivery that an event settles, as its tags name it; a mail that is no digest has none. */
export interface DeliveryTags {
  readonly subscription: string;
  readonly attempt: string;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads an SES event as SNS delivers it to SQS (with or without the SNS envelope), in the format of event publishing
 * (`eventType`) or of notifications (`notificationType`). Throws on anything else, naming what was not there.
 */
export function readFeedback(body: string): Feedback {
  if (body === topicGreeting) return topicValidated;
  const outer = parseObject(body, 'the message');
  if (outer.Message === topicGreeting) return topicValidated;
  refuseConfirmation(outer);
  const event = typeof outer.Message === 'string' ? parseObject(outer.Message, 'the SNS message') : outer;
  const type = event.eventType ?? event.notificationType;
  if (typeof type !== 'string') throw new Error('Feedback without eventType or notificationType.');
  switch (type) {
    case 'Bounce':
      return readBounce(event);
    case 'Complaint':
      return readComplaint(event);
    case 'Reject':
      return { kind: 'rejected', ...deliveryOf(event) };
    case 'Send':
    case 'Delivery':
      return readSent(event, type);
    default:
      return { kind: 'ignored', event: type };
  }
}

/** What SES publishes to a topic when events are first led to it. */
const topicGreeting = 'Successfully validated SNS topic for Amazon SES event publishing.';
const topicValidated: Feedback = { kind: 'ignored', event: 'topic validated' };

/** The queue is subscribed by the stack, which SNS asks nobody to confirm: where it does ask, feedback does not come. */
function refuseConfirmation({ Type: type }: Json): void {
  if (type !== 'SubscriptionConfirmation' && type !== 'UnsubscribeConfirmation') return;
  throw new Error(
    `Feedback: SNS sent ${type}: the queue is not subscribed to a topic. Deploy again, or open the message's SubscribeURL.`,
  );
}

/** Held back by the account's own suppression list: the address is no good, but nobody was bothered. */
const heldBack = 'OnAccountSuppressionList';

/** A permanent bounce says that the address is no good, a soft one that it may be; an out-of-office answer says neither. */
function readBounce(event: Json): Feedback {
  const bounce = objectAt(event, 'bounce');
  const listed = listAt(bounce, 'bouncedRecipients');
  const [of, mail] = [recipientOf(event, listed), mailOf(event)];
  if (bounce.bounceType === 'Permanent') {
    return { kind: 'suppress', reason: 'bounce', of, mail, counts: bounce.bounceSubType !== heldBack };
  }
  return isAutomaticAnswer(bounce, listed)
    ? { kind: 'ignored', event: 'automatic answer' }
    : { kind: 'soft-bounce', of, mail };
}

/**
 * SES reports automatic answers (out of office) as `Transient`, `General` (SES guide, "Bounce types"); those of readers' own
 * mailboxes were seen to come as `Undetermined` without recipients. Unlike a failure they are no delivery report, so that
 * nobody they list carries a field of one (RFC 3464: action, status, diagnostic code).
 */
function isAutomaticAnswer({ bounceType, bounceSubType }: Json, listed: readonly unknown[]): boolean {
  if (bounceType !== 'Undetermined' && bounceSubType !== 'General') return false;
  return listed.every(
    (one) => isObject(one) && one.action === undefined && one.status === undefined && one.diagnosticCode === undefined,
  );
}

function readComplaint(event: Json): Feedback {
  const complaint = objectAt(event, 'complaint');
  // A reader moved the mail out of the spam folder.
  if (complaint.complaintFeedbackType === 'not-spam') return { kind: 'ignored', event: 'Complaint not-spam' };
  const of = recipientOf(event, listAt(complaint, 'complainedRecipients'));
  const counts = complaint.complaintSubType !== heldBack;
  return { kind: 'suppress', reason: 'complaint', of, mail: mailOf(event), counts };
}

/** The older format knows no Send event: there a delivery is the first that we hear of a mail. */
function readSent(event: Json, type: string): Feedback {
  const counts = type === 'Send' || event.eventType === undefined;
  return { kind: 'sent', ...deliveryOf(event), mail: mailOf(event), counts };
}

function deliveryOf(event: Json): { readonly delivery?: DeliveryTags } {
  const subscription = tagOf(event, 'subscription');
  const attempt = tagOf(event, 'attempt');
  return subscription === undefined || attempt === undefined ? {} : { delivery: { subscription, attempt } };
}

function mailOf(event: Json): SentMail {
  const { messageId, timestamp } = objectAt(event, 'mail');
  if (typeof messageId !== 'string' || messageId === '') throw new Error('Feedback without mail.messageId.');
  const sent = typeof timestamp === 'string' ? new Date(timestamp) : new Date(Number.NaN);
  if (Number.isNaN(sent.getTime())) throw new Error('Feedback without mail.timestamp.');
  return { id: messageId, sentAt: sent.toISOString() };
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
