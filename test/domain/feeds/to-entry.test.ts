import { completeEntry } from '../../../lambdas/domain/feeds/complete-entry';
import type { RawEntry, RawTexts } from '../../../lambdas/domain/feeds/entry';
import { toEntry } from '../../../lambdas/domain/feeds/to-entry';
import { aFeed } from '../../builders';

type Said = Partial<RawEntry & RawTexts>;

function entry({ summary = '', authors = [], categories = [], ...named }: Said, now?: Date) {
  const raw = { title: '', ...named, readTexts: () => ({ summary, authors, categories }) };
  const listed = toEntry(raw, aFeed(), 'https://sample.example/feed.xml', now);
  return listed && completeEntry(listed);
}

test('markup, scripts and styles are no text; blocks part words, inline elements do not', () => {
  const summary =
    '<style>p{}</style><p>One<b>two</b></p><p>three</p><script>tax inspection</script><!-- no -->&nbsp;&laquo;4&raquo;';
  expect(entry({ title: 'T', summary })?.summary).toBe('Onetwo three «4»');
});

test('what was escaped twice is decoded twice, and a comparison stays one', () => {
  expect(entry({ title: 'Rights &amp;amp; &lt;b&gt;duties&lt;/b&gt;' })?.title).toBe('Rights & duties');
  expect(entry({ title: 'Shares 3 < 5 & 7 > 2' })?.title).toBe('Shares 3 < 5 & 7 > 2');
});

test.each([
  'Text. <p>The post <a href="/x">Tax inspection</a> appeared first on <a href="/">Human rights blog</a>.</p>',
  'Text. Запись Налоговая проверка впервые появилась Блог о правах.',
  'Text. [&hellip;] Continue reading →',
  'Text. Читать далее...',
])('what a site adds to every entry is no news: %s', (summary) => {
  expect(entry({ title: 'T', summary })?.summary).toBe('Text.');
});

test('a missing title is made from the summary', () => {
  expect(entry({ link: 'https://sample.example/1', summary: '<p>Short news.</p>' })?.title).toBe('Short news.');
});

test('an entry with neither link nor title cannot be told from others', () => {
  expect(entry({ id: 'x' })).toBeUndefined();
  expect(entry({ id: 'x', link: 'javascript:alert(1)' })).toBeUndefined();
});

test('links are absolute, without tracking, fragment and default port, and keep every id', () => {
  const link = '/story.php?utm_source=rss&id=7&fbclid=z&p=3&ref=rss#comments';
  expect(entry({ title: 'T', link })?.link).toBe('https://sample.example/story.php?id=7&p=3');
  expect(entry({ title: 'T', link: 'HTTP://Sample.Example:80/A?ref=12' })?.link).toBe('http://sample.example/A?ref=12');
});

test.each([
  ['https://m.sample.example/a?id=3', 'https://sample.example/a?id=3'],
  ['https://amp.sample.example/a', 'https://sample.example/a'],
  ['https://www.sample.example/a/amp/?utm_source=x', 'https://www.sample.example/a/'],
  ['https://sample.example/a?amp', 'https://sample.example/a'],
  ['https://sample-example.cdn.ampproject.org/c/s/sample.example/a?id=3', 'https://sample.example/a?id=3'],
  ['https://www.google.com/amp/s/www.sample.example/a/amp', 'https://www.sample.example/a'],
  ['https://m.example/a', 'https://m.example/a'],
  ['https://sample.example/amp/', 'https://sample.example/amp/'],
])('of copies for telephones the page itself is meant: %s', (link, meant) => {
  expect(entry({ title: 'T', link })?.link).toBe(meant);
});

test('a site that moves to https, drops www or adds tracking does not rename its entries', () => {
  const before = entry({ id: 'http://www.sample.example/a', link: 'http://www.sample.example/a', title: 'T' });
  const after = entry({ id: 'https://sample.example/a/', link: 'https://sample.example/a/?utm_medium=x', title: 't!' });
  expect(after?.keys).toEqual(before?.keys);
});

test('a date far ahead of now is left out; the date of change stands in for that of publication', () => {
  const now = new Date('2021-02-11T00:00:00Z');
  expect(entry({ title: 'T', published: '2031-02-11T00:00:00Z' }, now)?.published).toBeUndefined();
  expect(entry({ title: 'T', updated: '2021-02-10T00:00:00Z' }, now)?.published).toBe('2021-02-10T00:00:00Z');
});

test('texts of any length come out bounded, in linear time', () => {
  const made = entry({ title: 'слово '.repeat(100_000), summary: '<div>'.repeat(400_000) + '<'.repeat(400_000) });
  expect(made?.title.length).toBeLessThanOrEqual(500);
});
