import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Period } from '../domain/digests/digest';
import type { Delivery, Subscription } from '../domain/subscriptions/subscription';
import {
  type Change,
  change,
  loadSubscription,
  mailable,
  mailableValues,
  type SubscriberRows,
} from './subscriber-rows';

/** Why a digest may not be sent to a subscriber, or not by this attempt. */
export type ClaimRefusal =
  | 'absent'
  | 'unconfirmed'
  | 'paused'
  | 'unsubscribed'
  | 'suppressed'
  | 'already-delivered'
  | 'in-doubt'
  | 'claimed-by-other';

export type Claim =
  | { readonly kind: 'claimed'; readonly subscription: Subscription }
  | { readonly kind: 'refused'; readonly reason: ClaimRefusal };

/** One attempt to send one digest; `now` is ISO 8601 UTC. */
export interface Attempt {
  readonly attempt: string;
  readonly period: Period;
  /** The digest in doubt whose stories this one repeats, marked: as it stood when this one was planned. */
  readonly uncertain?: Period;
  readonly now: string;
}

/** The delivery state of subscriptions: every function says whether the attempt was (still) the one under way. */
export interface Deliveries {
  /** Takes the right to send this period to this subscriber. Nobody may send without it, and only one gets it. */
  readonly claim: (id: string, attempt: Attempt) => Promise<Claim>;
  /** The digest is out: its period is covered, due next at `nextDue` (ISO 8601 UTC). */
  readonly markSent: (id: string, attempt: string, to: { period: Period; nextDue: string }) => Promise<boolean>;
  /** Settles a delivery already marked uncertain: it was sent after all, so its stories need not come again. */
  readonly markSentLate: (id: string, attempt: string) => Promise<boolean>;
  /** Not accepted, and may be tried again: gives the claim back. */
  readonly release: (id: string, attempt: string) => Promise<boolean>;
  /** Refused for good: this digest is not tried again, its stories roll into the one due at `nextDue`. */
  readonly markFailed: (id: string, attempt: string, to: { nextDue: string }) => Promise<boolean>;
  /** Taken, but never delivered: its stories roll into the next digest, also where it was marked sent and no other since. */
  readonly markRejected: (id: string, attempt: string, to: { nextDue: string }) => Promise<boolean>;
  /** Nobody knows: never sent again; its stories roll into the digest due at `nextDue`, marked as possible repeats. */
  readonly markUncertain: (id: string, attempt: string, to: { nextDue: string }) => Promise<boolean>;
  /** Nothing to send for a period: it counts as covered. */
  readonly markCovered: (id: string, period: Period, to: { nextDue: string }) => Promise<boolean>;
}

export function deliveries(client: DynamoDBDocumentClient, table: string): Deliveries {
  const rows: SubscriberRows = { client, table };
  return {
    claim: (id, attempt) => claim(rows, id, attempt),
    markSent: (id, attempt, to) => markSent(rows, id, attempt, to),
    markSentLate: (id, attempt) => markSentLate(rows, id, attempt),
    release: async (id, attempt) => (await change(rows, id, { remove: ['delivery'], ...ours(attempt) })) !== undefined,
    markFailed: (id, attempt, { nextDue }) => end(rows, id, attempt, 'failed', nextDue, {}),
    markRejected: (id, attempt, to) => markRejected(rows, id, attempt, to.nextDue),
    markUncertain: (id, attempt, { nextDue }) =>
      end(rows, id, attempt, 'uncertain', nextDue, { set: { uncertain: 'delivery' } }),
    markCovered: (id, period, to) => markCovered(rows, id, period, to.nextDue),
  };
}

/** A batch delivered again after its digest was given up as uncertain was planned without that doubt: it must not send once more. */
async function claim(rows: SubscriberRows, id: string, { attempt, period, uncertain, now }: Attempt): Promise<Claim> {
  const delivery: Delivery = { attempt, state: 'claimed', period, claimedAt: now };
  const doubt = uncertain === undefined ? 'attribute_not_exists(uncertain)' : 'uncertain.period.#until = :doubtUntil';
  const claimed = await change(rows, id, {
    set: { delivery: ':delivery' },
    condition: `${mailable} AND coveredUntil = :from AND attribute_not_exists(delivery) AND ${doubt}`,
    values: {
      ...mailableValues,
      ':delivery': delivery,
      ':from': period.from,
      ...(uncertain === undefined ? {} : { ':doubtUntil': uncertain.until }),
    },
  });
  if (claimed !== undefined) return { kind: 'claimed', subscription: claimed };
  // The client may have repeated a write whose answer was lost: then the claim is already ours.
  const stored = await loadSubscription(rows, id);
  const refusal = refusalOf(stored, attempt, period);
  if (stored !== undefined && refusal === undefined) return { kind: 'claimed', subscription: stored };
  return { kind: 'refused', reason: refusal ?? 'absent' };
}

