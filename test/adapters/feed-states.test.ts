import { type FeedStates, feedStates } from '../../lambdas/adapters/feed-states';
import type { FeedState } from '../../lambdas/domain/feeds/feed-state';
import { feedsTable } from '../../lambdas/table-schema';
import { openTables } from './open-tables';

let states: FeedStates;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openTables();
  states = feedStates(opened.client, feedsTable.name);
  close = opened.close;
});
afterAll(() => close());

const whole: FeedState = {
  feedId: 'sample-news',
  validators: { etag: 'W/"a b"', lastModified: 'Thu, 11 Feb 2021 10:00:00 GMT' },
  fingerprint: '~abc',
  watchVersion: 'v1',
  failing: { reason: 'gone', since: '2021-02-11T10:00:00.000Z', count: 1 },
  notBefore: '2021-02-12T10:00:00.000Z',
  moved: { to: 'https://new.example/feed?a=b%20c', times: 1 },
  pace: 240,
  volume: Buffer.from([72, 200, 3, 0, 255]).toString('base64'),
};

test.each([
  ['with everything', whole],
  ['with nothing', { feedId: 'sample-news', validators: {} }],
  [
    'with a date no other server writes so',
    { ...whole, validators: { lastModified: 'Thu, 11 Feb 2021 10:00:00 +0000' } },
  ],
  ['with no date at all', { ...whole, validators: { lastModified: '0', etag: '' } }],
] as const)('a state comes back as it was stored, %s', async (_, state) => {
  await states.storeState('00ff', state);
  expect(await states.loadStates({ first: '00ff', last: '00ff' })).toEqual([state]);
});

test('what is known and how much was published come back together', async () => {
  const known = { packed: Buffer.from('twelve bytes').toString('base64'), storedAt: '2021-02-11T10:00:00.000Z' };
  await states.storeKnown('plain', known);
  await states.storeKnown('counted', { ...known, volume: 'SMgD' });
  expect(await states.loadKnown('plain')).toEqual(known);
  expect(await states.loadKnown('counted')).toEqual({ ...known, volume: 'SMgD' });
  expect(await states.loadKnown('never seen')).toBeUndefined();
});

test('a feed is marked fast and no longer so, as often as one likes', async () => {
  for (const id of ['a', 'b', 'b']) await states.markFast(id, true);
  await states.markFast('a', false);
  await states.markFast('a', false);
  expect(await states.loadFast()).toEqual(['b']);
});
