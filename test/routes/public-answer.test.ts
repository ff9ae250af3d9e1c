import { gunzipSync } from 'node:zlib';
import { type SiteOnTrial, siteOnTrial } from './site-on-trial';

let site: SiteOnTrial;
beforeAll(async () => {
  site = await siteOnTrial();
});
afterAll(() => site.close());

const taking = { headers: { 'accept-encoding': 'gzip, br' } };

test('a public page goes out compressed to those who take it so, also when it was kept', async () => {
  const plain = await site.ask('/en');
  for (let turn = 0; turn < 2; turn += 1) {
    const small = await site.ask('/en', taking);
    expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gunzipSync(Buffer.from(small.body ?? '', 'base64')).toString()).toBe(plain.body);
  }
  for (const encoding of ['br', 'gzip;q=0', 'deflate, gzip; q=0.0']) {
    const answer = await site.ask('/en', { headers: { 'accept-encoding': encoding } });
    expect([encoding, answer.body]).toEqual([encoding, plain.body]);
    expect(answer.headers).not.toHaveProperty('content-encoding');
  }
});

test('a feed asked for again is unchanged, compressed or not', async () => {
  const { headers } = await site.ask('/en/feed.atom', taking);
  const again = await site.ask('/en/feed.atom', { headers: { 'if-none-match': headers.etag ?? '' } });
  expect([headers['content-encoding'], again.statusCode]).toEqual(['gzip', 304]);
});

test('a form and the page of one person never do: their length would tell of them', async () => {
  for (const path of ['/en/subscribe', '/en/confirm/x', '/en/preferences/x']) {
    expect((await site.ask(path, taking)).headers).not.toHaveProperty('content-encoding');
  }
});
