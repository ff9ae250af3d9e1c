import { simulatedClock } from '../../../local/clock/simulated-clock';

test('the clock stands still until it is moved', () => {
  const clock = simulatedClock(new Date('2020-11-02T00:00:00Z'));
  clock.now().setUTCFullYear(1999);
  expect(clock.now().toISOString()).toBe('2020-11-02T00:00:00.000Z');
  clock.jumpTo(new Date('2020-11-02T00:15:00Z'));
  expect(clock.now().toISOString()).toBe('2020-11-02T00:15:00.000Z');
});

test('the clock may be told the instant it shows, but never goes back', () => {
  const clock = simulatedClock(new Date('2020-11-02T00:00:00Z'));
  clock.jumpTo(clock.now());
  expect(() => clock.jumpTo(new Date('2020-11-01T00:00:00Z'))).toThrow(
    'at 2020-11-02T00:00:00.000Z and cannot go back to 2020-11-01T00:00:00.000Z',
  );
});

test('an invalid date is refused', () => {
  expect(() => simulatedClock(new Date('soon'))).toThrow('invalid date');
});
