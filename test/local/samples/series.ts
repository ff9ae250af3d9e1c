import type { SampleEntry, SampleSeries } from '../../../local/samples/sample-series';

/** One entry, an hour after the one before it. */
export function sampleEntry(number: number, over: Partial<SampleEntry> = {}): SampleEntry {
  const at = Date.parse('2021-02-01T00:00:00Z') + number * 3_600_000;
  return {
    published: new Date(at).toISOString(),
    at,
    title: `Entry ${number}`,
    summary: `Summary of entry ${number}. More of it.`,
    link: `https://test-feed.samples.test/${number}`,
    categories: [],
    ...over,
  };
}

/** A sample feed with three entries, at one, two and three o'clock UTC on 1 February 2021. */
export function sampleSeries(over: Partial<SampleSeries> = {}): SampleSeries {
  return {
    id: 'test-feed',
    publisher: 'Sample: test feed, en',
    kind: 'independent news',
    scope: 'subject',
    languages: ['en'],
    format: 'rss',
    encoding: 'utf-8',
    host: 'test-feed.samples.test',
    path: '/rss.xml',
    pace: 720,
    window: 15,
    behaviour: { kind: 'normal' },
    traits: { summary: 'text', guid: 'permalink', date: 'pubDate', tracking: false, charsetHeader: true },
    entries: [sampleEntry(1), sampleEntry(2), sampleEntry(3)],
    ...over,
  };
}

export const oClock = (hours: number) => new Date(Date.parse('2021-02-01T00:00:00Z') + hours * 3_600_000);
