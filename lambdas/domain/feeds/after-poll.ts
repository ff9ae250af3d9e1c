import { confirmationsNeeded, type FeedState } from './feed-state';
import type { PollFailure, Validators } from './poll-outcome';

/** What an answer tells beside its entries. */
export interface Answer {
  readonly movedTo?: string;
  /** Absent when the source said "unchanged": then the ones it was sent hold. */
  readonly validators?: Validators;
}

/** The state after a failed poll; the same object when the failure says nothing new. */
export function afterFailure(state: FeedState, failure: PollFailure, now: Date): FeedState {
  const wait = failure.retryAfter;
  const same = state.failing?.reason === failure.reason;
  const confirmed = same && failure.reason === 'gone' && (state.failing?.count ?? 0) < confirmationsNeeded;
  if (same && !confirmed && wait === undefined) return state;
  // A new address that fails is forgotten: the next poll asks the one that the editors know.
  const { moved: _moved, ...rest } = state;
  return {
    ...rest,
    failing: {
      reason: failure.reason,
      since: same && state.failing ? state.failing.since : now.toISOString(),
      count: confirmed && state.failing ? state.failing.count + 1 : 1,
    },
    ...(wait === undefined ? {} : { notBefore: inSeconds(wait, now) }),
  };
}

/** The state of a feed that was not asked, because its host asked for `seconds` of rest at the feed before it. */
export function waitWithHost(state: FeedState, seconds: number, now: Date): FeedState {
  return { ...state, notBefore: inSeconds(seconds, now) };
}

function inSeconds(seconds: number, now: Date): string {
  return new Date(now.getTime() + seconds * 1000).toISOString();
}

/** The state after a source answered with nothing new; the same object when nothing else changed either. */
export function afterUnchanged(state: FeedState, answer: Answer): FeedState {
  const { failing, notBefore, moved, ...well } = state;
  const movedNow = afterMove(state, answer.movedTo);
  const validators = answer.validators ?? state.validators;
  const same =
    failing === undefined &&
    notBefore === undefined &&
    moved?.to === movedNow?.to &&
    moved?.times === movedNow?.times &&
    validators.etag === state.validators.etag &&
    validators.lastModified === state.validators.lastModified;
  return same ? state : { ...well, validators, ...(movedNow === undefined ? {} : { moved: movedNow }) };
}

/** The state after a document was read. */
export function afterReading(
  state: FeedState,
  answer: Answer,
  read: Required<Pick<FeedState, 'fingerprint' | 'watchVersion'>> & Pick<FeedState, 'pace' | 'volume'>,
): FeedState {
  const moved = afterMove(state, answer.movedTo);
  return {
    feedId: state.feedId,
    validators: answer.validators ?? state.validators,
    ...read,
    ...(moved === undefined ? {} : { moved }),
  };
}

/** A move is believed when two polls in a row were led to the same place; one that leads on is learnt anew. */
function afterMove({ moved }: FeedState, movedTo: string | undefined): FeedState['moved'] {
  const believed = moved !== undefined && moved.times >= confirmationsNeeded;
  if (movedTo === undefined) return believed ? moved : undefined;
  return { to: movedTo, times: !believed && moved?.to === movedTo ? confirmationsNeeded : 1 };
}
