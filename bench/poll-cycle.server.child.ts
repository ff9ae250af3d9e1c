import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { feedDocuments } from './feed-documents';

// A publisher of feeds in a process of its own: every tenth feed has a new entry in each cycle, half of the others
// know validators. `/feed/NUMBER?CYCLE` is the address of a feed in a cycle.
//
// Its documents weigh what feeds weigh: the 4,253 that simplepie-ng's crawl holds (tests/__unsorted__/speedparser) have
// 20 entries and 52 KB on average; these 22 and 79 KB, for two of three are Cyrillic, in which a letter takes two bytes.
// They are sent as they are, for rss-parser asks for no compression.
const documents = feedDocuments().filter(({ entries }) => entries <= 30);

/** Moved on by one every ten feeds, or all feeds that change would be of the smaller size, and all that validate of the larger. */
function documentOf(cycle: number, number: number): Uint8Array | undefined {
  const document = documents[(number + Math.floor(number / 10)) % documents.length];
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