/** What stands in the way; nothing when the live claim is this attempt's. */
function refusalOf(stored: Subscription | undefined, attempt: string, period: Period): ClaimRefusal | undefined {
  if (stored === undefined) return 'absent';
  if (stored.status !== 'confirmed') return stored.status;
  if (stored.suppressed) return 'suppressed';
  if (stored.delivery?.attempt === attempt) return undefined;
  if (stored.coveredUntil !== period.from) return 'already-delivered';
  return stored.delivery === undefined ? 'in-doubt' : 'claimed-by-other';
}

async function markSent(
  rows: SubscriberRows,
  id: string,
  attempt: string,
  { period, nextDue }: { readonly period: Period; readonly nextDue: string },
): Promise<boolean> {
  const ended = await end(rows, id, attempt, 'sent', nextDue, {
    set: { coveredUntil: ':cutoff' },
    remove: ['uncertain'],
    values: { ':cutoff': period.until, ':last': { attempt, state: 'sent', period } },
  });
  if (ended) return true;
  // A Send event may have settled it first.
  const stored = await loadSubscription(rows, id);
  return stored?.lastDelivery?.attempt === attempt && stored.lastDelivery.state === 'sent';
}

async function markSentLate(rows: SubscriberRows, id: string, attempt: string): Promise<boolean> {
  const settled = await change(rows, id, {
    set: { coveredUntil: 'uncertain.period.#until', lastDelivery: ':sent' },
    remove: ['uncertain'],
    condition:
      'uncertain.attempt = :attempt AND attribute_not_exists(delivery) AND coveredUntil = uncertain.period.#from',
    values: { ':attempt': attempt, ':sent': { attempt, state: 'sent' } },
  });
  return settled !== undefined;
}

async function markRejected(rows: SubscriberRows, id: string, attempt: string, nextDue: string): Promise<boolean> {
  if (await end(rows, id, attempt, 'failed', nextDue, {})) return true;
  const reopened = await change(rows, id, {
    set: { coveredUntil: 'lastDelivery.period.#from', lastDelivery: ':failed' },
    condition:
      'lastDelivery.attempt = :attempt AND attribute_not_exists(delivery) AND coveredUntil = lastDelivery.period.#until',
    values: { ':attempt': attempt, ':failed': { attempt, state: 'failed' } },
  });
  return reopened !== undefined;
}

async function markCovered(rows: SubscriberRows, id: string, period: Period, nextDue: string): Promise<boolean> {
  const covered = await change(rows, id, {
    set: { coveredUntil: ':until', dueAt: ':nextDue' },
    // What is covered cannot repeat; a period of no days covers nothing.
    remove: period.from < period.until ? ['uncertain'] : [],
    condition: `${mailable} AND coveredUntil = :from AND attribute_not_exists(delivery)`,
    values: { ...mailableValues, ':from': period.from, ':until': period.until, ':nextDue': nextDue },
  });
  return covered !== undefined;
}

/** Ends a delivery. Who unsubscribed or was suppressed meanwhile gets no next due instant: such a row is never due. */
async function end(
  rows: SubscriberRows,
  id: string,
  attempt: string,
  state: Delivery['state'],
  nextDue: string,
  wanted: Partial<Change>,
): Promise<boolean> {
  const { condition, values } = ours(attempt);
  const ending: Change = {
    set: { ...wanted.set, lastDelivery: ':last' },
    remove: [...(wanted.remove ?? []), 'delivery'],
    condition,
    values: { ...values, ':last': { attempt, state }, ...wanted.values },
  };
  const due: Change = {
    ...ending,
    set: { ...ending.set, dueAt: ':nextDue' },
    condition: `${condition} AND ${mailable}`,
    values: { ...ending.values, ...mailableValues, ':nextDue': nextDue },
  };
  return ((await change(rows, id, due)) ?? (await change(rows, id, ending))) !== undefined;
}

function ours(attempt: string): Pick<Change, 'condition' | 'values'> {
  return { condition: 'delivery.attempt = :attempt', values: { ':attempt': attempt } };
}
