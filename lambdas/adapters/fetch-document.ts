import { Agent as HttpAgent, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { challengedBy } from '../domain/feeds/challenge';
import type { FetchOutcome, PollFailure, Validators } from '../domain/feeds/poll-outcome';
import { retryAfterSeconds } from '../domain/feeds/retry-after';
import { type ConnectGuard, RefusedAddress } from './connect-guard';
import { DeadlinePassed, toFailure } from './fetch-failure';
import { readBody } from './read-body';
import { type Agents, sendRequest } from './send-request';

export interface FetcherOptions {
  /** Asked before every connection, redirects included; the connection goes where it says. */
  readonly guard: ConnectGuard;
  /** Who we are and how to reach us, for the publisher's log. */
  readonly userAgent: string;
  /** Milliseconds for all of it: look-up, redirects, headers and body. */
  readonly deadline?: number;
  /** Largest body read, in bytes, decompressed. */
  readonly limit?: number;
}

interface Fetch {
  readonly guard: ConnectGuard;
  readonly limit: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly conditional: boolean;
  readonly agents: Agents;
  readonly signal: AbortSignal;
}

const mostRedirects = 5;
const twentySeconds = 20_000;
const tenMegabytes = 10 * 1024 * 1024;
const accept = 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/**
 * A fetcher of feed documents: conditional, guarded, bounded in time and size. What a source or the network does comes
 * back as an outcome; it never throws for that.
 */
export function fetchDocument(options: FetcherOptions): (url: string, validators: Validators) => Promise<FetchOutcome> {
  const { guard, userAgent, deadline = twentySeconds, limit = tenMegabytes } = options;
  const kept = { keepAlive: true, maxFreeSockets: 16 };
  const agents = { http: new HttpAgent(kept), https: new HttpsAgent(kept) };
  return async (url, validators) => {
    const control = new AbortController();
    const headers = requestHeaders(userAgent, validators);
    const conditional = validators.etag !== undefined || validators.lastModified !== undefined;
    const fetch = { guard, limit, headers, conditional, agents, signal: control.signal };
    return withDeadline(follow(fetch, url), control, deadline).catch((error: unknown) => toFailure(error, url));
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

/** Ends the work after `deadline` milliseconds and destroys its connection, whatever it is waiting for. */
function withDeadline<Result>(work: Promise<Result>, control: AbortController, deadline: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DeadlinePassed(`There was no complete answer within ${deadline} ms.`));
      control.abort();
    }, deadline);
  });
  return Promise.race([work, passed]).finally(() => clearTimeout(timer));
}

async function follow(fetch: Fetch, start: string): Promise<FetchOutcome> {
  let url = allowedUrl(start);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    const target = await fetch.guard(url.hostname, port);
    fetch.signal.throwIfAborted();
    const answer = await sendRequest({ ...fetch, url, target });
    const next = redirectTarget(answer, url);
    if (next === undefined) return readAnswer(fetch, answer, url);
    answer.destroy();
    url = next;
  }
  return { kind: 'failed', reason: 'rejected', message: `${start}: there were more than ${mostRedirects} redirects.` };
}

/** Throws for an address that is never fetched, ours or one we were sent to. */
function allowedUrl(text: string, base?: URL): URL {
  if (!URL.canParse(text, base)) throw new RefusedAddress(`"${text.slice(0, 200)}" is no address.`);
  const url = new URL(text, base);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb) throw new RefusedAddress(`${url.protocol} addresses are not fetched.`);
  if (url.username !== '' || url.password !== '')
    throw new RefusedAddress('Addresses with a user name are not fetched.');
  return url;
}

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

function redirectTarget(answer: IncomingMessage, url: URL): URL | undefined {
  const { location } = answer.headers;
  if (!redirectStatuses.has(answer.statusCode ?? 0) || location === undefined) return undefined;
  try {
    return allowedUrl(location, url);
  } catch (error) {
    answer.destroy();
    throw error;
  }
}

async function readAnswer(fetch: Fetch, answer: IncomingMessage, url: URL): Promise<FetchOutcome> {
  const status = answer.statusCode ?? 0;
  if (status === 304 && fetch.conditional) {
    answer.resume();
    return { kind: 'unchanged' };
  }
  if (status < 200 || status > 299) return readRejection(answer, status, url);
  const body = await readBody(answer, fetch.limit);
  const challenge = challengeOf(answer, body, url);
  if (challenge) return challenge;
  const { 'content-type': contentType, etag, 'last-modified': lastModified } = answer.headers;
  return {
    kind: 'fetched',
    body,
    ...(contentType !== undefined && { contentType }),
    url: url.href,
    validators: { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) },
  };
}

/** An answer that is no document: what it says about itself, and how long it asks us to stay away. */
async function readRejection(answer: IncomingMessage, status: number, url: URL): Promise<PollFailure> {
  const start = await readBody(answer, 65_536).catch(() => new Uint8Array());
  const challenge = challengeOf(answer, start, url);
  if (challenge) return challenge;
  if (status === 410) return { kind: 'failed', reason: 'gone', message: `${url.href} is gone for good.`, status };
  return {
    kind: 'failed',
    reason: 'rejected',
    message: `${url.href} answered with status ${status}.`,
    status,
    ...waitAsked(answer),
  };
}

function challengeOf(answer: IncomingMessage, body: Uint8Array, url: URL): PollFailure | undefined {
  const status = answer.statusCode ?? 0;
  const headers = answer.headers as Readonly<Record<string, string | undefined>>;
  const start = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, 8192)).toString('latin1');
  const by = challengedBy({ status, headers, url: url.href, start });
  if (by === undefined) return undefined;
  const message = `${url.href} could not be read: in its place came ${by}.`;
  return { kind: 'failed', reason: 'challenged', message, status, ...waitAsked(answer) };
}

/** A date in `Retry-After` is counted from the server's own clock, so that ours need not agree with it. */
function waitAsked(answer: IncomingMessage): { retryAfter?: number } {
  const seconds = retryAfterSeconds(answer.headers['retry-after'], answer.headers.date);
  return seconds === undefined ? {} : { retryAfter: seconds };
}
