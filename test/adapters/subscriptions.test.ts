import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type Subscriptions, subscriptions } from '../../lambdas/adapters/subscriptions';
import { type Suppressions, suppressions } from '../../lambdas/adapters/suppressions';
import { dueShards, subscribersTable, vanishesAt } from '../../lambdas/table-schema';
import { unconfirmedSubscription } from '../domain/subscriptions/sample-subscription';
import { type OpenTables, openTables } from './open-tables';

let opened: OpenTables;
let store: Subscriptions;
let suppressed: Suppressions;
let count = 0;

beforeAll(async () => {
  opened = await openTables();
  store = subscriptions(opened.client, subscribersTable.name);
  suppressed = suppressions(opened.client, subscribersTable.name);
});
afterAll(() => opened.close());

const longAgo = '2000-01-01T00:00:00.000Z';
const confirmation = {
  nonce: 'hash-of-nonce',
  now: '2021-02-01T10:00:00.000Z',
  coveredUntil: '2021-02-01',
  dueAt: '2021-02-08T02:00:00.000Z',
};

async function asked(changes: Parameters<typeof unconfirmedSubscription>[0] = {}): Promise<string> {
  count += 1;
  const subscription = unconfirmedSubscription({ id: `reader-${count}`, ...changes });
  await store.storeUnconfirmed(subscription, longAgo);
  return subscription.id;
}

async function confirmed(): Promise<string> {
  const id = await asked();
  await store.confirm(id, confirmation);
  return id;
}

async function isDue(id: string, now = '2021-02-08T02:00:00.000Z'): Promise<boolean> {
  const shards = await Promise.all(Array.from({ length: dueShards }, (_, shard) => store.dueSubscriptions(shard, now)));
  return shards.flat().some((subscription) => subscription.id === id);
}

describe('a request', () => {
  test('waits for its confirmation and is not due', async () => {
    const id = await asked();
    expect(await store.load(id)).toEqual(unconfirmedSubscription({ id }));
    expect(await isDue(id)).toBe(false);
  });

  test('is stored again only when the last one was long enough ago', async () => {
    const id = await asked();
    const again = unconfirmedSubscription({
      id,
      concerns: ['elections'],
      confirmation: { nonce: 'another', expiresAt: '2021-02-09T09:00:00.000Z' },
    });
    expect(await store.storeUnconfirmed(again, '2021-02-01T09:00:00.000Z')).toBe(false);
    expect(await store.storeUnconfirmed(again, '2021-02-01T09:00:00.001Z')).toBe(true);
    expect((await store.load(id))?.concerns).toEqual(['elections']);
  });

  test('repeated by a client that lost the answer is still stored once', async () => {
    const id = await asked();
    expect(await store.storeUnconfirmed(unconfirmedSubscription({ id }), longAgo)).toBe(true);
  });

  test('never touches what a confirmed subscriber chose', async () => {
    const id = await confirmed();
    const other = unconfirmedSubscription({ id, concerns: [] });
    expect(await store.storeUnconfirmed(other, '2030-01-01T00:00:00.000Z')).toBe(false);
    expect(await store.load(id)).toMatchObject({ status: 'confirmed', concerns: ['elections', 'tax-pressure'] });
  });

  test('is taken back when its mail was not accepted, but not one that was confirmed', async () => {
    const id = await asked();
    const confirmedId = await confirmed();
    await store.withdrawUnconfirmed(unconfirmedSubscription({ id }));
    await store.withdrawUnconfirmed(unconfirmedSubscription({ id: confirmedId }));
    expect(await store.load(id)).toBeUndefined();
    expect(await store.load(confirmedId)).toMatchObject({ status: 'confirmed' });
  });
});

describe('confirming', () => {
  test('keeps a row that would have vanished with its link', async () => {
    const id = await asked();
    const row = async () => {
      const Key = { pk: `subscription#${id}`, sk: 'subscription' };
      return (await opened.client.send(new GetCommand({ TableName: subscribersTable.name, Key }))).Item;
    };
    expect((await row())?.[vanishesAt]).toBe(Date.parse('2021-02-08T09:00:00.000Z') / 1000);
    await store.confirm(id, confirmation);
    expect(await row()).not.toHaveProperty(vanishesAt);
  });

  test('starts the subscription, once', async () => {
    const id = await asked();
    expect(await store.confirm(id, confirmation)).toBe(true);
    expect(await store.confirm(id, confirmation)).toBe(false);
    const stored = await store.load(id);
    expect(stored).toMatchObject({
      status: 'confirmed',
      coveredUntil: '2021-02-01',
      dueAt: '2021-02-08T02:00:00.000Z',
      consent: { confirmedAt: '2021-02-01T10:00:00.000Z' },
    });
    expect(stored?.confirmation).toBeUndefined();
    expect(await isDue(id)).toBe(true);
    expect(await isDue(id, '2021-02-08T01:59:59.999Z')).toBe(false);
  });

  test('needs the right link, in time, of a request that exists', async () => {
    const id = await asked();
    expect(await store.confirm(id, { ...confirmation, nonce: 'of another request' })).toBe(false);
    expect(await store.confirm(id, { ...confirmation, now: '2021-02-08T09:00:00.000Z' })).toBe(false);
    expect(await store.confirm('nobody', confirmation)).toBe(false);
    expect((await store.load(id))?.status).toBe('unconfirmed');
  });

  test('of two at once, one does it', async () => {
    const id = await asked();
    const answers = await Promise.all([store.confirm(id, confirmation), store.confirm(id, confirmation)]);
    expect(answers.filter(Boolean)).toHaveLength(1);
  });
});

