import { addEntries, entriesInWeek, packVolume, unpackVolume } from '../../../lambdas/domain/feeds/volume';

const at = (day: string) => new Date(`${day}T10:00:00Z`);
const monday = '2021-02-01';

test('new entries count for the week they were found in, Monday to Sunday', () => {
  const first = addEntries(undefined, 2, at(monday));
  const sunday = addEntries(first, 3, at('2021-02-07'));
  const next = addEntries(sunday, 1, at('2021-02-08'));
  expect(next).toEqual({ lastDay: '2021-02-08', weeks: [1, 5] });
  expect(['2021-02-10', '2021-02-03', '2021-01-28'].map((day) => next && entriesInWeek(next, day))).toEqual([
    1,
    5,
    undefined,
  ]);
  expect(next && entriesInWeek(next, '2021-03-01')).toBe(0);
});

test('weeks without entries count as such, and eight are kept', () => {
  const first = addEntries(undefined, 2, at(monday));
  expect(addEntries(first, 1, at('2021-02-15'))?.weeks).toEqual([1, 0, 2]);
  expect(addEntries(first, 1, at('2021-06-15'))?.weeks).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
});

test('nothing new changes nothing', () => {
  expect(addEntries(undefined, 0, at(monday))).toBeUndefined();
});

test('it packs into ten bytes', () => {
  const volume = { lastDay: '2026-11-24', weeks: [1, 2, 3, 0, 255, 0, 0, 7] };
  expect(Buffer.from(packVolume(volume), 'base64')).toHaveLength(10);
  expect(unpackVolume(packVolume(volume))).toEqual(volume);
  expect(unpackVolume(undefined)).toBeUndefined();
});
