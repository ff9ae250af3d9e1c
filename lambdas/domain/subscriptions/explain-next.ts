import { addDays } from '../stories/calendar';
import { cutoffOf, lastDue, nextDue } from './cadence';
import type { Cadence, Subscription } from './subscription';

/** Whether a digest would go out to someone now, and everything that speaks for or against it. */
export interface Explanation {
  readonly would: boolean;
  readonly because: readonly string[];
  /** Next instant a digest is due, ISO 8601 UTC. */
  readonly due?: string;
}

export interface Circumstances {
  readonly now: Date;
  /** Date of the newest closed day. */
  readonly lastClosed?: string;
  readonly suppressed: boolean;
  /** All sending is stopped. */
  readonly stopped: boolean;
}

/** Why the next digest would be sent to a subscriber, or would not: every reason, in plain words, no address. */
export function explainNext(subscription: Subscription | undefined, around: Circumstances): Explanation {
  if (subscription === undefined) {
    const because = ['there is no subscription of this id or address'];
    return { would: false, because: around.suppressed ? [...because, 'the address is suppressed'] : because };
  }
  const against = [...obstacles(subscription), ...outerObstacles(subscription, around)];
  if (against.length > 0) return { would: false, because: against, ...dueOf(subscription) };
  const until = cutoffOf(new Date(lastDue(subscription.cadence, dueTime(subscription, around.now))));
  const { cadence, skipEmpty = false, coveredUntil } = subscription;
  const covers = `confirmed; covers the days from ${coveredUntil} until ${until}`;
  const unlessEmpty = cadence.every === 'day' || skipEmpty ? ['it is left out if nothing is found'] : [];
  return { would: true, because: [covers, ...endOf(subscription), ...unlessEmpty], ...dueOf(subscription) };
}

function dueOf({ dueAt }: Subscription): { readonly due?: string } {
  return dueAt === undefined ? {} : { due: dueAt };
}

/** The end of the digest before, where it leaves its stories to the next. */
function endOf({ lastDelivery: last }: Subscription): string[] {
  if (last === undefined || last.state === 'sent') return [];
  return [`the one before ended as ${last.state} (attempt ${last.attempt}): its stories come with this one`];
}

/** The instant its next digest is sent: now when it is due already. */
function dueTime({ dueAt, cadence }: { dueAt?: string; cadence: Cadence }, now: Date): Date {
  const due = new Date(dueAt ?? nextDue(cadence, now));
  return due > now ? due : now;
}

function obstacles({ status, pausedUntil, suppressed, delivery, dueAt }: Subscription): string[] {
  const found: string[] = [];
  if (status === 'unconfirmed') found.push('the address was never confirmed');
  if (status === 'unsubscribed') found.push('it was unsubscribed');
  if (status === 'paused') found.push(`it is paused until ${pausedUntil ?? 'further notice'}`);
  if (suppressed) found.push('the address is suppressed: it bounced or complained, or the operator stopped it');
  if (delivery) found.push(`a digest is ${delivery.state} since ${delivery.claimedAt} (attempt ${delivery.attempt})`);
  if (status === 'confirmed' && !suppressed && dueAt === undefined)
    found.push('no digest is due: its row has no due instant');
  return found;
}

function outerObstacles(subscription: Subscription, { now, lastClosed, suppressed, stopped }: Circumstances): string[] {
  const found: string[] = [];
  if (stopped) found.push('all sending is stopped');
  if (suppressed && !subscription.suppressed) found.push('the address is on the list of suppressed addresses');
  if (lastClosed === undefined) found.push('no day is closed yet');
  const due = dueTime(subscription, now);
  const until = cutoffOf(new Date(lastDue(subscription.cadence, due)));
  const { coveredUntil } = subscription;
  if (lastClosed !== undefined && due <= now && until > addDays(lastClosed, 1))
    found.push(`it waits until ${addDays(until, -1)} is closed; the last closed day is ${lastClosed}`);
  if (coveredUntil !== undefined && until <= coveredUntil)
    found.push(`everything before ${coveredUntil} was delivered`);
  return found;
}
