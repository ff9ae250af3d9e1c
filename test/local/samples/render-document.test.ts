import { parseFeed } from '../../../lambdas/adapters/parse-feed';
import { completeEntry } from '../../../lambdas/domain/feeds/complete-entry';
import { readSamples } from '../../../local/samples/read-samples';
import { behaviourAt, countPublished, renderDocument } from '../../../local/samples/render-document';
import type { SampleSeries } from '../../../local/samples/sample-series';
import { encodeWindows1251 } from '../../../local/samples/windows-1251';
import { oClock, sampleEntry, sampleSeries } from './series';

const end = Date.parse('2021-05-03T00:00:00Z');

function documentAt(series: SampleSeries, at: number) {
  return renderDocument(series, countPublished(series, at), behaviourAt(series, at));
}

async function parse(series: SampleSeries, at: number) {
  const parsed = await parseFeed({ ...documentAt(series, at), url: `http://${series.host}${series.path}` });
  return 'kind' in parsed ? parsed : { ...parsed, entries: parsed.entries.map(completeEntry) };
}

describe('the document of a sample feed', () => {
  test('shows what is out by now, newest first, no more than its window', async () => {
    const series = sampleSeries({ window: 2 });
    expect(countPublished(series, oClock(2).getTime())).toBe(2);
    expect(await parse(series, end)).toMatchObject({ entries: [{ title: 'Entry 3' }, { title: 'Entry 2' }] });
    expect(documentAt(series, oClock(2).getTime()).modified).toBe(oClock(2).getTime());
  });

  test('says of each entry whether it is a paraphrase or invented', async () => {
    const link = 'https://report.example/1';
    const entries = [sampleEntry(1), sampleEntry(2, { link, basis: link })];
    const read = await parse(sampleSeries({ entries }), end);
    expect(read).toMatchObject({
      entries: [{ authors: ['Paraphrase of a published report'], link }, { authors: ['Invented sample'] }],
    });
  });

  test('in windows-1251 has single bytes for Russian and references for Kazakh letters', () => {
    expect([...encodeWindows1251('Яё і')]).toEqual([0xdf, 0xb8, 0x20, 0xb3]);
    expect(encodeWindows1251('қ').toString('latin1')).toBe('&#1179;');
    const series = sampleSeries({
      encoding: 'windows-1251',
      entries: [sampleEntry(1, { title: 'Еркіндік қанаты & «Эхо»' })],
      traits: { ...sampleSeries().traits, charsetHeader: false },
    });
    const { body, contentType } = documentAt(series, end);
    expect(contentType).toBe('application/rss+xml');
    expect(body.includes(Buffer.from([0xdd, 0xf5, 0xee]))).toBe(true);
    expect(body.toString('latin1')).toContain('encoding="windows-1251"');
    return expect(parse(series, end)).resolves.toMatchObject({ entries: [{ title: 'Еркіндік қанаты & «Эхо»' }] });
  });

  test('tracking parameters stand in the printed link only, opaque guids are no addresses', async () => {
    const traits = { ...sampleSeries().traits, tracking: true, guid: 'opaque' as const };
    const text = documentAt(sampleSeries({ traits }), end).body.toString();
    expect(text).toContain('/3?utm_source=rss&#38;utm_medium=feed');
    expect(text).toContain('<guid isPermaLink="false">test-feed-');
  });
});

describe('the faults of sample feeds', () => {
  const from = oClock(12).getTime();
  const broken = (fault: 'ampersand' | 'truncated' | 'cut-off') =>
    sampleSeries({ behaviour: { kind: 'broken', fault, from } });

  test('begin when they are said to', () => {
    expect(behaviourAt(broken('truncated'), from - 1)).toBe('normal');
    expect(behaviourAt(broken('truncated'), from)).toBe('broken');
  });

  test('a bare ampersand costs nothing, a lost end costs the last entries, a dead server everything', async () => {
    expect(await parse(broken('ampersand'), from)).toMatchObject({ entries: { length: 3 } });
    expect(await parse(broken('truncated'), from)).toMatchObject({
      entries: [{ title: 'Entry 3' }, expect.anything()],
    });
    expect(await parse(broken('cut-off'), from)).toMatchObject({ kind: 'failed', reason: 'malformed' });
  });

  test('a page in place of the feed is no feed', async () => {
    const page = sampleSeries({ behaviour: { kind: 'html', from } });
    expect(documentAt(page, from).contentType).toBe('text/html; charset=utf-8');
    expect(await parse(page, from)).toMatchObject({ kind: 'failed', reason: 'not-a-feed' });
  });
});

describe('the recorded feeds as documents', () => {
  const readable = readSamples().filter(({ behaviour: { kind } }) => kind === 'normal');

  test.each(readable.map((series) => [series.id, series] as const))('%s reads back whole', async (_, series) => {
    const read = await parse(series, end);
    const shown = series.entries.slice(-series.window).reverse();
    expect(read).toMatchObject({ format: series.format, title: series.publisher });
    if (!('entries' in read)) throw new Error(read.message);
    expect(read.entries.map(({ title }) => title)).toEqual(shown.map(({ title }) => title));
    expect(new Set(read.entries.map(({ id, link }) => id ?? link)).size).toBe(shown.length);
    expect(read.entries.map(({ published }) => Date.parse(published ?? ''))).toEqual(shown.map(({ at }) => at));
  });
});
