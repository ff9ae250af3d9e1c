import { brotliCompressSync, gzipSync } from 'node:zlib';
import { publicAddressesOnly } from '../../lambdas/adapters/connect-guard';
import { fetchDocument } from '../../lambdas/adapters/fetch-document';
import { type Answer, type HostileServer, hostileServer } from './hostile-server';

const feed = '<rss version="2.0"><channel><title>T</title></channel></rss>';
const oddTag = 'W/"a b,\'c\'"';
const oddDate = 'Thu, 11 Feb 2021 10:00:00 +0000';

const sendTo =
  (location: string): Answer =>
  (response) =>
    response.writeHead(302, { location }).end();
const coded =
  (coding: string, body: Uint8Array): Answer =>
  (response) =>
    response.writeHead(200, { 'content-encoding': coding }).end(body);

const answers: Readonly<Record<string, Answer>> = {
  '/feed': (response, { headers }) => {
    if (headers['if-none-match'] === oddTag && headers['if-modified-since'] === oddDate) response.writeHead(304).end();
    else response.writeHead(200, { etag: oddTag, 'last-modified': oddDate, 'content-type': 'text/xml' }).end(feed);
  },
  '/moved': sendTo('/feed'),
  '/moved-in-russian': sendTo(Buffer.from('/лента').toString('latin1')),
  '/%D0%BB%D0%B5%D0%BD%D1%82%D0%B0': (response) => response.writeHead(200).end(feed),
  '/for-good': (response) => response.writeHead(301, { location: '/also-for-good' }).end(),
  '/also-for-good': (response) => response.writeHead(308, { location: '/feed' }).end(),
  '/for-good-then-not': (response) => response.writeHead(301, { location: '/moved' }).end(),
  '/for-good-to-nothing': (response) => response.writeHead(301, { location: '/missing' }).end(),
  '/kept': (response) => response.writeHead(200, { 'cache-control': 'public, max-age=1800', age: '60' }).end(feed),
  '/expires': (response) =>
    response
      .writeHead(200, { date: 'Thu, 11 Feb 2021 10:00:00 GMT', expires: 'Thu, 11 Feb 2021 12:00:00 GMT' })
      .end(feed),
  '/never-kept': (response) => response.writeHead(200, { 'cache-control': 'no-cache, max-age=1800' }).end(feed),
  '/unsaid-gzip': (response) => response.writeHead(200).end(gzipSync(feed)),
  '/unsaid-bomb': (response) => response.writeHead(200).end(gzipSync(Buffer.alloc(3_000_000))),
  '/loop': sendTo('/loop'),
  '/to-metadata': sendTo('http://169.254.169.254/latest/meta-data/'),
  '/to-file': sendTo('file:///etc/hostname'),
  '/to-credentials': sendTo('http://user:secret@feeds.samples.test/feed'),
  '/gzip': coded('gzip', gzipSync(feed)),
  '/gzip-br': coded('gzip, br', brotliCompressSync(gzipSync(feed))),
  '/three': coded('gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(feed)))),
  '/coded-none': coded('none', Buffer.from(feed)),
  '/coded-utf-8': coded('UTF-8', Buffer.from(feed)),
  '/cut-gzip': coded('gzip', gzipSync(feed.repeat(2000)).subarray(0, 300)),
  '/no-gzip': coded('gzip', Buffer.from(feed)),
  '/bomb': coded('gzip', gzipSync(Buffer.alloc(3_000_000))),
  '/brotli-bomb': coded('br', brotliCompressSync(Buffer.alloc(3_000_000))),
  '/long': (response) => response.writeHead(200, { 'content-length': 2_000_000 }).write('x'),
  '/endless': (response) => {
    const more = (): void => {
      while (response.write(Buffer.alloc(65_536, 'x')) && !response.destroyed);
    };
    response.on('drain', more);
    more();
  },
  '/silent': () => {},
  '/slow': (response) => {
    const drip = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(drip));
  },
  '/closed': (response) => response.socket?.destroy(),
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': 1000 }).write('<rss');
    setTimeout(() => response.socket?.destroy(), 20);
  },
  '/gone': (response) => response.writeHead(410).end(),
  '/missing': (response) => response.writeHead(404).end(),
  '/busy': (response) => response.writeHead(503, { 'retry-after': '120' }).end(),
  '/busy-until': (response) =>
    response
      .writeHead(429, { date: 'Thu, 11 Feb 2021 10:00:00 GMT', 'retry-after': 'Thu, 11 Feb 2021 11:00:00 GMT' })
      .end(),
  '/accepted': (response) => response.writeHead(202).end(),
  '/check': (response) => response.writeHead(403).end('<!DOCTYPE html><html><head><title>Just a moment...</title>'),
  '/check-200': (response) => response.writeHead(200).end('<html><title>Checking your browser before access</title>'),
  '/login': (response) => response.writeHead(200).end('<!doctype html><html><body><form></form></body></html>'),
};

