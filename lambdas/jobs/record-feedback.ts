import { addressId } from '../domain/subscriptions/address-id';
import { nextDue } from '../domain/subscriptions/cadence';
import { type Feedback, readFeedback } from '../domain/subscriptions/feedback';
import type { Keys } from '../domain/subscriptions/keys';
import type { Subscription, Suppression } from '../domain/subscriptions/subscription';

export interface RecordFeedbackDeps {
  readonly now: () => Date;
  readonly keys: Keys;
  readonly load: (id: string) => Promise<Subscription | undefined>;
  readonly suppress: (suppression: Suppression) => Promise<void>;
  readonly markSent: (id: string, attempt: string, to: { cutoff: string; nextDue: string }) => Promise<boolean>;
  readonly markSentLate: (id: string, attempt: string) => Promise<boolean>;
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
  /** Events that change nothing, by kind. */
  readonly ignored: Readonly<Record<string, number>>;
  /** Messages to try again, which end in the dead-letter queue if they cannot be read; and why. */
  readonly failed: readonly { readonly id: string; readonly error: string }[];
}

/** Records bounces, complaints, rejects and sends. Repeats and any order are fine; one bad message stops no other. */
export async function recordFeedback(
  deps: RecordFeedbackDeps,
  messages: readonly FeedbackMessage[],
): Promise<FeedbackReport> {
  const suppressed: Record<string, number> = {};
  const ignored: Record<string, number> = {};
  const failed: { id: string; error: string }[] = [];
  let settled = 0;
  for (const { id, body } of messages) {
    try {
      const result = await recordOne(deps, readFeedback(body));
      if (result.kind === 'settled') settled += 1;
      else if (result.kind === 'suppressed') suppressed[result.reason] = (suppressed[result.reason] ?? 0) + 1;
      else ignored[result.event] = (ignored[result.event] ?? 0) + 1;
    } catch (error) {
      failed.push({ id, error: error instanceof Error ? error.message : String(error) });
    }
  }
  return { suppressed, settled, ignored, failed };
}

type Recorded =
  | { readonly kind: 'suppressed'; readonly reason: Suppression['reason'] }
  | { readonly kind: 'settled' }
  | { readonly kind: 'ignored'; readonly event: string };

async function recordOne(deps: RecordFeedbackDeps, feedback: Feedback): Promise<Recorded> {
  switch (feedback.kind) {
    case 'suppress': {
      const { reason, of } = feedback;
      const since = deps.now().toISOString();
      const ids =
        'subscription' in of ? [of.subscription] : of.addresses.map((address) => addressId(address, deps.keys));
      for (const id of ids) await deps.suppress({ id, reason, since });
      return { kind: 'suppressed', reason };
    }
    case 'sent':
      return settle(deps, feedback.subscription, feedback.attempt);
    case 'ignored':
      return feedback;
  }
}

/** A mail that SES sent is sent, whatever the sender came to know of it: also one already given up as uncertain. */
async function settle(deps: RecordFeedbackDeps, id: string, attempt: string): Promise<Recorded> {
  const subscription = await deps.load(id);
  const delivery = subscription?.delivery;
  if (subscription !== undefined && delivery?.attempt === attempt) {
    const to = { cutoff: delivery.period.until, nextDue: nextDue(subscription.cadence, deps.now()) };
    if (await deps.markSent(id, attempt, to)) return { kind: 'settled' };
  }
  const isDoubtful = subscription?.lastDelivery?.attempt === attempt && subscription.lastDelivery.state === 'uncertain';
  if (isDoubtful && (await deps.markSentLate(id, attempt))) return { kind: 'settled' };
  return { kind: 'ignored', event: 'nothing to settle' };
}
