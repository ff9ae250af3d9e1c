import type { Period } from '../digests/digest';
import type { Language } from '../watch/language';

export type SubscriptionStatus = 'unconfirmed' | 'confirmed' | 'paused' | 'unsubscribed';

/** When a digest is wanted, in the subscriber's own time. */
export interface Cadence {
  readonly every: 'week' | 'day';
  /** ISO 8601 weekday, 1 is Monday. */
  readonly weekday: number;
  /** 0 to 23, local to `zone`. */
  readonly hour: number;
  /** IANA time zone name. */
  readonly zone: string;
}

/** What the person agreed to and when (ISO 8601 UTC); no IP address is ever kept. */
export interface Consent {
  readonly text: string;
  /** Goes up when the words change. */
  readonly version?: number;
  readonly askedAt: string;
  readonly form: string;
  readonly confirmedAt?: string;
  /** When the person unsubscribed. */
  readonly withdrawnAt?: string;
}

/**
 * One digest on its way to one subscriber. `claimed` before sending; then `sent`; `failed` when SES refused it for good;
 * `uncertain` when nobody knows, which is never sent again.
 */
export interface Delivery {
  readonly attempt: string;
  readonly state: 'claimed' | 'sent' | 'uncertain' | 'failed';
  readonly period: Period;
  /** ISO 8601 UTC. */
  readonly claimedAt: string;
}

/** What a link is known by that opens address and data: the keyed hash of its nonce, and when it ends (ISO 8601 UTC). */
export interface Access {
  readonly nonce: string;
  readonly expiresAt: string;
}

/** The standing request of one address. */
export interface Subscription {
  /** Keyed hash of the address: names the row and the links, and says nothing about the person. */
  readonly id: string;
  readonly address: string;
  readonly status: SubscriptionStatus;
  readonly concerns: readonly string[];
  readonly storyLanguages: readonly Language[];
  readonly mailLanguage: Language;
  readonly cadence: Cadence;
  readonly skipEmpty?: boolean;
  readonly discreet?: boolean;
  readonly keywords?: string;
  readonly consent: Consent;
  /** While `paused`: the day it ends, `YYYY-MM-DD`, in the subscriber's zone. */
  readonly pausedUntil?: string;
  /** Keyed hash of the confirmation token that is still good, while `unconfirmed`. */
  readonly confirmation?: { readonly nonce: string; readonly expiresAt: string };
  /** UTC midnight (`YYYY-MM-DD`) before which every story was delivered. */
  readonly coveredUntil?: string;
  /** Next instant a digest is due, ISO 8601 UTC. */
  readonly dueAt?: string;
  readonly suppressed: boolean;
  /** While `unconfirmed`: the subscription of the old address that this one takes over. */
  readonly movedFrom?: string;
  /** The fresh link asked for last. */
  readonly access?: Access;
  /** The digest under way or in doubt. */
  readonly delivery?: Delivery;
  /** How the delivery before that ended; what it covered, if it was sent. */
  readonly lastDelivery?: Pick<Delivery, 'attempt' | 'state'> & Partial<Pick<Delivery, 'period'>>;
  /** A digest that may have come or not: its stories come again with the next, marked. */
  readonly uncertain?: Pick<Delivery, 'attempt' | 'period'>;
  /** Mails that came back but may not the next time, see `addSoftBounce`. */
  readonly softBounces?: string;
}

/** An address we must not mail, by its keyed hash, and why. */
export interface Suppression {
  readonly id: string;
  readonly reason: 'bounce' | 'soft-bounces' | 'complaint' | 'operator';
  readonly since: string;
}
