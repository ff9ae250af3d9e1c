import { addDays, daysBetween, isDate, weekdayOf, weekOf } from '../../../lambdas/domain/stories/calendar';

describe('the calendar', () => {
  it('numbers weeks as ISO 8601 does, the year being that of the Thursday', () => {
    expect(['2021-01-03', '2021-01-04', '2020-12-31', '2021-02-07', '2019-12-30'].map(weekOf)).toEqual([
      '2020-W53',
      '2021-W01',
      '2020-W53',
      '2021-W05',
      '2020-W01',
    ]);
  });

  it('starts weeks on Monday', () => {
    expect(['2021-02-01', '2021-02-07'].map(weekdayOf)).toEqual([1, 7]);
  });

  it('steps over ends of months and leap days', () => {
    expect([addDays('2020-02-28', 1), addDays('2021-03-01', -1)]).toEqual(['2020-02-29', '2021-02-28']);
    expect(daysBetween('2021-01-30', '2021-02-02')).toEqual(['2021-01-30', '2021-01-31', '2021-02-01']);
  });
});

test('a day of the calendar is one that exists, written in full', () => {
  expect(['2021-02-28', '2024-02-29', '2021-12-31'].filter(isDate)).toHaveLength(3);
  expect(['2021-02-30', '2021-02-29', '2021-13-01', '2021-2-1', '', '2021-02-28T00:00'].filter(isDate)).toEqual([]);
});
