import { instantOf, localDateOf } from '../../../lambdas/domain/subscriptions/zoned-time';

const hour = 60 * 60 * 1000;

/** Clocks that change in the night, at UTC midnight, by half an hour, by a whole day, and not at all. */
const zones = ['Europe/Brussels', 'America/Scoresbysund', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Almaty', 'UTC'];

describe('the time of a zone', () => {
  test.each(zones)('of %s is that of its clocks, at every hour around the days on which they change', (zone) => {
    const clocks = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
    for (const around of ['2011-12-30', '2021-03-28', '2021-04-04', '2021-10-31', '2024-02-29', '2024-03-01']) {
      const start = Date.parse(around) - 36 * hour;
      const instants = Array.from({ length: 144 }, (_, at) => new Date(start + (at * hour) / 2));
      expect(instants.map((instant) => localDateOf(instant, zone))).toEqual(
        instants.map((instant) => clocks.format(instant)),
      );
    }
  });

  test('finds the instant of an hour before and after clocks change, whichever is asked for first', () => {
    const at = (date: string, hours: number) => new Date(instantOf(date, hours, 'Europe/Brussels')).toISOString();
    expect(at('2021-03-28', 8)).toBe('2021-03-28T06:00:00.000Z');
    expect(at('2021-03-28', 1)).toBe('2021-03-28T00:00:00.000Z');
    expect(at('2021-03-27', 8)).toBe('2021-03-27T07:00:00.000Z');
    expect(at('2021-03-29', 8)).toBe('2021-03-29T06:00:00.000Z');
  });
});