let server: HostileServer;
beforeAll(async () => {
  server = await hostileServer(answers);
});
afterAll(() => server.close());

const noLookup = publicAddressesOnly(async () =>
  Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })),
);
/** Answers that never end are waited for shortly; all others have time, however busy the machine. */
const endless = new Set(['/slow', '/silent']);
const fetcher = (deadline = 10_000) =>
  fetchDocument({
    guard: server.guard(noLookup),
    userAgent: 'ResolutionWatch (+sample)',
    deadline,
    limit: 1_000_000,
  });
const get = (path: string) => fetcher(endless.has(path) ? 250 : undefined)(`http://feeds.samples.test${path}`, {});

describe('what comes back', () => {
  test('a document, the address that answered and its validators as they were sent', async () => {
    const outcome = await get('/moved');
    expect(outcome).toMatchObject({
      kind: 'fetched',
      url: 'http://feeds.samples.test/feed',
      contentType: 'text/xml',
      validators: { etag: oddTag, lastModified: oddDate },
    });
    expect(outcome.kind === 'fetched' && Buffer.concat(outcome.pieces).toString()).toBe(feed);
  });

  test('validators are sent back byte for byte, and 304 means unchanged', async () => {
    const validators = { etag: oddTag, lastModified: oddDate };
    expect(await fetcher()('http://feeds.samples.test/feed', validators)).toEqual({ kind: 'unchanged' });
  });

  test('the server is told the real host and who asks', async () => {
    await get('/feed');
    expect(server.requests.at(-1)?.headers).toMatchObject({
      host: 'feeds.samples.test',
      'user-agent': 'ResolutionWatch (+sample)',
    });
  });

  test('a move for good is told as far as it is for good, and never on the word of a failure', async () => {
    const host = 'http://feeds.samples.test';
    expect(await get('/for-good')).toMatchObject({ kind: 'fetched', movedTo: `${host}/feed` });
    expect(await get('/for-good-then-not')).toMatchObject({ url: `${host}/feed`, movedTo: `${host}/moved` });
    expect(await get('/moved')).not.toHaveProperty('movedTo');
    expect(await get('/for-good-to-nothing')).not.toHaveProperty('movedTo');
    const validators = { etag: oddTag, lastModified: oddDate };
    expect(await fetcher()(`${host}/for-good`, validators)).toEqual({ kind: 'unchanged', movedTo: `${host}/feed` });
  });

  test('how long it stays fresh is read from its cache headers', async () => {
    expect(await get('/kept')).toMatchObject({ freshFor: 1740 });
    expect(await get('/expires')).toMatchObject({ freshFor: 7200 });
    expect(await get('/never-kept')).not.toHaveProperty('freshFor');
  });

  test('one host sees one connection of ours at a time, whoever leads there', async () => {
    let [now, most] = [0, 0];
    const watched = server.guard(noLookup);
    const guard: typeof watched = async (hostname, port) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 20));
      now -= 1;
      return watched(hostname, port);
    };
    const fetch = fetchDocument({ guard, userAgent: 'sample' });
    const paths = ['/feed', '/moved', '/for-good', '/gzip'];
    const outcomes = await Promise.all(paths.map((path) => fetch(`http://feeds.samples.test${path}`, {})));
    expect(outcomes.map(({ kind }) => kind)).toEqual(paths.map(() => 'fetched'));
    expect(most).toBe(1);
  });

  test.each(['/gzip', '/gzip-br', '/unsaid-gzip', '/coded-none', '/coded-utf-8', '/moved-in-russian'])(
    '%s comes out as it was published',
    async (path) => {
      const outcome = await get(path);
      expect(outcome.kind === 'fetched' && Buffer.concat(outcome.pieces).toString()).toBe(feed);
    },
  );

  test('a compressed body that was cut is read as far as it goes', async () => {
    const outcome = await get('/cut-gzip');
    expect(outcome.kind === 'fetched' && Buffer.concat(outcome.pieces).toString().startsWith(feed)).toBe(true);
  });
});

