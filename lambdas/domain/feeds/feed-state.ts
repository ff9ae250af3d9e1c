import type { Feed } from './feed';
import type { FailureReason, FetchOutcome, PollFailure, Validators } from './poll-outcome';

const hourly = 60;
const daily = 1440;
/** A source that says it is gone is asked once more before we believe it. */
const confirmationsOfGone = 2;

/** What we remember of a feed between polls; written only when it changes. */
export interface FeedState {
  readonly feedId: string;
  readonly validators: Validators;
  /** Fingerprint of the last body that was read. */
  readonly fingerprint?: string;
  /** The watch whose rules read that body. */
  readonly watchVersion?: string;
  readonly failing?: Failing;
  /** The source asked us not to come before this instant, ISO 8601 UTC. */
  readonly notBefore?: string;
}

/** Since when a feed fails, and how. `count` only ever counts confirmations of `gone`. */
export interface Failing {
  readonly reason: FailureReason;
  /** ISO 8601 UTC. */
  readonly since: string;
  readonly count: number;
}

/**
 * Minutes between two polls: hourly unless the feed asks for another pace. A feed that fails is asked ever more rarely:
 * the pause doubles with the time it has been failing, up to a day. That is computed, so a failure that goes on writes nothing.
 */
export function paceOf(feed: Feed, state?: FeedState, now?: Date): number {
  let minutes = feed.pace ?? hourly;
  if (state?.failing === undefined || now === undefined) return minutes;
  const failingFor = (now.getTime() - Date.parse(state.failing.since)) / 60_000;
  while (minutes < daily && minutes * 2 <= failingFor) minutes *= 2;
  return Math.min(minutes, Math.max(daily, feed.pace ?? hourly));
}

/** Whether a feed is left alone for now: it asked us to wait, or it is gone for good. */
export function isResting(state: FeedState | undefined, now: Date): boolean {
  if (state?.notBefore !== undefined && now.toISOString() < state.notBefore) return true;
  return state?.failing?.reason === 'gone' && state.failing.count >= confirmationsOfGone;
}

/** What to send back so that the source may say "unchanged": nothing when another version of the watch read the last body. */
export function validatorsFor(state: FeedState | undefined, watchVersion: string): Validators {
  return state?.watchVersion === watchVersion ? state.validators : {};
}

/** The state after a failed poll; the same object when the failure says nothing new. */
export function afterFailure(state: FeedState, failure: PollFailure, now: Date): FeedState {
  const wait = failure.retryAfter === undefined ? undefined : Math.min(failure.retryAfter, daily * 60);
  const same = state.failing?.reason === failure.reason;
  const confirmed = same && failure.reason === 'gone' && (state.failing?.count ?? 0) < confirmationsOfGone;
  if (same && !confirmed && wait === undefined) return state;
  return {
    ...state,
    failing: {
      reason: failure.reason,
      since: same && state.failing ? state.failing.since : now.toISOString(),
      count: confirmed && state.failing ? state.failing.count + 1 : 1,
    },
    ...(wait === undefined ? {} : { notBefore: new Date(now.getTime() + wait * 1000).toISOString() }),
  };
}

/** The state after a source answered with nothing new; the same object when it was well before. */
export function afterUnchanged(state: FeedState): FeedState {
  if (state.failing === undefined && state.notBefore === undefined) return state;
  const { failing: _failing, notBefore: _notBefore, ...well } = state;
  return well;
}

/** The state after a body was read. */
export function afterReading(
  feedId: string,
  document: Extract<FetchOutcome, { kind: 'fetched' }>,
  fingerprint: string,
  watchVersion: string,
): FeedState {
  return { feedId, validators: document.validators, fingerprint, watchVersion };
}
