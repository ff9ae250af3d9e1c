import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { feedDocuments } from './feed-documents';

// A publisher of feeds in a process of its own: every tenth feed has a new entry in each cycle, half of the others
// know validators. `/feed/NUMBER?CYCLE` is the address of a feed in a cycle.
const documents = feedDocuments()
  .filter(({ entries }) => entries <= 60)
  .map(({ body }) => body);

function documentOf(cycle: string, number: number): Uint8Array {
  const body = documents[number % documents.length] ?? new Uint8Array();
  if (number % 10 !== 0) return body;
  return Buffer.from(Buffer.from(body).toString('utf8').replaceAll('/2021/02/0-', `/2021/02/${cycle}00-`));
}

const server = createServer((request, response) => {
  const [, number = '', cycle = ''] = /^\/feed\/(\d+)\?(\d+)$/.exec(request.url ?? '') ?? [];
  const body = documentOf(cycle, Number(number));
  const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
  const validates = Number(number) % 2 === 1;
  if (validates && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'application/rss+xml', ...(validates && { ETag: etag }) }).end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
