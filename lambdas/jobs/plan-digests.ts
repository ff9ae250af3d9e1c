import type { DigestBatch, Period, Segment } from '../domain/digests/digest';
import { addDays } from '../domain/stories/calendar';
import { cutoffOf, lastDue, nextDue } from '../domain/subscriptions/cadence';
import { digestsLeft, isSandbox, type SendQuota } from '../domain/subscriptions/send-quota';
import type { SendingStop } from '../domain/subscriptions/sending-health';
import type { Delivery, Subscription } from '../domain/subscriptions/subscription';
import { localDateOf } from '../domain/subscriptions/zoned-time';
import { type ReviewSendingDeps, reviewSending } from './review-sending';

/** SES tells of a sent mail within seconds; after this long without a word a delivery is in doubt for good. */
const doubtAfter = 15 * 60_000;
/** Subscribers to a queue message: one composition and rendering serves them all. */
const batchSize = 50;

export interface PlanDigestsDeps extends ReviewSendingDeps {
  /** Partitions of the due index. */
  readonly shards: number;
  readonly dueSubscriptions: (shard: number, now: string) => Promise<readonly Subscription[]>;
  readonly lastClosed: () => Promise<string | undefined>;
  readonly markCovered: (id: string, period: Period, to: { nextDue: string }) => Promise<boolean>;
  readonly markUncertain: (id: string, attempt: string, to: { nextDue: string }) => Promise<boolean>;
  /** Ends a pause that was to last until `today` (`YYYY-MM-DD`) or earlier; says whether there was one to end. */
  readonly endPause: (id: string, today: string) => Promise<boolean>;
  readonly quota: () => Promise<SendQuota>;
  readonly sendBatches: (batches: readonly DigestBatch[]) => Promise<void>;
}

export interface PlanDigestsReport {
  due: number;
  planned: number;
  /** Due, but a day of their period is not closed yet. */
  waiting: number;
  /** Due, but nothing to cover since the last digest. */
  covered: number;
  inFlight: number;
  /** Deliveries nobody knows the end of: never sent again, and a reason to look. */
  uncertain: number;
  /** Due, but not planned: sending is stopped, or the day's quota is used up; planned again while due. */
  held: number;
  /** Why all sending is stopped. */
  sendingStopped?: SendingStop;
  /** The account is in SES's sandbox: only verified addresses get anything. */
  sandbox?: true;
}

/** Finds the subscriptions due whose days are closed and queues them by segment, as many as may still be sent today. */
export async function planDigests(deps: PlanDigestsDeps): Promise<PlanDigestsReport> {
  const report = noneYet();
  const closed = await deps.lastClosed();
  const planned: Planned = new Map();
  for (let shard = 0; shard < deps.shards; shard += 1) {
    const due = await deps.dueSubscriptions(shard, deps.now().toISOString());
    for (const subscription of due) {
      report.due += 1;
      const end = await planOne(deps, subscription, closed, planned);
      if (end !== 'planning') report[end] += 1;
    }
    // Full batches go at once; the others wait for readers alike in other shards, as each batch is composed and rendered.
    await queueAllowed(deps, takeBatches(planned, batchSize), report);
  }
  await queueAllowed(deps, takeBatches(planned, 1), report);
  return report;
}

function noneYet(): PlanDigestsReport {
  return { due: 0, planned: 0, waiting: 0, covered: 0, inFlight: 0, uncertain: 0, held: 0 };
}

/** Queues what sending allows now; a subscriber whose batch is held stays due and is planned again. */
async function queueAllowed(
  deps: PlanDigestsDeps,
  batches: readonly DigestBatch[],
  report: PlanDigestsReport,
): Promise<void> {
  if (batches.length === 0) return;
  const stopped = await reviewSending(deps);
  const quota = await deps.quota();
  if (stopped !== undefined) report.sendingStopped = stopped;
  if (isSandbox(quota)) report.sandbox = true;
  let left = stopped === undefined ? digestsLeft(quota) - report.planned : 0;
  const allowed: DigestBatch[] = [];
  for (const batch of batches) {
    const subscribers = batch.subscribers.slice(0, Math.max(0, left));
    left -= subscribers.length;
    report.planned += subscribers.length;
    report.held += batch.subscribers.length - subscribers.length;
    if (subscribers.length > 0) allowed.push({ ...batch, subscribers });
  }
  await deps.sendBatches(allowed);
}

/** Batches in the making, by all that their subscribers have in common. */
type Planned = Map<string, { segment: Segment; skipEmpty: boolean; subscribers: string[] }>;

function addTo(planned: Planned, segment: Segment, skipEmpty: boolean, id: string): void {
  const key = JSON.stringify([segment, skipEmpty]);
  const batch = planned.get(key);
  if (batch) batch.subscribers.push(id);
  else planned.set(key, { segment, skipEmpty, subscribers: [id] });
}

type Ending = 'planning' | 'waiting' | 'covered' | 'inFlight' | 'uncertain';

async function planOne(
  deps: PlanDigestsDeps,
  subscription: Subscription,
  closed: string | undefined,
  planned: Planned,
): Promise<Ending> {
  const { id, cadence, delivery, coveredUntil, status, skipEmpty = false } = subscription;
  const next = { nextDue: nextDue(cadence, deps.now()) };
  if (delivery) return settle(deps, id, delivery, next);
  if (status === 'paused' && !(await deps.endPause(id, localDateOf(deps.now(), cadence.zone)))) return 'waiting';
  const until = cutoffOf(new Date(lastDue(cadence, deps.now())));
  if (coveredUntil === undefined || until <= coveredUntil) {
    const from = coveredUntil ?? until;
    await deps.markCovered(id, { from, until: from }, next);
    return 'covered';
  }
  if (closed === undefined || until > addDays(closed, 1)) return 'waiting';
  addTo(planned, segmentOf(subscription, { from: coveredUntil, until }), cadence.every === 'day' || skipEmpty, id);
  return 'planning';
}

/** A delivery under way is left alone until it is in doubt for good. */
async function settle(
  deps: PlanDigestsDeps,
  id: string,
  delivery: Delivery,
  next: { readonly nextDue: string },
): Promise<'inFlight' | 'uncertain'> {
  if (deps.now().getTime() - Date.parse(delivery.claimedAt) < doubtAfter) return 'inFlight';
  return (await deps.markUncertain(id, delivery.attempt, next)) ? 'uncertain' : 'inFlight';
}

/** What of a subscription it shares with other readers, for the days of a period. */
export function segmentOf(subscription: Subscription, period: Period): Segment {
  return {
    period,
    concerns: subscription.concerns,
    storyLanguages: subscription.storyLanguages,
    mailLanguage: subscription.mailLanguage,
    ...(subscription.discreet === true ? { discreet: true } : {}),
    ...(subscription.keywords ? { keywords: subscription.keywords } : {}),
    ...(subscription.uncertain === undefined ? {} : { uncertain: subscription.uncertain.period }),
  };
}

/** Takes out what makes batches of at least so many subscribers. */
function takeBatches(planned: Planned, atLeast: number): DigestBatch[] {
  const batches: DigestBatch[] = [];
  for (const group of planned.values()) {
    while (group.subscribers.length >= atLeast) {
      batches.push({ ...group, subscribers: group.subscribers.splice(0, batchSize) });
    }
  }
  return batches;
}
