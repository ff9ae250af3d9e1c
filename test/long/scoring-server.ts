import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Feed } from '../../lambdas/domain/feeds/feed';

const hour = 3_600_000;
const start = Date.parse('2021-01-04T00:00:00Z');

/** A feed as its publisher runs it: how often it publishes, and its habits. */
interface Publisher {
  readonly feed: Feed;
  readonly index: number;
  /** Hours between two entries. */
  readonly rhythm: number;
  validators: { readonly etag?: string; readonly date?: string };
  sent: number;
  unconditional: number;
  notBefore: number;
  /** When it was last read, or said that nothing had changed. */
  lastRead: number;
  readonly polls: number[];
}

export interface Score {
  readonly requests: number;
  readonly unconditional: readonly number[];
  readonly wrongValidators: readonly string[];
  readonly insideRetryAfter: readonly string[];
  readonly mostAtOncePerHost: number;
  /** Shortest time between two polls of a feed, in minutes, by whether the feed asks for more than hourly. */
  readonly shortestGap: { readonly asking: number; readonly others: number };
  readonly unknownHosts: number;
  /** Entries the feeds published after their first poll. */
  readonly published: number;
}

export interface ScoringServer {
  readonly feeds: readonly Feed[];
  readonly port: number;
  readonly score: () => Score;
  readonly close: () => Promise<void>;
}

const odd = ['"v%"', 'W/"v %"', 'v%', '"v,%"', "'v%'", '"ä%"', '"v%-gzip"'] as const;

