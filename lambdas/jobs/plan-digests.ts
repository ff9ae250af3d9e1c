import type { DigestBatch, Period, Segment } from '../domain/digests/digest';
import { addDays } from '../domain/stories/calendar';
import { cutoffOf, lastDue, nextDue } from '../domain/subscriptions/cadence';
import type { Delivery, Subscription } from '../domain/subscriptions/subscription';

/** SES tells of a sent mail within seconds; after this long without a word a delivery is in doubt for good. */
const doubtAfter = 15 * 60_000;
/** Subscribers to a queue message: one composition and rendering serves them all. */
const batchSize = 50;

export interface PlanDigestsDeps {
  readonly now: () => Date;
  /** Partitions of the due index. */
  readonly shards: number;
  readonly dueSubscriptions: (shard: number, now: string) => Promise<readonly Subscription[]>;
  readonly lastClosed: () => Promise<string | undefined>;
  readonly markCovered: (id: string, period: Period, to: { nextDue: string }) => Promise<boolean>;
  readonly markUncertain: (id: string, attempt: string, to: { nextDue: string }) => Promise<boolean>;
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
}

/** Finds the subscriptions due whose days are closed and queues them by segment. */
export async function planDigests(deps: PlanDigestsDeps): Promise<PlanDigestsReport> {
  const report: PlanDigestsReport = { due: 0, planned: 0, waiting: 0, covered: 0, inFlight: 0, uncertain: 0 };
  const closed = await deps.lastClosed();
  for (let shard = 0; shard < deps.shards; shard += 1) {
    const due = await deps.dueSubscriptions(shard, deps.now().toISOString());
    const planned: Planned = new Map();
    for (const subscription of due) {
      report.due += 1;
      const end = await planOne(deps, subscription, closed, planned);
      report[end] += 1;
    }
    await deps.sendBatches([...planned.values()].flatMap(toBatches));
  }
  return report;
}

/** Batches in the making, by all that their subscribers have in common. */
type Planned = Map<string, { segment: Segment; skipEmpty: boolean; subscribers: string[] }>;

function addTo(planned: Planned, segment: Segment, skipEmpty: boolean, id: string): void {
  const key = JSON.stringify([segment, skipEmpty]);
  const batch = planned.get(key);
  if (batch) batch.subscribers.push(id);
  else planned.set(key, { segment, skipEmpty, subscribers: [id] });
}

async function planOne(
  deps: PlanDigestsDeps,
  subscription: Subscription,
  closed: string | undefined,
  planned: Planned,
): Promise<Exclude<keyof PlanDigestsReport, 'due'>> {
  const { id, cadence, delivery, coveredUntil } = subscription;
  const next = { nextDue: nextDue(cadence, deps.now()) };
  if (delivery) return settle(deps, id, delivery, next);
  const until = cutoffOf(new Date(lastDue(cadence, deps.now())));
  if (coveredUntil === undefined || until <= coveredUntil) {
    const from = coveredUntil ?? until;
    await deps.markCovered(id, { from, until: from }, next);
    return 'covered';
  }
  if (closed === undefined || until > addDays(closed, 1)) return 'waiting';
  addTo(planned, segmentOf(subscription, { from: coveredUntil, until }), cadence.every === 'day', id);
  return 'planned';
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

function segmentOf(subscription: Subscription, period: Period): Segment {
  return {
    period,
    concerns: subscription.concerns,
    storyLanguages: subscription.storyLanguages,
    mailLanguage: subscription.mailLanguage,
    ...(subscription.uncertain === undefined ? {} : { uncertain: subscription.uncertain }),
  };
}

function toBatches(group: DigestBatch): DigestBatch[] {
  const batches: DigestBatch[] = [];
  for (let start = 0; start < group.subscribers.length; start += batchSize) {
    batches.push({ ...group, subscribers: group.subscribers.slice(start, start + batchSize) });
  }
  return batches;
}
