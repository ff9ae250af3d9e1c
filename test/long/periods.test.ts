import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Deliveries, deliveries } from '../../lambdas/adapters/deliveries';
import { pauses } from '../../lambdas/adapters/pauses';
import { dueShardOf, keyOf } from '../../lambdas/adapters/subscriber-rows';
import { type Subscriptions, subscriptions } from '../../lambdas/adapters/subscriptions';
import type { DigestBatch, Period, Segment } from '../../lambdas/domain/digests/digest';
import { addDays, dateOf, daysBetween } from '../../lambdas/domain/stories/calendar';
import { firstDue, nextDue } from '../../lambdas/domain/subscriptions/cadence';
import { planDigests } from '../../lambdas/jobs/plan-digests';
import { dueShards } from '../../lambdas/table-schema';
import { type OpenTables, openTables } from '../adapters/open-tables';
import { sampleSubscription } from '../domain/subscriptions/sample-subscription';

/** Zones whose clocks change in either half of the year, by an hour or by half of one, or never, or no longer. */
const readers = [
  { zone: 'Europe/Brussels', weekday: 7, hour: 2 },
  { zone: 'America/New_York', weekday: 7, hour: 1 },
  { zone: 'America/Santiago', weekday: 6, hour: 0 },
  { zone: 'Australia/Lord_Howe', weekday: 7, hour: 2 },
  { zone: 'Africa/Casablanca', weekday: 1, hour: 8 },
  { zone: 'Asia/Almaty', weekday: 5, hour: 23 },
  { zone: 'Asia/Kathmandu', weekday: 3, hour: 5 },
  { zone: 'Pacific/Apia', weekday: 1, hour: 6 },
  { zone: 'Europe/Brussels', weekday: 1, hour: 2, every: 'day' },
] as const;
const weeks = 520;
const hour = 3_600_000;
const day = 24 * hour;
const start = new Date('2016-01-03T12:00:00.000Z');
const end = new Date(start.getTime() + weeks * 7 * day);

/** Numbers from 0 to 1, the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

let opened: OpenTables;
let store: Subscriptions;
let delivering: Deliveries;
let now = start;
const roll = dice(7);
/** For each reader: how often each day was sent for certain, and what may have come twice without being marked. */
const sent = readers.map(() => new Map<string, number>());
const doubtful = readers.map((): Period[] => []);
const unmarked: string[] = [];
const ends = {
  sent: 0,
  settled: 0,
  uncertain: 0,
  failed: 0,
  released: 0,
  refused: 0,
  outages: 0,
  doubledRuns: 0,
  late: 0,
};
let attempts = 0;

beforeAll(async () => {
  opened = await openTables();
  store = subscriptions(opened.client, 'Subscribers');
  delivering = deliveries(opened.client, 'Subscribers');
  for (const [index, place] of readers.entries()) {
    const cadence = { every: 'week' as const, ...place };
    const [id, dueAt] = [`reader-${index}`, firstDue(cadence, start)];
    const row = sampleSubscription({ id, cadence, coveredUntil: dateOf(start), dueAt });
    const Item = { ...row, ...keyOf(id), dueShard: dueShardOf(id) };
    await opened.client.send(new PutCommand({ TableName: 'Subscribers', Item }));
  }
});
afterAll(() => opened.close());

/** Days close half an hour after midnight, but at times a day and a half late. */
function lastClosed(): string {
  const late = Math.floor(now.getTime() / (11 * day)) % 5 === 0 ? 36 * hour : 0.5 * hour;
  return addDays(dateOf(new Date(now.getTime() - late)), -1);
}

async function plan(): Promise<DigestBatch[]> {
  const batches: DigestBatch[] = [];
  await planDigests({
    ...store,
    ...delivering,
    ...pauses(opened.client, 'Subscribers'),
    loadSending: () => Promise.resolve({}),
    countTroubles: () => Promise.resolve({ bounced: 0, complained: 0 }),
    countSent: () => Promise.resolve(0),
    stopSending: () => Promise.resolve(),
    now: () => now,
    shards: dueShards,
    lastClosed: () => Promise.resolve(lastClosed()),
    quota: () => Promise.resolve({ perSecond: 14, perDay: 50_000, sentLastDay: 0 }),
    sendBatches: (more) => {
      batches.push(...more);
      return Promise.resolve();
    },
  });
  return batches;
}

