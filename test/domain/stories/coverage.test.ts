import { coverageOfWeek, lastWeeks } from '../../../lambdas/domain/stories/coverage';
import type { DayTally } from '../../../lambdas/domain/stories/tally';

const tally = (date: string, change: Partial<DayTally> = {}): DayTally => ({
  date,
  counts: {},
  begun: {},
  told: 0,
  answered: ['a', 'b', 'c', 'd', 'e'],
  ...change,
});
const asked = ['a', 'b', 'c', 'd', 'e'];

describe('coverage by week', () => {
  it('counts each story in the week it began, oldest week first', () => {
    const tallies = [
      tally('2021-01-31', { begun: { elections: 9 } }),
      tally('2021-02-01', { begun: { elections: 2 }, told: 3 }),
      tally('2021-02-07', { begun: { elections: 1, assembly: 1 }, told: 1 }),
      tally('2021-02-08', { begun: { assembly: 1 } }),
    ];
    const week = coverageOfWeek('2021-02-01', tallies, asked);
    expect(week).toMatchObject({ from: '2021-02-01', counts: { elections: 3, assembly: 1 }, down: false });
    expect(week.days).toEqual([3, undefined, undefined, undefined, undefined, undefined, 1]);
    const next = coverageOfWeek('2021-02-08', tallies, asked);
    expect(lastWeeks([next, week], 2).map(({ from, counts }) => [from, counts])).toEqual([
      ['2021-02-01', { elections: 3, assembly: 1 }],
      ['2021-02-08', { assembly: 1 }],
    ]);
  });

  it('marks a week in which fewer than four in five sources answered, one without any closed day too', () => {
    const tallies = [
      tally('2021-02-01', { answered: ['a', 'b', 'c'] }),
      tally('2021-02-08', { answered: ['a', 'b', 'c', 'd'] }),
    ];
    const known = ['2021-02-08', '2021-02-01'].map((monday) => coverageOfWeek(monday, tallies, asked));
    expect(lastWeeks(known, 3).map(({ from, down }) => [from, down])).toEqual([
      ['2021-01-25', true],
      ['2021-02-01', true],
      ['2021-02-08', false],
    ]);
    expect(lastWeeks([], 3)).toEqual([]);
  });
});
