import { waitWithHost } from '../domain/feeds/after-poll';
import type { Feed } from '../domain/feeds/feed';
import type { FeedState } from '../domain/feeds/feed-state';
import type { PollOutcome } from '../domain/feeds/poll-outcome';
import { isFirstOfDay, isStale } from '../domain/feeds/slots';
import { dateOf } from '../domain/stories/calendar';
import { type PollFeedDeps, pollFeed } from './poll-feed';

/** The queue message: the due feeds of one host, each with the state the planner read. */
export interface PollRequest {
  readonly slot: number;
  readonly host: string;
  readonly feeds: readonly { readonly id: string; readonly state: FeedState }[];
}

export interface PollFeedsDeps extends PollFeedDeps {
  readonly feeds: readonly Feed[];
  readonly recordAnswered: (date: string, feedIds: readonly string[]) => Promise<void>;
}

export interface PollFeedsReport {
  readonly polls: readonly { readonly feedId: string; readonly outcome: PollOutcome }[];
  /** Positions of the requests that could not be finished by our own fault, to be tried again; and why. */
  readonly unfinished: readonly { readonly request: number; readonly error: unknown }[];
}

/** Polls the hosts of a batch side by side and the feeds of a host in turn; then notes, in one write, who answered today. */
export async function pollFeeds(deps: PollFeedsDeps, requests: readonly PollRequest[]): Promise<PollFeedsReport> {
  const ends = await Promise.all(inTurnByHost(deps, requests));
  const polls = ends.flatMap((end) => ('polls' in end ? end.polls : []));
  const answered = polls.filter((poll) => poll.notesAnswer).map((poll) => poll.feedId);
  await deps.recordAnswered(dateOf(deps.now()), answered);
  return {
    polls: polls.map(({ feedId, outcome }) => ({ feedId, outcome })),
    unfinished: ends.flatMap((end, request) => ('error' in end ? [{ request, error: end.error }] : [])),
  };
}

type End = { readonly polls: readonly HostPoll[] } | { readonly error: unknown };

/** How each request ends; two of the same host, one come late or come twice, are served one after the other. */
function inTurnByHost(deps: PollFeedsDeps, requests: readonly PollRequest[]): Promise<End>[] {
  const last = new Map<string, Promise<End>>();
  return requests.map((request) => {
    const serve = async (): Promise<End> => {
      try {
        return { polls: await pollHost(deps, request) };
      } catch (error) {
        return { error };
      }
    };
    const end = (last.get(request.host) ?? Promise.resolve()).then(serve);
    last.set(request.host, end);
    return end;
  });
}

interface HostPoll {
  readonly feedId: string;
  readonly outcome: PollOutcome;
  readonly notesAnswer: boolean;
}

async function pollHost(deps: PollFeedsDeps, request: PollRequest): Promise<HostPoll[]> {
  const polls: HostPoll[] = [];
  let waits: number | undefined;
  for (const { id, state } of request.feeds) {
    const feed = deps.feeds.find((candidate) => candidate.id === id);
    if (feed === undefined || isStale(feed, request.slot, deps.now(), state)) continue;
    if (waits !== undefined) {
      if (waits > 0) await deps.storeState(feed, waitWithHost(state, waits, deps.now()));
      continue;
    }
    const outcome = await pollFeed(deps, feed, state);
    polls.push({ feedId: id, outcome, notesAnswer: notesAnswer(feed, state, request.slot, outcome) });
    waits = secondsHostAsks(outcome);
  }
  return polls;
}

/**
 * "Too many requests" is said by a host, not by a document: its other feeds wait as long as it says, or for their next
 * turn where it says nothing (0). Undefined when it asks for no rest.
 */
function secondsHostAsks(outcome: PollOutcome): number | undefined {
  if (outcome.kind !== 'failed') return undefined;
  const { status, retryAfter } = outcome;
  return status === 429 || (status === 503 && retryAfter !== undefined) ? (retryAfter ?? 0) : undefined;
}

/** A source's answer is noted once a day, at its first poll of the day, or when it is back after failing. */
function notesAnswer(feed: Feed, state: FeedState, slot: number, outcome: PollOutcome): boolean {
  if (outcome.kind === 'failed') return false;
  return state.failing !== undefined || isFirstOfDay(feed, slot, state);
}
