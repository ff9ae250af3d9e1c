import { askedPace, ownPace } from '../../../lambdas/domain/feeds/pace';

const now = new Date('2021-02-11T12:00:00Z');
/** So many entries, evenly over the last days. */
const published = (entries: number, days: number) =>
  Array.from({ length: entries }, (_, index) =>
    new Date(now.getTime() - (index * days * 86_400_000) / entries).toISOString(),
  );
const busy = published(200, 7);

const daily = [...published(28, 28), '2020-12-01T00:00:00Z'];

describe('the pace of a feed', () => {
  test.each([
    ['is hourly when it says nothing', {}, busy, 60],
    ['is faster when it asks', { ttl: 15 }, busy, 15],
    ['is a quarter of an hour at the fastest', { ttl: 1 }, busy, 15],
    ['is as slow as it asks', { ttl: 240 }, busy, 240],
    ['takes the slower of two wishes', { ttl: 15, syndication: 60 }, busy, 60],
    ['is faster by its cache headers', { cache: 30 }, busy, 30],
    ['is not faster for a cache of five minutes, a habit of servers', { cache: 5 }, busy, 60],
    ['is a day at the slowest', { ttl: 100_000 }, busy, 1440],
    ['slows to its own rhythm: one a day', {}, daily, 360],
    ['slows to its own rhythm: two a week', {}, published(8, 28), 720],
    ['slows to its own rhythm though it asks for more', { ttl: 15 }, daily, 360],
    ['is daily when nothing came for four weeks', {}, ['2020-12-01T00:00:00Z'], 1440],
    [
      'is asked before half of a short document has passed, though it asks for a day',
      { ttl: 1440 },
      published(20, 1),
      480,
    ],
    ['is asked hourly at most, however short its document', { ttl: 1440 }, published(10, 0.02), 60],
    ['is believed when it asks for a day and its document covers two', { syndication: 1440 }, published(50, 2.1), 1440],
    ['is hourly when its entries have no dates', {}, [undefined, undefined], 60],
  ])('%s', (_, asked, dates, expected) => {
    expect(ownPace(asked, dates, now)).toBe(expected);
  });
});

test('a document asks by ttl and by the syndication module, in its head alone', () => {
  expect(askedPace('<rss><channel><ttl> 30 </ttl><item>')).toEqual({ ttl: 30 });
  const head = '<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>';
  expect(askedPace(`<channel>${head}`)).toEqual({ syndication: 15 });
  expect(askedPace('<channel><sy:updatePeriod>\n\tdaily\t</sy:updatePeriod>')).toEqual({ syndication: 1440 });
  expect(askedPace('<channel><item><ttl>5</ttl></item>')).toEqual({});
  expect(askedPace('<channel><ttl>soon</ttl>')).toEqual({});
});