describe('many due at one instant', () => {
  test('are all found, however many pages of the index they fill', async () => {
    const dueAt = '2021-02-15T02:00:00.000Z';
    const aSixteenthOfAPage = 'a'.repeat(65_536);
    const consent = { ...unconfirmedSubscription().consent, text: aSixteenthOfAPage };
    const ids = Array.from({ length: 24 * dueShards }, async () => {
      const id = await asked({ consent });
      await store.confirm(id, { ...confirmation, dueAt });
      return id;
    });
    const expected = await Promise.all(ids);
    const shards = Array.from({ length: dueShards }, (_, shard) => store.dueSubscriptions(shard, dueAt));
    const found = (await Promise.all(shards)).flat().filter((subscription) => subscription.dueAt === dueAt);
    expect(found.map(({ id }) => id).sort()).toEqual(expected.sort());
  });
});

describe('unsubscribing', () => {
  test('takes the subscription out of the due index, and again changes nothing', async () => {
    const id = await confirmed();
    await store.unsubscribe(id, '2021-02-03T10:00:00.000Z');
    await store.unsubscribe(id, '2021-02-04T10:00:00.000Z');
    const stored = await store.load(id);
    expect(stored).toMatchObject({ status: 'unsubscribed', consent: { withdrawnAt: '2021-02-03T10:00:00.000Z' } });
    expect(stored?.dueAt).toBeUndefined();
    expect(await isDue(id)).toBe(false);
  });

  test('makes a confirmation link that is still under way worthless', async () => {
    const id = await asked();
    await store.unsubscribe(id, '2021-02-01T09:30:00.000Z');
    expect(await store.confirm(id, confirmation)).toBe(false);
  });

  test('of somebody who never subscribed leaves no row behind', async () => {
    await store.unsubscribe('stranger', '2021-02-03T10:00:00.000Z');
    expect(await store.load('stranger')).toBeUndefined();
  });

  test('does not stand in the way of subscribing again', async () => {
    const id = await confirmed();
    await store.unsubscribe(id, '2021-02-03T10:00:00.000Z');
    expect(await store.storeUnconfirmed(unconfirmedSubscription({ id }), '2021-03-01T00:00:00.000Z')).toBe(true);
    expect(await store.confirm(id, confirmation)).toBe(true);
    expect(await isDue(id)).toBe(true);
  });
});

describe('a suppression', () => {
  test('flags the subscription, takes it out of the due index and keeps its first reason', async () => {
    const id = await confirmed();
    await suppressed.suppress({ id, reason: 'complaint', since: '2021-02-03T10:00:00.000Z' });
    await suppressed.suppress({ id, reason: 'bounce', since: '2021-02-04T10:00:00.000Z' });
    expect(await suppressed.isSuppressed(id)).toBe(true);
    expect(await store.load(id)).toMatchObject({ suppressed: true });
    expect(await isDue(id)).toBe(false);
  });

  test('stops a pending request from being confirmed or made again', async () => {
    const id = await asked();
    await suppressed.suppress({ id, reason: 'bounce', since: '2021-02-03T10:00:00.000Z' });
    expect(await store.confirm(id, confirmation)).toBe(false);
    expect(await store.storeUnconfirmed(unconfirmedSubscription({ id }), '2030-01-01T00:00:00.000Z')).toBe(false);
  });

  test('holds for an address that has no subscription', async () => {
    await suppressed.suppress({ id: 'nobody', reason: 'operator', since: '2021-02-03T10:00:00.000Z' });
    expect(await suppressed.isSuppressed('nobody')).toBe(true);
    expect(await suppressed.isSuppressed('somebody')).toBe(false);
    expect(await store.load('nobody')).toBeUndefined();
  });
});
