import type { Period } from '../domain/digests/digest';
import { addressId } from '../domain/subscriptions/address-id';
import { nextDue } from '../domain/subscriptions/cadence';
import { type DeliveryTags, type Feedback, type Recipient, readFeedback } from '../domain/subscriptions/feedback';
import type { Keys } from '../domain/subscriptions/keys';
import type { SendingStop } from '../domain/subscriptions/sending-health';
import { addSoftBounce, isUnreachable, type SentMail } from '../domain/subscriptions/soft-bounces';
import type { Subscription, Suppression } from '../domain/subscriptions/subscription';
import { type ReviewSendingDeps, reviewSending } from './review-sending';

export interface RecordFeedbackDeps extends ReviewSendingDeps {
  readonly keys: Keys;
  readonly load: (id: string) => Promise<Subscription | undefined>;
  readonly suppress: (suppression: Suppression) => Promise<void>;
  /** Keeps the soft bounces of an address in place of those known; not if they changed meanwhile. */
  readonly keepSoftBounces: (id: string, bounces: string, known: string | undefined) => Promise<boolean>;
  readonly markMail: (end: 'sent' | 'bounced' | 'complained', mail: SentMail) => Promise<void>;
  readonly markSent: (id: string, attempt: string, to: { period: Period; nextDue: string }) => Promise<boolean>;
  readonly markSentLate: (id: string, attempt: string) => Promise<boolean>;
  readonly markRejected: (id: string, attempt: string, to: { nextDue: string }) => Promise<boolean>;
}

/** One SES event as the queue carries it. */
export interface FeedbackMessage {
  readonly id: string;
  readonly body: string;
}

export interface FeedbackReport {
  /** Suppressions recorded, repeats included, by reason. */
  readonly suppressed: Readonly<Record<string, number>>;
  /** Deliveries that an event settled. */
  readonly settled: number;
  /** Mails that SES took for malware and kept. */
  readonly rejected: number;
  /** Events that suppress nobody and settle nothing, by kind. */
  readonly ignored: Readonly<Record<string, number>>;
  /** Messages to try again, which end in the dead-letter queue if they cannot be read; and why. */
  readonly failed: readonly { readonly id: string; readonly error: string }[];
  /** Why all sending is stopped, when these events brought it up. */
  readonly sendingStopped?: SendingStop;
}

/** Records what SES tells of our mails. Repeats and any order are fine; one bad message stops no other. */
export async function recordFeedback(
  deps: RecordFeedbackDeps,
  messages: readonly FeedbackMessage[],
): Promise<FeedbackReport> {
  const suppressed: Record<string, number> = {};
  const ignored: Record<string, number> = {};
  const failed: { id: string; error: string }[] = [];
  const counts = { settled: 0, rejected: 0 };
  for (const { id, body } of messages) {
    try {
      const result = await recordOne(deps, readFeedback(body));
      if (result.kind === 'suppressed') suppressed[result.reason] = (suppressed[result.reason] ?? 0) + 1;
      else if (result.kind === 'ignored') ignored[result.event] = (ignored[result.event] ?? 0) + 1;
      else counts[result.kind] += 1;
    } catch (error) {
      failed.push({ id, error: error instanceof Error ? error.message : String(error) });
    }
  }
  const stopped = Object.keys(suppressed).length > 0 ? await reviewSending(deps) : undefined;
  return { suppressed, ...counts, ignored, failed, ...(stopped === undefined ? {} : { sendingStopped: stopped }) };
}

type Recorded =
  | { readonly kind: 'suppressed'; readonly reason: Suppression['reason'] }
  | { readonly kind: 'settled' | 'rejected' }
  | { readonly kind: 'ignored'; readonly event: string };

async function recordOne(deps: RecordFeedbackDeps, feedback: Feedback): Promise<Recorded> {
  switch (feedback.kind) {
    case 'suppress': {
      const { reason, of, mail, counts } = feedback;
      for (const id of idsOf(deps, of)) await deps.suppress({ id, reason, since: deps.now().toISOString() });
      if (counts) await deps.markMail(reason === 'bounce' ? 'bounced' : 'complained', mail);
      return { kind: 'suppressed', reason };
    }
    case 'soft-bounce': {
      const ends = [];
      for (const id of idsOf(deps, feedback.of)) ends.push(await softBounce(deps, id, feedback.mail));
      return ends.includes('unreachable')
        ? { kind: 'suppressed', reason: 'soft-bounces' }
        : { kind: 'ignored', event: 'soft bounce' };
    }
    case 'sent': {
      if (feedback.counts) await deps.markMail('sent', feedback.mail);
      const { delivery } = feedback;
      if (delivery === undefined) return { kind: 'ignored', event: 'no digest' };
      return settle(deps, delivery);
    }
    case 'rejected':
      if (feedback.delivery) await reopen(deps, feedback.delivery);
      return { kind: 'rejected' };
    case 'ignored':
      return feedback;
  }
}

function idsOf({ keys }: RecordFeedbackDeps, of: Recipient): readonly string[] {
  return 'subscription' in of ? [of.subscription] : of.addresses.map((address) => addressId(address, keys));
}

/** Keeps the bounce with its row, and suppresses an address that three mails in about a row did not reach. */
async function softBounce(deps: RecordFeedbackDeps, id: string, mail: SentMail): Promise<'kept' | 'unreachable'> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const subscription = await deps.load(id);
    if (subscription === undefined) return 'kept';
    const known = subscription.softBounces;
    const bounces = addSoftBounce(known ?? '', mail);
    const unreachable = isUnreachable(bounces, subscription.cadence.every);
    if (unreachable) await deps.suppress({ id, reason: 'soft-bounces', since: deps.now().toISOString() });
    if (await deps.keepSoftBounces(id, bounces, known)) return unreachable ? 'unreachable' : 'kept';
  }
  throw new Error('The soft bounces of a subscription changed five times while one was added.');
}

/** A mail that SES sent is sent, whatever the sender came to know of it: also one already given up as uncertain. */
async function settle(deps: RecordFeedbackDeps, { subscription: id, attempt }: DeliveryTags): Promise<Recorded> {
  const subscription = await deps.load(id);
  const delivery = subscription?.delivery;
  if (subscription !== undefined && delivery?.attempt === attempt) {
    const to = { period: delivery.period, nextDue: nextDue(subscription.cadence, deps.now()) };
    if (await deps.markSent(id, attempt, to)) return { kind: 'settled' };
  }
  const isDoubtful = subscription?.uncertain?.attempt === attempt;
  if (isDoubtful && (await deps.markSentLate(id, attempt))) return { kind: 'settled' };
  return { kind: 'ignored', event: 'nothing to settle' };
}

/** What a rejected digest was to tell comes with the next one: it certainly never arrived. */
async function reopen(deps: RecordFeedbackDeps, { subscription: id, attempt }: DeliveryTags): Promise<void> {
  const subscription = await deps.load(id);
  if (subscription === undefined) return;
  await deps.markRejected(id, attempt, { nextDue: nextDue(subscription.cadence, deps.now()) });
}
