import { composeTrends, type Trend, trendPeriod } from '../../../lambdas/domain/digests/trend';
import { addDays, daysBetween } from '../../../lambdas/domain/stories/calendar';
import type { DayTally } from '../../../lambdas/domain/stories/tally';

const until = '2021-02-08';
const { from } = trendPeriod(until);

/** Nine weeks, each with the stories given on its Monday, every feed answering every day. */
function tallies(
  stories: readonly number[],
  answered: (date: string) => readonly string[] = () => ['a', 'b', 'c', 'd'],
) {
  return stories.flatMap((count, week) =>
    daysBetween(addDays(from, 7 * week), addDays(from, 7 * week + 7)).map((date, day): DayTally => {
      const begun: Record<string, number> = day === 0 ? { elections: count } : {};
      const tally = { date, counts: begun, begun, told: count, answered: answered(date) };
      return tally;
    }),
  );
}

const feeds = ['a', 'b', 'c', 'd'];

function trendOf(concern: string, counted: readonly DayTally[]): Trend {
  return composeTrends([concern], feeds, counted, until)[concern] ?? { weeks: [] };
}

describe('the week beside the weeks before', () => {
  it('is compared with the median of the eight weeks before it, not with itself', () => {
    const trend = trendOf('elections', tallies([0, 1, 2, 3, 4, 5, 6, 100, 9]));
    expect(trend.weeks.map(({ stories }) => stories)).toEqual([0, 1, 2, 3, 4, 5, 6, 100, 9]);
    expect(trend.median).toBe(3.5);
    expect(trendOf('assembly', tallies([1, 1, 1, 1, 1, 1, 1, 1, 1])).median).toBe(0);
  });

  it('is unreliable when a quarter of the sources were down, and such weeks do not make the median', () => {
    const down = (date: string) => (date < addDays(from, 7) || date >= '2021-02-01' ? ['a', 'b'] : feeds);
    const trend = trendOf('elections', tallies([50, 1, 1, 1, 1, 2, 2, 2, 0], down));
    // In the first week nobody knew of c and d yet: they were not asked.
    expect(trend.weeks.map(({ standing }) => standing)).toEqual([...Array(8).fill('known'), 'unreliable']);
    const later = tallies([1, 50, 1, 1, 1, 2, 2, 2, 0], (date) =>
      date >= addDays(from, 7) && date < addDays(from, 14) ? ['a'] : feeds,
    );
    const flawed = trendOf('elections', later);
    expect(flawed.weeks[1]?.standing).toBe('unreliable');
    expect(flawed.median).toBe(1);
  });

  it('has no median while fewer than four weeks are known, and says which weeks nobody read', () => {
    const young = tallies([0, 0, 0, 0, 0, 1, 2, 3, 4]).filter(({ date }) => date >= addDays(from, 35));
    const trend = trendOf('elections', young);
    expect(trend.weeks.map(({ standing }) => standing).slice(0, 6)).toEqual([...Array(5).fill('unread'), 'known']);
    expect(trend.median).toBeUndefined();
  });

  it('is unreliable when days are missing', () => {
    const missing = tallies([1, 1, 1, 1, 1, 1, 1, 1, 1]).filter(({ date }) => date !== '2021-02-03');
    expect(trendOf('elections', missing).weeks.at(-1)?.standing).toBe('unreliable');
  });
});
