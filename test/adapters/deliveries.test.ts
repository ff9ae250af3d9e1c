import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Deliveries, deliveries } from '../../lambdas/adapters/deliveries';
import { type Subscriptions, subscriptions } from '../../lambdas/adapters/subscriptions';
import { suppressions } from '../../lambdas/adapters/suppressions';
import type { Subscription } from '../../lambdas/domain/subscriptions/subscription';
import { subscribersTable } from '../../lambdas/table-schema';
import { sampleSubscription, unconfirmedSubscription } from '../domain/subscriptions/sample-subscription';
import { type OpenTables, openTables } from './open-tables';

let opened: OpenTables;
let store: Subscriptions;
let delivery: Deliveries;
let count = 0;

beforeAll(async () => {
  opened = await openTables();
  store = subscriptions(opened.client, subscribersTable.name);
  delivery = deliveries(opened.client, subscribersTable.name);
});
afterAll(() => opened.close());

const period = { from: '2021-02-01', until: '2021-02-08' };
const later = { from: '2021-02-01', until: '2021-02-15' };
const now = '2021-02-08T02:01:00.000Z';
const nextDue = '2021-02-15T02:00:00.000Z';
const sent = { period, nextDue };

async function subscriber(changes: Partial<Subscription> = {}): Promise<string> {
  count += 1;
  const subscription = sampleSubscription({ id: `reader-${count}`, ...changes });
  const key = { pk: `subscription#${subscription.id}`, sk: 'subscription', dueShard: '0' };
  await opened.client.send(new PutCommand({ TableName: subscribersTable.name, Item: { ...subscription, ...key } }));
  return subscription.id;
}

async function claimed(attempt: string): Promise<string> {
  const id = await subscriber();
  await delivery.claim(id, { attempt, period, now });
  return id;
}

describe('a claim', () => {
  test('gives the subscription with its address, and shows what is under way', async () => {
    const id = await subscriber();
    const claim = await delivery.claim(id, { attempt: 'a1', period, now });
    const under = { attempt: 'a1', state: 'claimed', period, claimedAt: now };
    expect(claim).toEqual({ kind: 'claimed', subscription: sampleSubscription({ id, delivery: under as never }) });
  });

  test('of twenty at once, one wins', async () => {
    const id = await subscriber();
    const attempts = Array.from({ length: 20 }, (_, index) => ({ attempt: `a${index}`, period, now }));
    const claims = await Promise.all(attempts.map((attempt) => delivery.claim(id, attempt)));
    expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
    expect(claims.find(({ kind }) => kind === 'refused')).toEqual({ kind: 'refused', reason: 'claimed-by-other' });
  });

  test('repeated by a client that lost the answer is still ours', async () => {
    const id = await claimed('a1');
    expect(await delivery.claim(id, { attempt: 'a1', period, now })).toMatchObject({ kind: 'claimed' });
  });

  test.each([
    ['unsubscribed', sampleSubscription({ status: 'unsubscribed' })],
    ['paused', sampleSubscription({ status: 'paused' })],
    ['unconfirmed', unconfirmedSubscription()],
    ['suppressed', sampleSubscription({ suppressed: true })],
    ['already-delivered', sampleSubscription({ coveredUntil: '2021-02-08' })],
  ])('of one who is %s is refused', async (reason, subscription) => {
    const id = await subscriber({ ...subscription, id: `refused-${reason}` });
    expect(await delivery.claim(id, { attempt: 'a1', period, now })).toEqual({ kind: 'refused', reason });
    expect((await store.load(id))?.delivery).toBeUndefined();
  });

  test('of somebody who is not there is refused', async () => {
    expect(await delivery.claim('stranger', { attempt: 'a1', period, now })).toEqual({
      kind: 'refused',
      reason: 'absent',
    });
  });

  test('never comes after an unsubscribe was acknowledged, however they race', async () => {
    const rounds = Array.from({ length: 25 }, async (_, round) => {
      const id = await subscriber();
      const early = delivery.claim(id, { attempt: `early-${round}`, period, now });
      await store.unsubscribe(id, now);
      const late = await delivery.claim(id, { attempt: `late-${round}`, period, now });
      await early;
      return late;
    });
    const late = await Promise.all(rounds);
    expect(late.filter((claim) => claim.kind === 'claimed')).toEqual([]);
  });
});

describe('a delivery that was sent', () => {
  test('moves what is covered and when the next is due in one write', async () => {
    const id = await claimed('a1');
    expect(await delivery.markSent(id, 'a1', sent)).toBe(true);
    const stored = await store.load(id);
    expect(stored).toMatchObject({
      coveredUntil: '2021-02-08',
      dueAt: nextDue,
      lastDelivery: { attempt: 'a1', state: 'sent' },
    });
    expect(stored?.delivery).toBeUndefined();
    expect(await delivery.claim(id, { attempt: 'a2', period, now })).toMatchObject({ reason: 'already-delivered' });
  });

  test('may be marked twice, but by nobody else', async () => {
    const id = await claimed('a1');
    expect(await delivery.markSent(id, 'other', sent)).toBe(false);
    expect(await delivery.markSent(id, 'a1', sent)).toBe(true);
    expect(await delivery.markSent(id, 'a1', sent)).toBe(true);
    expect(await delivery.markSent(id, 'other', { period: { from: period.from, until: '2021-03-01' }, nextDue })).toBe(
      false,
    );
    expect((await store.load(id))?.coveredUntil).toBe('2021-02-08');
  });

  test('to one who unsubscribed meanwhile does not make that row due again', async () => {
    const id = await claimed('a1');
    await store.unsubscribe(id, now);
    expect(await delivery.markSent(id, 'a1', sent)).toBe(true);
    const stored = await store.load(id);
    expect(stored).toMatchObject({ status: 'unsubscribed', coveredUntil: '2021-02-08' });
    expect(stored?.dueAt).toBeUndefined();
  });

  test('to one who was suppressed meanwhile does not make that row due again', async () => {
    const id = await claimed('a1');
    await suppressions(opened.client, subscribersTable.name).suppress({ id, reason: 'complaint', since: now });
    expect(await delivery.markSent(id, 'a1', sent)).toBe(true);
    expect((await store.load(id))?.dueAt).toBeUndefined();
  });
});

