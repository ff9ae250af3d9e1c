import { addDays } from '../stories/calendar';
import { cutoffOf, lastDue, nextDue } from './cadence';
import type { SendingStop } from './sending-health';
import type { Cadence, Subscription, Suppression } from './subscription';
import { localDateOf } from './zoned-time';

/** Whether a digest would go out to someone now, and everything that speaks for or against it. */
export interface Explanation {
  readonly would: boolean;
  readonly because: readonly string[];
  /** Next instant a digest is due, ISO 8601 UTC. */
  readonly due?: string;
}

/** What a digest would tell as far as its days are closed: stories, and corrections of earlier ones. */
export interface FoundSoFar {
  readonly stories: number;
  readonly corrections: number;
}

export interface Circumstances {
  readonly now: Date;
  /** Date of the newest closed day. */
  readonly lastClosed?: string;
  readonly suppression?: Suppression;
  /** Why all sending is stopped. */
  readonly stop?: SendingStop;
  readonly found?: FoundSoFar;
}

/** Why the next digest would be sent to a subscriber, or would not: every reason, in plain words, no address. */
export function explainNext(subscription: Subscription | undefined, around: Circumstances): Explanation {
  if (subscription === undefined) return explainStranger(around);
  const against = [...obstacles(subscription, around), ...outerObstacles(subscription, around)];
  const due = subscription.dueAt === undefined ? {} : { due: subscription.dueAt };
  if (against.length > 0) return { would: false, because: [...against, ...endOf(subscription)], ...due };
  const covers = `confirmed; covers the days from ${subscription.coveredUntil} until ${cutoffNext(subscription, around)}`;
  const said = [covers, ...emptyOf(subscription, around), ...endOf(subscription)];
  return { would: !isSilent(subscription, around), because: said, ...due };
}

/** The cut-off (`YYYY-MM-DD`) of the digest sent next: now when it is due already. */
export function cutoffNext(
  { dueAt, cadence }: Pick<Subscription, 'dueAt' | 'cadence'>,
  { now }: Circumstances,
): string {
  return cutoffOf(new Date(lastDue(cadence, dueTime({ cadence, ...(dueAt ? { dueAt } : {}) }, now))));
}

function explainStranger({ suppression }: Circumstances): Explanation {
  const because = ['there is no subscription of this id or address'];
  return { would: false, because: suppression ? [...because, suppressedBy(suppression)] : because };
}

const suppressionReasons: Readonly<Record<Suppression['reason'], string>> = {
  bounce: 'a mail to it came back for good (hard bounce)',
  'soft-bounces': 'three mails in about a row came back (soft bounces)',
  complaint: 'its reader complained of a mail',
  operator: 'the operator stopped it',
};

function suppressedBy({ reason, since }: Suppression): string {
  return `the address is suppressed since ${since}: ${suppressionReasons[reason]}`;
}

/** How the digest before ended, and what that means for this one. */
function endOf({ lastDelivery: last, uncertain }: Subscription): string[] {
  if (last === undefined) return [];
  const { attempt, state, period } = last;
  if (state === 'sent') {
    const days = period === undefined ? '' : `, with the days from ${period.from} until ${period.until}`;
    return [`the one before was sent (attempt ${attempt})${days}`];
  }
  const marked = state === 'uncertain' && uncertain !== undefined ? ', marked as possible repeats' : '';
  return [`the one before ended as ${state} (attempt ${attempt}): its stories come with the next${marked}`];
}

/** A daily reader, and who asked for it, gets no mail that tells nothing. */
function wantsNoEmpty({ cadence, skipEmpty = false }: Subscription): boolean {
  return cadence.every === 'day' || skipEmpty;
}

function isNothing({ stories, corrections }: FoundSoFar): boolean {
  return stories + corrections === 0;
}

/** Whether it is due with all its days closed, has nothing to tell, and goes to someone who wants no such mail. */
function isSilent(subscription: Subscription, around: Circumstances): boolean {
  const { now, found } = around;
  return wantsNoEmpty(subscription) && isDue(subscription, now) && found !== undefined && isNothing(found);
}

function emptyOf(subscription: Subscription, around: Circumstances): string[] {
  const { now, found } = around;
  const unlessEmpty = wantsNoEmpty(subscription) ? ['it is left out if nothing is found'] : [];
  if (found === undefined) return unlessEmpty;
  const when = isDue(subscription, now) ? 'in these days' : 'in those of them that are closed';
  if (!isNothing(found)) return [`stories found ${when}: ${found.stories}; corrections: ${found.corrections}`];
  const silence = wantsNoEmpty(subscription) ? unlessEmpty : ['it will say so: its reader wants empty mails, too'];
  return [`nothing found ${when}`, ...silence];
}

function isDue({ dueAt, cadence }: Pick<Subscription, 'dueAt' | 'cadence'>, now: Date): boolean {
  return new Date(dueAt ?? nextDue(cadence, now)) <= now;
}

/** The instant its next digest is sent: now when it is due already. */
function dueTime({ dueAt, cadence }: { readonly dueAt?: string; readonly cadence: Cadence }, now: Date): Date {
  const due = new Date(dueAt ?? nextDue(cadence, now));
  return due > now ? due : now;
}

function obstacles(subscription: Subscription, { now, suppression }: Circumstances): string[] {
  const { status, pausedUntil, suppressed, delivery, dueAt, cadence, consent, confirmation } = subscription;
  const found: string[] = [];
  if (status === 'unconfirmed') found.push(`the address was never confirmed${linkOf(confirmation, now)}`);
  if (status === 'unsubscribed')
    found.push(`it was unsubscribed${consent.withdrawnAt ? ` at ${consent.withdrawnAt}` : ''}`);
  if (status === 'paused' && (pausedUntil === undefined || pausedUntil > localDateOf(now, cadence.zone)))
    found.push(`it is paused until ${pausedUntil ?? 'further notice'}`);
  if (suppression) found.push(suppressedBy(suppression));
  else if (suppressed) found.push('the address is suppressed');
  if (delivery)
    found.push(
      `a digest is under way since ${delivery.claimedAt} (attempt ${delivery.attempt}): what SES tells of it ends that, or, after 15 minutes, it is uncertain and never sent again`,
    );
  if (status === 'confirmed' && !suppressed && dueAt === undefined)
    found.push('no digest is due: its row has no due instant');
  return found;
}

function linkOf(confirmation: Subscription['confirmation'], now: Date): string {
  if (confirmation === undefined) return '';
  const { expiresAt } = confirmation;
  return new Date(expiresAt) > now ? `; its link is good until ${expiresAt}` : `; its link ended at ${expiresAt}`;
}

function outerObstacles(subscription: Subscription, around: Circumstances): string[] {
  const { now, lastClosed, stop } = around;
  const found: string[] = [];
  if (stop) found.push(stoppedBy(stop));
  if (lastClosed === undefined) found.push('no day is closed yet');
  const until = cutoffNext(subscription, around);
  const { coveredUntil } = subscription;
  if (lastClosed !== undefined && isDue(subscription, now) && until > addDays(lastClosed, 1))
    found.push(`it waits until ${addDays(until, -1)} is closed; the last closed day is ${lastClosed}`);
  if (coveredUntil !== undefined && until <= coveredUntil)
    found.push(`everything before ${coveredUntil} was delivered`);
  return found;
}

function stoppedBy({ at, reason, sent, bounced, complained }: SendingStop): string {
  const what =
    reason === 'bounces' ? `${bounced} of ${sent} mails bounced` : `${complained} of ${sent} were complained of`;
  return `all sending is stopped since ${at}: ${what}; \`sending resume\` lets it go on`;
}