async function send({ segment, subscribers }: DigestBatch): Promise<void> {
  for (const id of subscribers) await sendTo(id, segment);
}

async function sendTo(id: string, segment: Segment): Promise<void> {
  const attempt = `attempt-${++attempts}`;
  const { period, uncertain } = segment;
  const planned = uncertain === undefined ? { period } : { period, uncertain };
  const claim = await delivering.claim(id, { attempt, ...planned, now: now.toISOString() });
  if (claim.kind === 'refused') {
    ends.refused += 1;
    return;
  }
  const fate = roll();
  const next = { nextDue: nextDue(claim.subscription.cadence, now) };
  if (fate < 0.93) {
    noteSent(id, segment);
    ends[fate < 0.88 ? 'sent' : 'settled'] += 1;
    await delivering.markSent(id, attempt, { period, ...next });
  } else if (fate < 0.96) {
    doubtful[indexOf(id)]?.push(period);
    ends.uncertain += 1;
  } else if (fate < 0.98) {
    ends.failed += 1;
    await delivering.markFailed(id, attempt, next);
  } else {
    ends.released += 1;
    await delivering.release(id, attempt);
  }
}

const indexOf = (id: string) => Number(id.slice('reader-'.length));

function noteSent(id: string, { period, uncertain }: Segment): void {
  const days = sent[indexOf(id)];
  for (const date of daysBetween(period.from, period.until)) {
    days?.set(date, (days.get(date) ?? 0) + 1);
    const wasDoubtful = doubtful[indexOf(id)]?.some(({ from, until }) => date >= from && date < until) ?? false;
    const isMarked = uncertain !== undefined && date >= uncertain.from && date < uncertain.until;
    if (wasDoubtful && !isMarked) unmarked.push(`${id} ${date}`);
  }
}

/** The planner comes on time, late, twice at once, or not at all for up to five weeks. */
async function runSchedule(): Promise<void> {
  const luck = roll();
  if (luck < 0.004) {
    ends.outages += 1;
    now = new Date(now.getTime() + roll() * 35 * day);
  } else if (luck < 0.2) {
    ends.late += 1;
    now = new Date(now.getTime() + roll() * 30 * hour);
  }
  const runs = roll() < 0.1 ? 2 : 1;
  if (runs === 2) ends.doubledRuns += 1;
  const planned = await Promise.all(Array.from({ length: runs }, plan));
  await Promise.all(
    planned.map(async (batches) => {
      for (const batch of batches) await send(batch);
    }),
  );
}

async function nextRun(): Promise<Date> {
  const shards = Array.from({ length: dueShards }, (_, shard) => store.dueSubscriptions(shard, '9999'));
  const due = (await Promise.all(shards)).flatMap(([earliest]) => earliest?.dueAt ?? []);
  const first = new Date(due.sort()[0] ?? '');
  // Whoever is due already waits for a day to close, for a mail in doubt or for another try: look again later.
  return first > now ? first : new Date(now.getTime() + 2 * hour);
}

test('520 weeks in eight zones, weekly and daily: no day skipped, doubled or lost, whatever schedules, days and mails do', async () => {
  while (now < end) {
    now = await nextRun();
    await runSchedule();
  }
  console.info(JSON.stringify(ends));
  for (const [index, days] of sent.entries()) {
    const { coveredUntil = '' } = (await store.load(`reader-${index}`)) ?? {};
    expect(coveredUntil > addDays(dateOf(end), -56)).toBe(true);
    const wanted = daysBetween(dateOf(start), coveredUntil);
    expect(wanted.filter((date) => days.get(date) !== 1)).toEqual([]);
    expect(days.size).toBe(wanted.length);
  }
  expect(unmarked).toEqual([]);
  expect(ends.sent).toBeGreaterThan(5000);
}, 3_600_000);
