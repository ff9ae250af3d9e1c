import { parseFeed } from '../../lambdas/adapters/parse-feed';

const head = '<rss version="2.0"><channel><title>T</title><item><title>a</title><description>';
const tail = '</description></item></channel></rss>';

/** A fifth of the sizes that real bombs have; the CPU time allowed is generous, for what is not linear takes minutes. */
const bombs = {
  'a flood of <': '<'.repeat(400_000),
  'a flood of < in a text': head + '<'.repeat(400_000) + tail,
  'a flood of < that rss-parser would strip': `${head}<![CDATA[${'<'.repeat(400_000)}]]>${tail}`,
  'a flood of &': head + '&'.repeat(400_000) + tail,
  'numeric references': head + '&#1090;'.repeat(200_000) + tail,
  'references to nothing': head + '&nothing;'.repeat(100_000) + tail,
  'nesting without end': `<rss>${'<a>'.repeat(100_000)}`,
  'a tag of many attributes': `<rss ${Array.from({ length: 40_000 }, (_, index) => `a${index}="1"`).join(' ')}>`,
  'many entries': `<rss version="2.0"><channel>${'<item><title>a</title></item>'.repeat(20_000)}</channel></rss>`,
  'entries never closed': `<rss version="2.0"><channel>${'<item><title>a'.repeat(20_000)}`,
  'a text without end': `${head}<![CDATA[${'x'.repeat(3_000_000)}`,
  'a comment without end': `${head}<!--${'x'.repeat(3_000_000)}`,
  'quotes never closed': `<rss>${'<a b="'.repeat(100_000)}`,
  'quotes of both kinds': `<rss>${`<a "'`.repeat(100_000)}`,
  'end tags alone': `<rss><channel>${'</x>'.repeat(200_000)}`,
  'a DOCTYPE never closed': `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(50_000)}`,
  'junk behind the feed': `<rss version="2.0"><channel></channel></rss>${'junk & <'.repeat(200_000)}`,
  NULs: head + '\0'.repeat(500_000) + tail,
  'deep JSON': '['.repeat(500_000),
};

test.each(Object.entries(bombs))('%s: read or refused, never hanging', async (_, document) => {
  const started = process.cpuUsage();
  const parsed = await parseFeed({ body: Buffer.from(document) });
  expect('kind' in parsed ? parsed.reason : 'read').toMatch(/^(read|not-a-feed|malformed)$/);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(2000);
});

test('past 10,000 entries the first are kept and a warning says so', async () => {
  const parsed = await parseFeed({ body: Buffer.from(bombs['many entries']) });
  expect(parsed).toMatchObject({ warnings: ['entries past the first 10000 were left out'] });
  expect('entries' in parsed && parsed.entries.length).toBe(10_000);
});
