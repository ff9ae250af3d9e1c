import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { behaviourAt, countPublished, renderDocument } from './render-document';
import type { SampleSeries } from './sample-series';

/** Requests answered so far, in all and by HTTP status. */
export interface RequestCounts {
  readonly total: number;
  readonly byStatus: Readonly<Record<number, number>>;
}

export interface FeedServer {
  /** Port on 127.0.0.1. Requests name the series in their Host header: `<id>.samples.test`. */
  readonly port: number;
  requests(): RequestCounts;
  close(): Promise<void>;
}

export interface FeedServerSettings {
  readonly series: readonly SampleSeries[];
  /** The replay's clock: documents show what was published by then. */
  readonly now: () => Date;
}

/** A document ready to be sent, with its validators. */
interface Representation {
  readonly body: Buffer;
  readonly zipped: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  /** Epoch milliseconds, whole seconds. */
  readonly modified: number;
}

/** Serves the sample feeds over HTTP on this machine, as publishers' servers do: ETag, Last-Modified, 304, gzip, 410. */
export async function startFeedServer({ series, now }: FeedServerSettings): Promise<FeedServer> {
  const byHost = new Map(series.map((each) => [each.host, each]));
  const represent = rememberRepresentations();
  const byStatus: Record<number, number> = {};
  let total = 0;
  const server = createServer((request, response) => {
    const asked = byHost.get((request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase());
    const status = answer(request, response, asked, now().getTime(), represent);
    total += 1;
    byStatus[status] = (byStatus[status] ?? 0) + 1;
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    requests: () => ({ total, byStatus: { ...byStatus } }),
    close: () => closed(server),
  };
}

function closed(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

type Represent = (series: SampleSeries, at: number) => Representation;

/** A document changes only when an entry comes out or a fault begins, so one rendering serves every poll between. */
function rememberRepresentations(): Represent {
  const latest = new Map<string, { readonly key: string; readonly representation: Representation }>();
  return (series, at) => {
    const published = countPublished(series, at);
    const behaviour = behaviourAt(series, at);
    const key = `${published} ${behaviour}`;
    const known = latest.get(series.id);
    if (known?.key === key) return known.representation;
    const { body, contentType, modified } = renderDocument(series, published, behaviour);
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    const headers = { 'content-type': contentType, etag, 'last-modified': new Date(modified).toUTCString() };
    const representation = { body, zipped: gzipSync(body), headers, etag, modified };
    latest.set(series.id, { key, representation });
    return representation;
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  series: SampleSeries | undefined,
  at: number,
  represent: Represent,
): number {
  if (series === undefined || request.url !== series.path) return send(response, 404, {}, 'No sample feed here.\n');
  if (behaviourAt(series, at) === 'gone') return send(response, 410, {}, 'Gone.\n');
  const representation = represent(series, at);
  if (isUnchanged(request, representation)) return send(response, 304, { etag: representation.etag });
  const zip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const headers = { ...representation.headers, vary: 'accept-encoding', ...(zip && { 'content-encoding': 'gzip' }) };
  return send(response, 200, headers, zip ? representation.zipped : representation.body);
}

/** RFC 9110, section 13.2.2: If-None-Match alone decides where it is given. */
function isUnchanged(request: IncomingMessage, representation: Representation): boolean {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === representation.etag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return representation.modified > 0 && since >= representation.modified;
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body?: string | Buffer,
): number {
  response.writeHead(status, headers).end(body);
  return status;
}
