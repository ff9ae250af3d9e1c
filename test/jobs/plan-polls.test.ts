import type { FeedState } from '../../lambdas/domain/feeds/feed-state';
import { planPolls } from '../../lambdas/jobs/plan-polls';
import type { PollRequest } from '../../lambdas/jobs/poll-feeds';
import { aFeed } from '../builders';

const feeds = [
  aFeed({ id: 'hourly', url: 'https://a.example/1' }),
  aFeed({ id: 'fast', url: 'https://a.example/2' }),
  aFeed({ id: 'slow', url: 'https://b.example/1' }),
  aFeed({ id: 'kept', url: 'https://c.example/', read: 'page' }),
  aFeed({ id: 'page', url: 'https://c.example/', read: 'page', selectors: { list: 'li' } }),
];

const state = (feedId: string, change: Partial<FeedState> = {}): FeedState => ({ feedId, validators: {}, ...change });

/** The feeds asked at a minute of 1 February 2021, by host, and how many reads of states that took. */
async function planAt(time: string, states: readonly FeedState[], fast: readonly string[] = ['fast']) {
  const requests: PollRequest[] = [];
  let reads = 0;
  await planPolls({
    now: () => new Date(`2021-02-01T${time}:00Z`),
    feeds,
    loadStates: async () => {
      reads += 1;
      return states;
    },
    loadFast: async () => fast,
    sendRequests: async (sent) => void requests.push(...sent),
  });
  const byHost = Object.fromEntries(requests.map(({ host, feeds: asked }) => [host, asked.map(({ id }) => id)]));
  return { byHost, reads };
}

const states = [state('fast', { pace: 15 }), state('slow', { pace: 240 })];

test('each feed is asked at its own pace, list pages with selectors like feeds, one request a host', async () => {
  expect((await planAt('00:00', states)).byHost).toEqual({
    'a.example': ['hourly', 'fast'],
    'b.example': ['slow'],
    'c.example': ['page'],
  });
  expect((await planAt('01:00', states)).byHost).toEqual({ 'a.example': ['hourly', 'fast'], 'c.example': ['page'] });
  expect((await planAt('01:15', states)).byHost).toEqual({ 'a.example': ['fast'] });
});

test('the quarter hours that are nobody’s turn read no state', async () => {
  expect(await planAt('01:15', states, [])).toEqual({ byHost: {}, reads: 0 });
});

test('a feed that has moved is asked with the feeds of its new host, one that fails comes last', async () => {
  const moved = state('slow', { moved: { to: 'https://a.example/slow', times: 2 } });
  const failing = state('hourly', { failing: { reason: 'timeout', since: '2021-01-31T23:50:00.000Z', count: 1 } });
  expect((await planAt('00:00', [moved, failing])).byHost).toEqual({
    'a.example': ['fast', 'slow', 'hourly'],
    'c.example': ['page'],
  });
});

test('a feed that asked us to wait is left alone until then', async () => {
  const waiting = state('slow', { notBefore: '2021-02-01T04:00:01.000Z' });
  const at = async (time: string) => 'b.example' in (await planAt(time, [waiting])).byHost;
  expect([await at('04:00'), await at('05:00')]).toEqual([false, true]);
});