describe('what a source may do wrong', () => {
  const cases: readonly (readonly [path: string, reason: string, more: object])[] = [
    ['/loop', 'rejected', {}],
    ['/to-metadata', 'refused-address', {}],
    ['/to-file', 'refused-address', {}],
    ['/to-credentials', 'refused-address', {}],
    ['/three', 'malformed', {}],
    ['/no-gzip', 'malformed', {}],
    ['/bomb', 'too-large', {}],
    ['/brotli-bomb', 'too-large', {}],
    ['/unsaid-bomb', 'too-large', {}],
    ['/long', 'too-large', {}],
    ['/endless', 'too-large', {}],
    ['/silent', 'timeout', {}],
    ['/slow', 'timeout', {}],
    ['/closed', 'rejected', {}],
    ['/cut', 'rejected', { message: expect.stringContaining('closed before the answer was complete') }],
    ['/gone', 'gone', { status: 410 }],
    ['/missing', 'rejected', { status: 404 }],
    ['/busy', 'rejected', { status: 503, retryAfter: 120 }],
    ['/busy-until', 'rejected', { status: 429, retryAfter: 3600 }],
    ['/accepted', 'challenged', { status: 202 }],
    ['/check', 'challenged', { status: 403 }],
    ['/check-200', 'challenged', {}],
    ['/login', 'challenged', {}],
  ];
  test.each(cases)('%s is a failure: %s', async (path, reason, more) => {
    expect(await get(path)).toMatchObject({ kind: 'failed', reason, ...more });
  });

  test.each([
    ['ftp://sample.org/feed', 'refused-address'],
    ['http://user:secret@sample.org/', 'refused-address'],
    ['no address', 'refused-address'],
    ['http://127.0.0.1/', 'refused-address'],
    ['http://[::1]/', 'refused-address'],
    ['http://no-such-name.org/', 'dns'],
  ])('%s: %s, and no secret in the message', async (url, reason) => {
    const outcome = await fetcher()(url, {});
    expect(outcome).toMatchObject({ kind: 'failed', reason });
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });

  test('a head or a body that is late ends the fetch before its whole time is up', async () => {
    const options = { guard: server.guard(noLookup), userAgent: 'sample', deadline: 5000 };
    const late = fetchDocument({ ...options, headDeadline: 60, bodyDeadline: 60 });
    const started = performance.now();
    expect(await late('http://feeds.samples.test/silent', {})).toMatchObject({ reason: 'timeout' });
    expect(await late('http://feeds.samples.test/slow', {})).toMatchObject({ reason: 'timeout' });
    // Its whole time is 5 seconds a fetch.
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('no connection stays open behind a failure', async () => {
    await Promise.all(['/slow', '/silent', '/endless', '/bomb', '/long', '/loop'].map(get));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const kept = await server.connections();
    await get('/slow');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await server.connections()).toBeLessThanOrEqual(kept);
  });
});
