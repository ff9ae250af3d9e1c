import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { fetchDocument } from '../../lambdas/adapters/fetch-document';
import { selfMadeCertificate } from './self-made-certificate';

const { key, cert } = selfMadeCertificate('feeds.samples.test');
const names: unknown[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer({ key, cert }, (request, response) => {
    names.push((request.socket as TLSSocket & { servername?: unknown }).servername);
    if (request.headers['if-none-match'] === '"a"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"a"' }).end('<rss version="2.0"><channel/></rss>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Every name leads to the server: what protects us then is the certificate alone. */
const fetcher = (authorities?: readonly string[]) =>
  fetchDocument({
    guard: async () => ({ address: '127.0.0.1', port: (server.address() as AddressInfo).port }),
    userAgent: 'ResolutionWatch (+sample)',
    ...(authorities === undefined ? {} : { authorities }),
  });

test('a document comes over TLS from the address the guard chose, asked for by the real name', async () => {
  const fetch = fetcher([cert]);
  const outcome = await fetch('https://feeds.samples.test/feed', {});
  expect(outcome).toMatchObject({
    kind: 'fetched',
    url: 'https://feeds.samples.test/feed',
    validators: { etag: '"a"' },
  });
  expect(await fetch('https://feeds.samples.test/feed', { etag: '"a"' })).toEqual({ kind: 'unchanged' });
  expect(names).toEqual(['feeds.samples.test', 'feeds.samples.test']);
});

test.each([
  ['an authority that nobody knows', fetcher(), 'https://feeds.samples.test/feed'],
  ['a certificate of another host', fetcher([cert]), 'https://other.samples.test/feed'],
])('%s is a fault of TLS, not a document', async (_, fetch, url) => {
  expect(await fetch(url, {})).toMatchObject({ kind: 'failed', reason: 'tls' });
});