/** 200 feeds on 120 hosts, each with habits of its own, and a judge of who asks them. Its clock is the test's. */
export async function startScoringServer(now: () => Date): Promise<ScoringServer> {
  const publishers = Array.from({ length: 200 }, (_, index) => toPublisher(index));
  const byAddress = new Map(publishers.map((publisher) => [publisher.feed.url, publisher]));
  const wrong: string[] = [];
  const inside: string[] = [];
  const open = new Map<string, number>();
  let [most, requests, unknown] = [0, 0, 0];

  const server = createServer((request, response) => {
    const host = request.headers.host ?? '';
    requests += 1;
    open.set(host, (open.get(host) ?? 0) + 1);
    most = Math.max(most, open.get(host) ?? 0);
    response.on('close', () => open.set(host, (open.get(host) ?? 0) - 1));
    const path = (request.url ?? '').replace(/^\/new/, '');
    const publisher = byAddress.get(`http://${host.replace(/^new\./, '')}${path}`);
    // An answer takes a moment, so that a second connection would be seen.
    setImmediate(() => {
      if (publisher === undefined) {
        unknown += 1;
        response.writeHead(404).end();
      } else answer(publisher, request, response);
    });
  });

  function answer(publisher: Publisher, request: IncomingMessage, response: ServerResponse): void {
    const time = now().getTime();
    if (time < publisher.notBefore) inside.push(`${publisher.feed.id} at ${now().toISOString()}`);
    const moves = publisher.index % 17 === 0 && request.headers.host === new URL(publisher.feed.url).host;
    if (moves) {
      response.writeHead(301, { location: `http://new.${request.headers.host ?? ''}${request.url ?? ''}` }).end();
      return;
    }
    publisher.polls.push(time);
    judge(publisher, request, wrong);
    if (refuses(publisher, time, response, now)) return;
    const count = entriesAt(publisher, time);
    publisher.lastRead = time;
    const { 'if-none-match': etag, 'if-modified-since': date } = request.headers;
    const current = validatorsOf(publisher, count);
    const conditional = etag !== undefined || date !== undefined;
    if (conditional && etag === current.etag && date === current.date) {
      response.writeHead(304).end();
      return;
    }
    publisher.validators = current;
    publisher.sent += 1;
    response.writeHead(200, {
      'content-type': 'application/rss+xml',
      ...(current.etag === undefined ? {} : { etag: current.etag }),
      ...(current.date === undefined ? {} : { 'last-modified': current.date }),
    });
    response.end(documentOf(publisher, count));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    feeds: publishers.map(({ feed }) => feed),
    port: (server.address() as AddressInfo).port,
    score: () => ({
      requests,
      unconditional: publishers.map((publisher) => publisher.unconditional),
      wrongValidators: wrong,
      insideRetryAfter: inside,
      mostAtOncePerHost: most,
      shortestGap: { asking: shortest(publishers.filter(asks)), others: shortest(publishers.filter((p) => !asks(p))) },
      unknownHosts: unknown,
      published: publishers.reduce((sum, publisher) => sum + publishedSinceFirstPoll(publisher), 0),
    }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function toPublisher(index: number): Publisher {
  const host = `host-${index % 120}.samples.test`;
  const feed: Feed = {
    id: `feed-${index}`,
    publisher: `Feed ${index}`,
    kind: 'independent news',
    scope: 'subject',
    languages: ['en'],
    url: `http://${host}/${index}.xml`,
    read: 'feed',
    hosts: [host],
  };
  const rhythm = index % 55 === 0 ? 1 : ([3, 14, 20, 60, 200][index % 5] ?? 24);
  return { feed, index, rhythm, validators: {}, sent: 0, unconditional: 0, notBefore: 0, lastRead: 0, polls: [] };
}

/** Every eleventh feed asks to be read every quarter of an hour. */
function asks({ index }: Publisher): boolean {
  return index % 11 === 0;
}

/** What was sent last must come back, to the byte; nothing else, and nothing missing. */
function judge(publisher: Publisher, request: IncomingMessage, wrong: string[]): void {
  const { 'if-none-match': etag, 'if-modified-since': date } = request.headers;
  if (etag === undefined && date === undefined) publisher.unconditional += 1;
  if (publisher.sent === 0) return;
  if (etag !== publisher.validators.etag || date !== publisher.validators.date) {
    wrong.push(`${publisher.feed.id}: ${JSON.stringify({ etag, date, sent: publisher.validators })}`);
  }
}

/** Some days a feed is too busy, says for how long, in seconds or as a date; another day it is simply broken. */
function refuses(publisher: Publisher, time: number, response: ServerResponse, now: () => Date): boolean {
  const day = Math.floor((time - start) / (24 * hour));
  const mood = (publisher.index * 7 + day * 3) % 40;
  if (publisher.sent === 0) return false;
  if (mood === 0 && publisher.notBefore < time - 20 * hour) {
    const wait = [600, 5400, 30_000, 100_000][publisher.index % 4] ?? 600;
    publisher.notBefore = time + wait * 1000;
    const until = publisher.index % 2 === 0 ? String(wait) : new Date(publisher.notBefore).toUTCString();
    const status = publisher.index % 3 === 0 ? 503 : 429;
    response.writeHead(status, { date: now().toUTCString(), 'retry-after': until }).end();
    return true;
  }
  if (mood === 1 && day % 5 === 0) {
    response.writeHead(500).end();
    return true;
  }
  return false;
}

function entriesAt({ rhythm }: Publisher, time: number): number {
  return 80 + Math.floor((time - start) / (rhythm * hour));
}

function publishedSinceFirstPoll(publisher: Publisher): number {
  const [first] = publisher.polls;
  return first === undefined ? 0 : entriesAt(publisher, publisher.lastRead) - entriesAt(publisher, first);
}

function validatorsOf({ index }: Publisher, count: number): { etag?: string; date?: string } {
  const etag = Buffer.from((odd[index % odd.length] ?? '"%"').replace('%', `${index}-${count}`), 'utf8').toString(
    'latin1',
  );
  const at = new Date(start + count * 60_000);
  const date = index % 4 === 1 ? at.toISOString() : at.toUTCString();
  if (index % 3 === 0) return { etag };
  return index % 3 === 1 ? { date } : { etag, date };
}

function documentOf(publisher: Publisher, count: number): string {
  const { index, rhythm } = publisher;
  const items = Array.from({ length: 80 }, (_, back) => count - back).map((n) => {
    const date = new Date(start + (n - 80) * rhythm * hour).toUTCString();
    const link = `http://host-${index % 120}.samples.test/${index}/${n}`;
    return `<item><guid>${index}-${n}</guid><title>Entry ${index} ${n}</title><link>${link}</link><pubDate>${date}</pubDate></item>`;
  });
  const ttl = asks(publisher) ? '<ttl>15</ttl>' : '';
  return `<rss version="2.0"><channel><title>${index}</title>${ttl}${items.join('')}</channel></rss>`;
}

function shortest(publishers: readonly Publisher[]): number {
  const gaps = publishers.flatMap(({ polls }) => polls.slice(1).map((time, at) => time - (polls[at] ?? 0)));
  return Math.min(...gaps) / 60_000;
}
