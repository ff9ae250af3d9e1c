import { namedWeekdays } from '../../../lambdas/domain/stories/weekdays';

/** A Monday. */
const date = '2021-03-01';

describe('the weekdays that a report names', () => {
  it.each([
    ['en', 'Police held them on Saturday'],
    ['ru', 'Их задержали в субботу'],
    ['kk', 'Олар сенбіде ұсталды'],
  ] as const)('are the last such day, in %s', (language, text) => {
    expect([...namedWeekdays(text, language, date)]).toEqual(['02-27']);
  });

  it('may be the day itself or the day before', () => {
    expect([...namedWeekdays('She said on Monday', 'en', date)]).toEqual(['03-01']);
    expect([...namedWeekdays('Его отпустили вчера', 'ru', date)]).toEqual(['02-28']);
  });

  it('are not days to come', () => {
    expect([...namedWeekdays('The trial opens next Friday', 'en', date)]).toEqual([]);
  });
});
