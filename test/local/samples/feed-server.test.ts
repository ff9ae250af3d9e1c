import { get, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { type FeedServer, startFeedServer } from '../../../local/samples/feed-server';
import { oClock, sampleSeries } from './series';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

describe('the server of the sample feeds', () => {
  let server: FeedServer;
  let now: Date;
  const named = (id: string) => ({ id, host: `${id}.samples.test` });
  const series = [
    sampleSeries(),
    sampleSeries({ ...named('gone-feed'), behaviour: { kind: 'gone', from: oClock(2).getTime() } }),
    sampleSeries({ ...named('page-feed'), behaviour: { kind: 'html' } }),
  ];

  function ask(id: string, headers: OutgoingHttpHeaders = {}, path = '/rss.xml'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const options = { port: server.port, path, headers: { host: `${id}.samples.test`, ...headers }, agent: false };
      get(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      }).on('error', reject);
    });
  }

  beforeEach(async () => {
    now = oClock(1);
    server = await startFeedServer({ series, now: () => now });
  });
  afterEach(() => server.close());

  test('answers by the Host header, as of the clock it was given', async () => {
    const first = await ask('test-feed');
    expect(first.status).toBe(200);
    expect(first.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(first.body.toString()).not.toContain('Entry 2');
    now = oClock(2);
    expect((await ask('test-feed')).body.toString()).toContain('Entry 2');
  });

  test('says 304 to a validator it gave, until an entry comes out', async () => {
    const { headers } = await ask('test-feed');
    expect((await ask('test-feed', { 'if-none-match': headers.etag })).status).toBe(304);
    expect((await ask('test-feed', { 'if-modified-since': headers['last-modified'] })).status).toBe(304);
    now = oClock(2);
    expect((await ask('test-feed', { 'if-none-match': headers.etag })).status).toBe(200);
    expect((await ask('test-feed', { 'if-modified-since': headers['last-modified'] })).status).toBe(200);
  });

  test('compresses for those who accept it', async () => {
    const plain = await ask('test-feed');
    const zipped = await ask('test-feed', { 'accept-encoding': 'br, gzip' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body)).toEqual(plain.body);
  });

  test('a feed that is gone says 410 from its day on, a page stands in for another', async () => {
    expect((await ask('gone-feed')).status).toBe(200);
    now = oClock(2);
    expect((await ask('gone-feed')).status).toBe(410);
    expect((await ask('page-feed')).headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('knows no other host or path, and counts what it was asked', async () => {
    expect((await ask('nobody')).status).toBe(404);
    expect((await ask('test-feed', {}, '/other.xml')).status).toBe(404);
    await ask('test-feed');
    expect(server.requests()).toEqual({ total: 3, byStatus: { 200: 1, 404: 2 } });
  });
});
