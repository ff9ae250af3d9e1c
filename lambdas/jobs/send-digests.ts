import type { DigestBatch, Period, Segment } from '../domain/digests/digest';
import { nextDue } from '../domain/subscriptions/cadence';
import type { OutgoingMail, SendResult } from '../domain/subscriptions/outgoing-mail';
import type { Subscription } from '../domain/subscriptions/subscription';
import { readersTexts } from '../pages/mail/readers-texts';
import type { RenderedMail } from '../pages/mail/rendered-mail';
import { type ComposeSegmentDeps, composeSegment } from './compose-segment';

type Claim =
  | { readonly kind: 'claimed'; readonly subscription: Subscription }
  | { readonly kind: 'refused'; readonly reason: string };

export interface SendDigestsDeps extends ComposeSegmentDeps {
  readonly now: () => Date;
  readonly newId: () => string;
  /** Whether all sending is stopped. */
  readonly isStopped: () => Promise<boolean>;
  readonly loadSubscription: (id: string) => Promise<Subscription | undefined>;
  readonly claim: (
    id: string,
    by: { attempt: string; period: Period; uncertain?: Period; now: string },
  ) => Promise<Claim>;
  readonly unsubscribeLink: (subscription: Subscription, attempt: string) => string;
  readonly sendMail: (mail: OutgoingMail) => Promise<SendResult>;
  readonly markSent: (id: string, attempt: string, to: { period: Period; nextDue: string }) => Promise<boolean>;
  readonly release: (id: string, attempt: string) => Promise<boolean>;
  readonly markFailed: (id: string, attempt: string, to: { nextDue: string }) => Promise<boolean>;
  readonly markCovered: (id: string, period: Period, to: { nextDue: string }) => Promise<boolean>;
}

export interface SendDigestsReport {
  sent: number;
  /** Nothing to say to a reader who wants no empty mail: covered without one. */
  skipped: number;
  /** Not ours to send: unsubscribed meanwhile, delivered already, or under way elsewhere. */
  refused: number;
  failed: number;
  /** Sent for all we know, but SES did not say so: its events settle it. */
  unknown: number;
  /** Not taken in for now: the batch is to be tried again. */
  deferred: number;
  /** Not sent now: sending is stopped, or the account's quota is used up. Whoever is due is planned again. */
  held: number;
}

/** Composes and renders one digest for a batch of readers alike, then claims, sends and marks for each of them. */
export async function sendDigests(deps: SendDigestsDeps, batch: DigestBatch): Promise<SendDigestsReport> {
  const report: SendDigestsReport = { sent: 0, skipped: 0, refused: 0, failed: 0, unknown: 0, deferred: 0, held: 0 };
  if (await deps.isStopped()) return { ...report, held: batch.subscribers.length };
  const { period } = batch.segment;
  const { digest, rendered } = await composeSegment(deps, batch.segment);
  const mail = { segment: digest.segment, rendered, textsOf: readersTexts(digest.segment) };
  for (const [index, id] of batch.subscribers.entries()) {
    const silent = batch.skipEmpty && digest.storyCount === 0 && digest.corrections.length === 0;
    const end = silent ? await cover(deps, id, period) : await sendOne(deps, id, mail);
    if (end === 'held') return { ...report, held: batch.subscribers.length - index };
    report[end] += 1;
  }
  return report;
}

async function cover(deps: SendDigestsDeps, id: string, period: Period): Promise<'skipped' | 'refused'> {
  const subscription = await deps.loadSubscription(id);
  if (subscription === undefined) return 'refused';
  const next = { nextDue: nextDue(subscription.cadence, deps.now()) };
  return (await deps.markCovered(id, period, next)) ? 'skipped' : 'refused';
}

/** The mail of a segment, and what makes it a reader's. */
interface SegmentMail {
  readonly segment: Segment;
  readonly rendered: RenderedMail;
  readonly textsOf: ReturnType<typeof readersTexts>;
}

async function sendOne(
  deps: SendDigestsDeps,
  id: string,
  { segment, rendered, textsOf }: SegmentMail,
): Promise<keyof SendDigestsReport> {
  const { period, mailLanguage, uncertain } = segment;
  const attempt = deps.newId();
  const planned = uncertain === undefined ? { period } : { period, uncertain };
  const claim = await deps.claim(id, { attempt, ...planned, now: deps.now().toISOString() });
  if (claim.kind === 'refused') return 'refused';

  const unsubscribe = deps.unsubscribeLink(claim.subscription, attempt);
  const { subject, html, text } = rendered;
  const result = await deps.sendMail({
    subject,
    html,
    text,
    shared: { body: rendered, own: textsOf(claim.subscription, unsubscribe) },
    to: claim.subscription.address,
    language: mailLanguage,
    unsubscribe,
    id: attempt,
    tags: { subscription: id, attempt },
  });
  return settle(deps, claim.subscription, attempt, period, result);
}

/** What SES answered decides; when it did not answer, the delivery stays claimed until its events or time settle it. */
async function settle(
  deps: SendDigestsDeps,
  { id, cadence }: Subscription,
  attempt: string,
  period: Period,
  result: SendResult,
): Promise<keyof SendDigestsReport> {
  const next = { nextDue: nextDue(cadence, deps.now()) };
  if (result.kind === 'accepted') {
    await deps.markSent(id, attempt, { period, ...next });
    return 'sent';
  }
  if (result.kind === 'unknown') return 'unknown';
  if (result.retry) {
    await deps.release(id, attempt);
    return result.throttled === undefined ? 'deferred' : 'held';
  }
  await deps.markFailed(id, attempt, next);
  return 'failed';
}
