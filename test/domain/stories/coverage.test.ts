import { coverageByWeek } from '../../../lambdas/domain/stories/coverage';
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
    const weeks = coverageByWeek(tallies, { last: '2021-02-08', weeks: 2, asked });
    expect(weeks.map(({ from, counts }) => [from, counts])).toEqual([
      ['2021-02-01', { elections: 3, assembly: 1 }],
      ['2021-02-08', { assembly: 1 }],
    ]);
    expect(weeks[0]?.days).toEqual([3, undefined, undefined, undefined, undefined, undefined, 1]);
  });

  it('marks a week in which fewer than four in five sources answered, one without any closed day too', () => {
    const tallies = [
      tally('2021-02-01', { answered: ['a', 'b', 'c'] }),
      tally('2021-02-08', { answered: ['a', 'b', 'c', 'd'] }),
    ];
    const weeks = coverageByWeek(tallies, { last: '2021-02-08', weeks: 3, asked });
    expect(weeks.map(({ down }) => down)).toEqual([true, true, false]);
  });
});
