import fc from 'fast-check';
import {
  groupCount,
  groupOf,
  groupRange,
  hostOf,
  isDue,
  isFirstOfDay,
  isStale,
  isTurn,
  ringPosition,
  slotAt,
  slotStart,
} from '../../../lambdas/domain/feeds/slots';
import { aFeed } from '../../builders';

const noon = slotAt(new Date('2021-02-01T12:00:00Z'));
const dayOfSlots = Array.from({ length: 96 }, (_, index) => slotAt(new Date('2021-02-01T00:00:00Z')) + index);

describe('the slots in which feeds are polled', () => {
  it('are quarter hours of UTC', () => {
    expect(slotStart(slotAt(new Date('2021-02-01T12:14:59Z'))).toISOString()).toBe('2021-02-01T12:00:00.000Z');
  });

  it('give a feed one turn an hour unless it asks for another pace', () => {
    const turns = (pace?: number) =>
      dayOfSlots.filter((slot) => isTurn(aFeed(pace === undefined ? {} : { pace }), slot, 4)).length;
    expect([turns(), turns(15), turns(720), turns(1440)]).toEqual([24, 96, 2, 1]);
  });

  it('stay the same for feeds of one host, so that one message asks it', () => {
    const [one, other] = [aFeed({ id: 'a' }), aFeed({ id: 'b', url: 'https://news.example/other.xml' })];
    expect(groupOf(one, 4)).toBe(groupOf(other, 4));
  });

  it('split a watch into as many groups as a read unit holds, at most one for each quarter of the hour', () => {
    const counts = [1, 40, 41, 130, 1000].map((size) => groupCount(Array.from({ length: size }, () => aFeed())));
    expect(counts).toEqual([1, 1, 2, 4, 4]);
  });

  it('find every feed in the range of its group, and in no other', () => {
    fc.assert(
      fc.property(fc.domain(), fc.integer({ min: 1, max: 4 }), (host, groups) => {
        const feed = aFeed({ url: `https://${host}/feed` });
        const position = ringPosition(hostOf(feed));
        const holding = Array.from({ length: groups }, (_, group) => groupRange(group, groups)).flatMap(
          ({ first, last }, group) => (position >= first && position <= last ? [group] : []),
        );
        expect(holding).toEqual([groupOf(feed, groups)]);
      }),
    );
  });

  it('are passed over while a source asks to wait', () => {
    const state = { feedId: 'sample-news', validators: {}, notBefore: '2021-02-01T12:30:00.000Z' };
    const feed = aFeed({ pace: 15 });
    expect([noon, noon + 1, noon + 2].map((slot) => isDue(feed, state, slot, 1))).toEqual([false, false, true]);
  });

  it('never come for a list page, which is not read yet', () => {
    expect(dayOfSlots.some((slot) => isDue(aFeed({ read: 'page' }), undefined, slot, 1))).toBe(false);
  });

  it('come ever more rarely for a feed that keeps failing, down to once a day', () => {
    const polls = (since: string) => {
      const failing = { reason: 'timeout', since, count: 1 } as const;
      return dayOfSlots.filter((slot) => isDue(aFeed(), { feedId: 'x', validators: {}, failing }, slot, 1)).length;
    };
    expect(polls('2021-01-31T23:50:00.000Z')).toBeLessThan(8);
    expect(polls('2021-01-01T00:00:00.000Z')).toBe(1);
  });

  it('know the first turn of a day, when the answer of a source is noted', () => {
    const feed = aFeed({ pace: 720 });
    const turns = dayOfSlots.filter((slot) => isTurn(feed, slot, 1));
    expect(turns.map((slot) => isFirstOfDay(feed, slot))).toEqual([true, false]);
  });

  it('are stale once the next turn has begun', () => {
    const at = (time: string) => isStale(aFeed(), noon, new Date(`2021-02-01T${time}Z`));
    expect([at('12:00:00'), at('12:59:59'), at('13:00:00')]).toEqual([false, false, true]);
  });
});
