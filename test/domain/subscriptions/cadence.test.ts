import fc from 'fast-check';
import { cutoffOf, defaultCadence, firstDue, lastDue, nextDue } from '../../../lambdas/domain/subscriptions/cadence';
import type { Cadence } from '../../../lambdas/domain/subscriptions/subscription';
import { isZone } from '../../../lambdas/domain/subscriptions/zoned-time';

const zones = [
  'Europe/Brussels',
  'Asia/Almaty',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Apia',
  'UTC',
];
const cadences: fc.Arbitrary<Cadence> = fc.record({
  every: fc.constantFrom('week' as const, 'day' as const),
  weekday: fc.integer({ min: 1, max: 7 }),
  hour: fc.integer({ min: 0, max: 23 }),
  zone: fc.constantFrom(...zones),
});
const instants = fc.date({ min: new Date('2010-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
const hour = 3_600_000;
const day = 24 * hour;

function weekly(changes: Partial<Cadence> = {}): Cadence {
  return { every: 'week', weekday: 1, hour: 8, zone: 'Europe/Brussels', ...changes };
}

function clock(instant: string, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(new Date(instant));
}

describe('the cut-off of a digest', () => {
  test('is the last 00:00 UTC at least one hour before it is due', () => {
    expect(cutoffOf(new Date('2021-02-08T07:00:00Z'))).toBe('2021-02-08');
    expect(cutoffOf(new Date('2021-02-08T01:00:00Z'))).toBe('2021-02-08');
    expect(cutoffOf(new Date('2021-02-08T00:59:59Z'))).toBe('2021-02-07');
    expect(cutoffOf(new Date('2021-02-07T18:00:00Z'))).toBe('2021-02-07');
  });
});

describe('the next due instant', () => {
  test('is Monday at 8:00 where the reader lives', () => {
    expect(nextDue(weekly(), new Date('2021-02-03T12:00:00Z'))).toBe('2021-02-08T07:00:00.000Z');
    expect(nextDue(weekly({ zone: 'Asia/Almaty' }), new Date('2021-02-03T12:00:00Z'))).toBe('2021-02-08T02:00:00.000Z');
  });

  test('is later than the instant asked about, also on the very minute', () => {
    expect(nextDue(weekly(), new Date('2021-02-08T07:00:00Z'))).toBe('2021-02-15T07:00:00.000Z');
    expect(nextDue(weekly(), new Date('2021-02-08T06:59:59Z'))).toBe('2021-02-08T07:00:00.000Z');
  });

  test('keeps its hour when summer time begins', () => {
    expect(nextDue(weekly(), new Date('2021-03-28T12:00:00Z'))).toBe('2021-03-29T06:00:00.000Z');
  });

  test('moves on by an hour when clocks skip it', () => {
    const sundayAtTwo = weekly({ weekday: 7, hour: 2 });
    expect(nextDue(sundayAtTwo, new Date('2021-03-27T12:00:00Z'))).toBe('2021-03-28T01:00:00.000Z');
  });

  test('comes once, at the first of two, when clocks pass it twice', () => {
    const sundayAtTwo = weekly({ weekday: 7, hour: 2 });
    expect(nextDue(sundayAtTwo, new Date('2021-10-30T12:00:00Z'))).toBe('2021-10-31T00:00:00.000Z');
    expect(nextDue(sundayAtTwo, new Date('2021-10-31T00:00:00Z'))).toBe('2021-11-07T01:00:00.000Z');
  });

  test('stands on the chosen weekday and hour, save where clocks skip that hour', () => {
    fc.assert(
      fc.property(cadences, instants, (cadence, after) => {
        const due = nextDue(cadence, after);
        expect(Date.parse(due)).toBeGreaterThan(after.getTime());
        expect(Date.parse(due) - after.getTime()).toBeLessThanOrEqual((cadence.every === 'week' ? 8 : 2) * day);
        const shown = clock(due, cadence.zone);
        const skipped = clock(new Date(Date.parse(due) - hour).toISOString(), cadence.zone);
        const hours = [shown, skipped].map((text) => Number(/\d+/.exec(text)?.[0]));
        expect(hours[0] === cadence.hour || hours[1] !== (Number(hours[0]) + 23) % 24).toBe(true);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('skips no day and doubles none over ten years', () => {
    for (const zone of zones) {
      let due = nextDue(weekly({ zone }), new Date('2012-01-01T00:00:00Z'));
      for (let week = 0; week < 520; week += 1) {
        const next = nextDue(weekly({ zone }), new Date(due));
        expect(Math.abs(Date.parse(next) - Date.parse(due) - 7 * day)).toBeLessThanOrEqual(hour);
        due = next;
      }
    }
  });
});

describe('the last due instant', () => {
  test('is the newest that has come, whatever was missed before it', () => {
    expect(lastDue(weekly(), new Date('2021-02-08T07:00:00Z'))).toBe('2021-02-08T07:00:00.000Z');
    expect(lastDue(weekly(), new Date('2021-02-08T06:59:59Z'))).toBe('2021-02-01T07:00:00.000Z');
  });

  test('stands right before the next one', () => {
    fc.assert(
      fc.property(cadences, instants, (cadence, now) => {
        const last = lastDue(cadence, now);
        expect(Date.parse(last)).toBeLessThanOrEqual(now.getTime());
        expect(nextDue(cadence, new Date(last))).toBe(nextDue(cadence, now));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('the first digest', () => {
  test('waits for a period that is not empty', () => {
    expect(firstDue(weekly(), new Date('2021-02-08T06:00:00Z'))).toBe('2021-02-15T07:00:00.000Z');
    expect(firstDue(weekly(), new Date('2021-02-07T22:00:00Z'))).toBe('2021-02-08T07:00:00.000Z');
    expect(firstDue(weekly({ every: 'day' }), new Date('2021-02-08T06:00:00Z'))).toBe('2021-02-09T07:00:00.000Z');
  });
});

describe('the default', () => {
  test('is Monday at 8:00 in a zone that this machine knows', () => {
    for (const language of ['en', 'ru', 'kk'] as const) {
      expect(defaultCadence(language)).toMatchObject({ every: 'week', weekday: 1, hour: 8 });
      expect(isZone(defaultCadence(language).zone)).toBe(true);
    }
  });
});

test('a time zone is an IANA name, not an offset and not a guess', () => {
  expect(['Asia/Qyzylorda', 'UTC', 'America/Argentina/Ushuaia'].every(isZone)).toBe(true);
  expect(['+05:00', '', 'Mars/Olympus', 'Asia/Almaty\n', '__proto__'].some(isZone)).toBe(false);
});
