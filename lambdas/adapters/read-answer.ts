import type { IncomingMessage } from 'node:http';
import { freshSeconds } from '../domain/feeds/cache-lifetime';
import { challengedBy } from '../domain/feeds/challenge';
import { fingerprint } from '../domain/feeds/fingerprint';
import type { FetchOutcome, PollFailure } from '../domain/feeds/poll-outcome';
import { retryAfterSeconds } from '../domain/feeds/retry-after';
import { lengthOf, readBody, startOf } from './read-body';

/** What the request was, as far as its answer cannot be understood without it. */
interface Asked {
  readonly url: URL;
  readonly conditional: boolean;
  /** Largest body read, in bytes, decompressed. */
  readonly limit: number;
}

/** An answer that redirects nowhere → what it says: a document, "unchanged", or a failure. */
export async function readAnswer(answer: IncomingMessage, { url, conditional, limit }: Asked): Promise<FetchOutcome> {
  const status = answer.statusCode ?? 0;
  if (status === 304 && conditional) {
    answer.resume();
    return { kind: 'unchanged' };
  }
  if (status < 200 || status > 299) return readRejection(answer, status, url);
  const pieces = await readBody(answer, limit);
  const challenge = challengeOf(answer, pieces, url);
  if (challenge) return challenge;
  const { 'content-type': contentType, etag, 'last-modified': lastModified } = answer.headers;
  const freshFor = freshSeconds(headersOf(answer));
  return {
    kind: 'fetched',
    pieces,
    fingerprint: fingerprint(pieces),
    ...(contentType !== undefined && { contentType }),
    url: url.href,
    validators: { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) },
    ...(freshFor !== undefined && { freshFor }),
  };
}

/** An answer that is no document: what it says about itself, and how long it asks us to stay away. */
async function readRejection(answer: IncomingMessage, status: number, url: URL): Promise<PollFailure> {
  const start = await readBody(answer, 65_536).catch(() => []);
  const challenge = challengeOf(answer, start, url);
  if (challenge) return challenge;
  if (status === 410) return { kind: 'failed', reason: 'gone', message: `${url.href} is gone for good.`, status };
  const message = `${url.href} answered with status ${status}.`;
  return { kind: 'failed', reason: 'rejected', message, status, ...waitAsked(answer) };
}

function challengeOf(answer: IncomingMessage, body: readonly Uint8Array[], url: URL): PollFailure | undefined {
  const status = answer.statusCode ?? 0;
  const start = startOf(body, 8192);
  const by = challengedBy({ status, headers: headersOf(answer), url: url.href, start, length: lengthOf(body) });
  if (by === undefined) return undefined;
  const message = `${url.href} could not be read: in its place came ${by}.`;
  return { kind: 'failed', reason: 'challenged', message, status, ...waitAsked(answer) };
}

/** Every header that is asked for here comes once, or joined by commas: none is a list. */
function headersOf(answer: IncomingMessage): Readonly<Record<string, string | undefined>> {
  return answer.headers as Readonly<Record<string, string | undefined>>;
}

/** A date in `Retry-After` is counted from the server's own clock, so that ours need not agree with it. */
function waitAsked(answer: IncomingMessage): { retryAfter?: number } {
  const seconds = retryAfterSeconds(answer.headers['retry-after'], answer.headers.date);
  return seconds === undefined ? {} : { retryAfter: seconds };
}
