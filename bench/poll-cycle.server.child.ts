import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { feedDocuments } from './feed-documents';

// A publisher of feeds in a process of its own: every tenth feed has a new entry in each cycle, half of the others
// know validators. `/feed/NUMBER?CYCLE` is the address of a feed in a cycle.
const documents = feedDocuments().filter(({ entries }) => entries <= 60);

function documentOf(cycle: number, number: number): Uint8Array | undefined {
  const document = documents[number % documents.length];
  return number % 10 === 0 ? document?.bodyWith(cycle) : document?.body;
}

const server = createServer((request, response) => {
  const [, number = '', cycle = ''] = /^\/feed\/(\d+)\?(\d+)$/.exec(request.url ?? '') ?? [];
  const body = documentOf(Number(cycle), Number(number)) ?? '';
  const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
  const validates = Number(number) % 2 === 1;
  if (validates && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'application/rss+xml', ...(validates && { ETag: etag }) }).end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