describe('a delivery that was not accepted', () => {
  test('is released and may be claimed again', async () => {
    const id = await claimed('a1');
    expect(await delivery.release(id, 'other')).toBe(false);
    expect(await delivery.release(id, 'a1')).toBe(true);
    expect(await delivery.claim(id, { attempt: 'a2', period, now })).toMatchObject({ kind: 'claimed' });
  });

  test('and is refused for good leaves its stories to the next digest', async () => {
    const id = await claimed('a1');
    expect(await delivery.markFailed(id, 'a1', { nextDue })).toBe(true);
    const stored = await store.load(id);
    expect(stored).toMatchObject({ coveredUntil: '2021-02-01', dueAt: nextDue, lastDelivery: { state: 'failed' } });
    expect(stored?.delivery).toBeUndefined();
  });
});

describe('a delivery that SES took and then kept', () => {
  test.each([
    ['before it was marked sent', []],
    ['after it was marked sent', ['sent']],
  ])('%s leaves its stories to the next digest', async (_, marks) => {
    const id = await claimed('a1');
    if (marks.length > 0) await delivery.markSent(id, 'a1', sent);
    expect(await delivery.markRejected(id, 'a1', { nextDue })).toBe(true);
    const stored = await store.load(id);
    expect(stored).toMatchObject({ coveredUntil: '2021-02-01', dueAt: nextDue, lastDelivery: { state: 'failed' } });
    expect(await delivery.markSent(id, 'a1', sent)).toBe(false);
    expect(await delivery.claim(id, { attempt: 'a2', period: later, now: nextDue })).toMatchObject({ kind: 'claimed' });
  });

  test('changes nothing once the next digest is on its way or sent', async () => {
    const id = await claimed('a1');
    await delivery.markSent(id, 'a1', sent);
    const next = { from: '2021-02-08', until: '2021-02-15' };
    await delivery.claim(id, { attempt: 'a2', period: next, now: nextDue });
    expect(await delivery.markRejected(id, 'a1', { nextDue })).toBe(false);
    await delivery.markSent(id, 'a2', { period: next, nextDue: '2021-02-22T02:00:00.000Z' });
    expect(await delivery.markRejected(id, 'a1', { nextDue })).toBe(false);
    expect((await store.load(id))?.coveredUntil).toBe('2021-02-15');
  });
});

describe('a delivery nobody knows about', () => {
  test('is over, and its stories come again in the next digest, marked', async () => {
    const id = await claimed('a1');
    expect(await delivery.markUncertain(id, 'a1', { nextDue })).toBe(true);
    const stored = await store.load(id);
    expect(stored).toMatchObject({
      coveredUntil: '2021-02-01',
      dueAt: nextDue,
      uncertain: { attempt: 'a1', period },
      lastDelivery: { attempt: 'a1', state: 'uncertain' },
    });
    const unaware = { attempt: 'a2', period, now: nextDue };
    expect(await delivery.claim(id, unaware)).toEqual({ kind: 'refused', reason: 'in-doubt' });
    const next = { attempt: 'a2', period: later, uncertain: period, now: nextDue };
    expect(await delivery.claim(id, next)).toMatchObject({ kind: 'claimed' });
    await delivery.markSent(id, 'a2', { period: later, nextDue: '2021-02-22T02:00:00.000Z' });
    expect((await store.load(id))?.uncertain).toBeUndefined();
  });

  test('cannot be released or marked by its own attempt any more', async () => {
    const id = await claimed('a1');
    await delivery.markUncertain(id, 'a1', { nextDue });
    expect(await delivery.release(id, 'a1')).toBe(false);
    expect(await delivery.markSent(id, 'a1', sent)).toBe(false);
  });

  test('is settled by a late word that it was sent', async () => {
    const id = await claimed('a1');
    await delivery.markUncertain(id, 'a1', { nextDue });
    expect(await delivery.markSentLate(id, 'other')).toBe(false);
    expect(await delivery.markSentLate(id, 'a1')).toBe(true);
    const stored = await store.load(id);
    expect(stored).toMatchObject({ coveredUntil: '2021-02-08', dueAt: nextDue, lastDelivery: { state: 'sent' } });
    expect(stored?.uncertain).toBeUndefined();
    expect(await delivery.markSent(id, 'a1', sent)).toBe(true);
  });

  test('stays in doubt when the next digest is already on its way', async () => {
    const id = await claimed('a1');
    await delivery.markUncertain(id, 'a1', { nextDue });
    await delivery.claim(id, { attempt: 'a2', period: later, uncertain: period, now: nextDue });
    expect(await delivery.markSentLate(id, 'a1')).toBe(false);
    expect(await store.load(id)).toMatchObject({ coveredUntil: '2021-02-01', uncertain: { attempt: 'a1', period } });
  });
});

test('a period with nothing to send counts as covered, unless a digest is under way', async () => {
  const id = await subscriber();
  expect(await delivery.markCovered(id, period, { nextDue })).toBe(true);
  expect(await store.load(id)).toMatchObject({ coveredUntil: '2021-02-08', dueAt: nextDue });
  expect(await delivery.markCovered(id, period, { nextDue })).toBe(false);
  expect(await delivery.markCovered(await claimed('a1'), period, { nextDue })).toBe(false);
});
