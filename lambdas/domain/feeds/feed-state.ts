import type { Feed } from './feed';
import type { FailureReason, Validators } from './poll-outcome';

const hourly = 60;
const daily = 1440;
/** A source that says it is gone is asked once more before we believe it; so is one that says it has moved. */
export const confirmationsNeeded = 2;

/** What we remember of a feed between polls; written only when it changes. */
export interface FeedState {
  readonly feedId: string;
  readonly validators: Validators;
  /** Fingerprint of the last body that was read; with `~` before it, of its entries, for a body that is never twice the same. */
  readonly fingerprint?: string;
  /** The watch whose rules read that body. */
  readonly watchVersion?: string;
  readonly failing?: Failing;
  /** The source asked us not to come before this instant, ISO 8601 UTC. */
  readonly notBefore?: string;
  /** Where the source says it has moved for good, and how many polls in a row it said so. */
  readonly moved?: { readonly to: string; readonly times: number };
  /** Minutes between polls, by what the feed asks and how often it publishes; only where its editors set none. */
  readonly pace?: number;
  /** New entries by week, packed. */
  readonly volume?: string;
}

/** Since when a feed fails, and how. `count` only ever counts confirmations of `gone`. */
export interface Failing {
  readonly reason: FailureReason;
  /** ISO 8601 UTC. */
  readonly since: string;
  readonly count: number;
}

/**
 * Minutes between two polls: what its editors set, else its own pace, else an hour. A feed that fails is asked ever more
 * rarely: the pause doubles with the time it has been failing, up to a day. That is computed, so a failure that goes on
 * writes nothing, and the first good answer ends it.
 */
export function paceOf(feed: Feed, state?: FeedState, now?: Date): number {
  const usual = feed.pace ?? state?.pace ?? hourly;
  if (state?.failing === undefined || now === undefined) return usual;
  let minutes = usual;
  const failingFor = (now.getTime() - Date.parse(state.failing.since)) / 60_000;
  while (minutes < daily && minutes * 2 <= failingFor) minutes *= 2;
  return Math.min(minutes, Math.max(daily, usual));
}

/** Whether a feed is polled more often than hourly because it asks for that itself. */
export function isFast(state: FeedState | undefined): boolean {
  return (state?.pace ?? hourly) < hourly;
}

/** Whether a feed is left alone for now: it asked us to wait, or it is gone for good. */
export function isResting(state: FeedState | undefined, now: Date): boolean {
  if (state?.notBefore !== undefined && now.toISOString() < state.notBefore) return true;
  return state?.failing?.reason === 'gone' && state.failing.count >= confirmationsNeeded;
}

/** The address to ask: where the feed has moved to, once two polls in a row said so. */
export function addressOf(feed: Feed, state: FeedState | undefined): string {
  const moved = state?.moved;
  return moved !== undefined && moved.times >= confirmationsNeeded ? moved.to : feed.url;
}

/** What to send back so that the source may say "unchanged": nothing when another version of the watch read the last body. */
export function validatorsFor(state: FeedState | undefined, watchVersion: string): Validators {
  return state?.watchVersion === watchVersion ? state.validators : {};
}
