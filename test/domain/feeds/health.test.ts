import type { FeedState } from '../../../lambdas/domain/feeds/feed-state';
import { weekHealth } from '../../../lambdas/domain/feeds/health';
import { packVolume } from '../../../lambdas/domain/feeds/volume';
import { daysBetween } from '../../../lambdas/domain/stories/calendar';
import { aDay, aFeed } from '../../builders';

const week = '2021-W06';
const until = '2021-02-15';
const everyDay = daysBetween('2021-02-08', until);

/** The health of one feed, from the days it answered and the entries it published. */
function judge(
  answered: readonly string[],
  lastDay: string,
  weeks: readonly number[],
  change: Partial<FeedState> = {},
) {
  const state: FeedState = { feedId: 'sample-news', validators: {}, volume: packVolume({ lastDay, weeks }), ...change };
  const days = everyDay.map((date) => aDay(date, { answered: answered.includes(date) ? ['sample-news'] : [] }));
  const { feeds } = weekHealth([aFeed()], new Map([[state.feedId, state]]), days, { week, until });
  return feeds[0];
}

const failing = (since: string) => ({ failing: { reason: 'tls', since, count: 1 } }) as const;

test('a feed that does as it always did is healthy, with what one may say of it', () => {
  expect(judge(everyDay, '2021-02-12', [5, 6, 4, 5])).toEqual({
    feedId: 'sample-news',
    verdict: 'healthy',
    answeredDays: 7,
    lastAnswer: '2021-02-14',
    lastEntry: '2021-02-12',
    entries: 5,
    usual: 5,
  });
});

test.each([
  ['failing when it answered on no day', [], '2021-02-12', [5, 5, 5, 5], {}, 'failing'],
  [
    'failing when it fails for more than a day',
    everyDay,
    '2021-02-12',
    [5, 5, 5, 5],
    failing('2021-02-12T10:00:00.000Z'),
    'failing',
  ],
  [
    'healthy when it failed an hour ago',
    everyDay,
    '2021-02-12',
    [5, 5, 5, 5],
    failing('2021-02-14T23:00:00.000Z'),
    'healthy',
  ],
  ['silent when it should have published five times over', everyDay, '2021-02-05', [4, 6, 5], {}, 'silent'],
  ['not yet silent when it publishes twice a month', everyDay, '2021-01-25', [1, 0, 1, 0, 1], {}, 'healthy'],
  ['silent in the end, however rare it is', everyDay, '2020-10-25', [1, 0, 1, 0, 1], {}, 'silent'],
  ['quiet in a thin week', everyDay, '2021-02-12', [1, 9, 8, 10], {}, 'quiet'],
  ['noisy in a wild one', everyDay, '2021-02-12', [60, 9, 8, 10], {}, 'noisy'],
  ['not noisy for twenty entries', everyDay, '2021-02-12', [20, 1, 1, 1], {}, 'healthy'],
  ['not judged by two weeks', everyDay, '2021-02-12', [60, 1, 1], {}, 'healthy'],
  ['judged by the week that ended, though the next has begun', everyDay, '2021-02-15', [40, 5, 6, 4, 5], {}, 'healthy'],
] as const)('a feed is %s', (_, answered, lastDay, weeks, change, verdict) => {
  expect(judge(answered, lastDay, weeks, change)?.verdict).toBe(verdict);
});

test('pages that are only kept are not judged', () => {
  const kept = aFeed({ id: 'kept', read: 'page' });
  expect(weekHealth([kept], new Map(), [], { week, until }).feeds).toEqual([]);
});
