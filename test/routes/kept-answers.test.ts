import { type SiteOnTrial, siteOnTrial } from './site-on-trial';

let site: SiteOnTrial;
let reads = 0;
beforeAll(async () => {
  site = await siteOnTrial({
    loadWeeks: () => {
      reads += 1;
      return Promise.resolve([]);
    },
    loadTold: () => {
      reads += 1;
      return Promise.resolve([]);
    },
  });
});
afterAll(() => site.close());
beforeEach(() => {
  reads = 0;
});

describe('a public answer', () => {
  test('is kept for a minute, with all its headers, and read anew after it', async () => {
    site.setClock('2021-02-08T10:00:00.000Z');
    const first = await site.ask('/en/concerns/elections');
    const readOnce = reads;
    site.setClock('2021-02-08T10:00:59.000Z');
    const second = await site.ask('/en/concerns/elections');
    expect(second).toMatchObject({ statusCode: 200, body: first.body, headers: first.headers });
    expect(reads).toBe(readOnce);
    site.setClock('2021-02-08T10:01:01.000Z');
    await site.ask('/en/concerns/elections');
    expect(reads).toBeGreaterThan(readOnce);
  });

  test('asked for by many at once is made once', async () => {
    site.setClock('2021-02-08T11:00:00.000Z');
    const crowd = await Promise.all(Array.from({ length: 9 }, () => site.ask('/en/clauses/B')));
    expect(new Set(crowd.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    // Its weeks, and the stories of its two concerns.
    expect(reads).toBe(3);
  });

  test('tells who has it already so, without reading anew', async () => {
    site.setClock('2021-02-08T12:00:00.000Z');
    const { headers } = await site.ask('/en/concerns/elections/feed.atom');
    const etag = headers.etag ?? '';
    reads = 0;
    for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const again = await site.ask('/en/concerns/elections/feed.atom', { headers: { 'if-none-match': known } });
      expect([known, again.statusCode, again.body ?? '']).toEqual([known, 304, '']);
      expect(again.headers).toMatchObject({ etag, 'cache-control': 'public, max-age=60' });
    }
    const other = await site.ask('/en/concerns/elections/feed.atom', { headers: { 'if-none-match': '"other"' } });
    expect(other.statusCode).toBe(200);
    expect(reads).toBe(0);
  });

  test('is not given for another address or question, and a fault or a form is never kept', async () => {
    expect((await site.ask('/ru/concerns/elections')).body).toContain('<html lang="ru">');
    expect((await site.ask('/en/concerns/none')).headers['cache-control']).toBe('no-store');
    expect((await site.ask('/en/concerns/elections', { method: 'HEAD' })).body ?? '').toBe('');
  });
});
