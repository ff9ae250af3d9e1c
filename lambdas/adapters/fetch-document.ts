import { isUtf8 } from 'node:buffer';
import { Agent as HttpAgent, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { refusalOf } from '../domain/feeds/fetched-address';
import type { FetchOutcome, Validators } from '../domain/feeds/poll-outcome';
import { type ConnectGuard, RefusedAddress } from './connect-guard';
import { withDeadline } from './deadline';
import { toFailure } from './fetch-failure';
import { oneAtATime } from './one-at-a-time';
import { readAnswer } from './read-answer';
import { type Agents, sendRequest } from './send-request';

export interface FetcherOptions {
  /** Asked before every connection, redirects included; the connection goes where it says. */
  readonly guard: ConnectGuard;
  /** Who we are and how to reach us, for the publisher's log. */
  readonly userAgent: string;
  /** Milliseconds for all of it: look-up, redirects, headers and body; 20,000 unless given. */
  readonly deadline?: number;
  /** Milliseconds from a request to the head of its answer; 10,000 unless given. */
  readonly headDeadline?: number;
  /** Milliseconds from the head of the last answer to the end of its body; 15,000 unless given. */
  readonly bodyDeadline?: number;
  /** Largest body read, in bytes, decompressed; 10 MB unless given. */
  readonly limit?: number;
  /** PEM certificates of authorities believed beside those the platform knows; for servers of one's own. */
  readonly authorities?: readonly string[];
}

interface Fetch {
  readonly guard: ConnectGuard;
  readonly limit: number;
  readonly headDeadline: number;
  readonly bodyDeadline: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly conditional: boolean;
  readonly agents: Agents;
  readonly inTurn: ReturnType<typeof oneAtATime>;
  readonly control: AbortController;
}

const mostRedirects = 5;
const tenMegabytes = 10 * 1024 * 1024;
const accept =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5';

/**
 * A fetcher of feed documents: conditional, guarded, bounded in time and size, one connection per host at a time. What a
 * source or the network does comes back as an outcome; it never throws for that.
 */
export function fetchDocument(options: FetcherOptions): (url: string, validators: Validators) => Promise<FetchOutcome> {
  const { guard, userAgent, deadline = 20_000, authorities } = options;
  const { headDeadline = 10_000, bodyDeadline = 15_000, limit = tenMegabytes } = options;
  const kept = { keepAlive: true, maxFreeSockets: 32 };
  const trust = authorities === undefined ? {} : { ca: [...authorities] };
  const agents = { http: new HttpAgent(kept), https: new HttpsAgent({ ...kept, ...trust }) };
  const shared = { guard, limit, headDeadline, bodyDeadline, agents, inTurn: oneAtATime() };
  return async (url, validators) => {
    const control = new AbortController();
    const headers = requestHeaders(userAgent, validators);
    const conditional = validators.etag !== undefined || validators.lastModified !== undefined;
    const work = follow({ ...shared, headers, conditional, control }, url);
    return withDeadline(work, control, deadline, 'complete answer').catch((error: unknown) => toFailure(error, url));
  };
}

function requestHeaders(userAgent: string, { etag, lastModified }: Validators): Record<string, string> {
  return {
    'User-Agent': userAgent,
    Accept: accept,
    'Accept-Encoding': 'gzip, br',
    ...(etag !== undefined && { 'If-None-Match': etag }),
    ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
  };
}

async function follow(fetch: Fetch, start: string): Promise<FetchOutcome> {
  let url = allowedUrl(start);
  let forGood = true;
  let movedTo: string | undefined;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const from = url;
    const step = await fetch.inTurn(from.host, () => take(fetch, from));
    if ('outcome' in step) return movedTo === undefined ? step.outcome : withMove(step.outcome, movedTo);
    forGood &&= step.forGood;
    if (forGood) movedTo = step.next.href;
    url = step.next;
  }
  return { kind: 'failed', reason: 'rejected', message: `${start}: there were more than ${mostRedirects} redirects.` };
}

function withMove(outcome: FetchOutcome, movedTo: string): FetchOutcome {
  return outcome.kind === 'failed' ? outcome : { ...outcome, movedTo };
}

type Step = { readonly outcome: FetchOutcome } | { readonly next: URL; readonly forGood: boolean };

/** One hop: a request to where the guard allows it, and either its answer or where that leads to. */
async function take(fetch: Fetch, url: URL): Promise<Step> {
  const { control } = fetch;
  control.signal.throwIfAborted();
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const asking = fetch.guard(url.hostname, port).then((target) => {
    control.signal.throwIfAborted();
    return sendRequest({ ...fetch, signal: control.signal, url, target });
  });
  const answer = await withDeadline(asking, control, fetch.headDeadline, 'head of an answer');
  const next = redirectTarget(answer, url);
  if (next === undefined) {
    const reading = readAnswer(answer, { ...fetch, url });
    return { outcome: await withDeadline(reading, control, fetch.bodyDeadline, 'complete body') };
  }
  answer.destroy();
  return { next, forGood: answer.statusCode === 301 || answer.statusCode === 308 };
}

/** Throws for an address that is never fetched, ours or one we were sent to. */
function allowedUrl(text: string, base?: URL): URL {
  if (!URL.canParse(text, base)) throw new RefusedAddress(`"${text.slice(0, 200)}" is no address.`);
  const url = new URL(text, base);
  const refusal = refusalOf(url);
  if (refusal !== undefined) throw new RefusedAddress(refusal);
  return url;
}

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

function redirectTarget(answer: IncomingMessage, url: URL): URL | undefined {
  const { location } = answer.headers;
  if (!redirectStatuses.has(answer.statusCode ?? 0) || location === undefined) return undefined;
  try {
    return allowedUrl(asWritten(location), url);
  } catch (error) {
    answer.destroy();
    throw error;
  }
}

/** Node reads headers as Latin-1; addresses in Russian or Kazakh are often sent in bare UTF-8, as browsers take them. */
function asWritten(location: string): string {
  const bytes = Buffer.from(location, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : location;
}
