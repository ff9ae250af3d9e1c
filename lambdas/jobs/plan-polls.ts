import { type Feed, isPolled } from '../domain/feeds/feed';
import { addressOf, type FeedState } from '../domain/feeds/feed-state';
import { groupCount, groupOf, groupRange, isDue, isTurn, slotAt, slotMinutes } from '../domain/feeds/slots';
import type { PollRequest } from './poll-feeds';

export interface PlanPollsDeps {
  readonly now: () => Date;
  readonly feeds: readonly Feed[];
  readonly loadStates: (range: { readonly first: string; readonly last: string }) => Promise<readonly FeedState[]>;
  /** Ids of the feeds that ask to be polled more often than hourly. */
  readonly loadFast: () => Promise<readonly string[]>;
  readonly sendRequests: (requests: readonly PollRequest[]) => Promise<void>;
}

export interface PlanPollsReport {
  readonly due: number;
  readonly hosts: number;
}

/** Finds the feeds whose turn it is and queues one request per host. Reads the states of their groups only; writes nothing. */
export async function planPolls(deps: PlanPollsDeps): Promise<PlanPollsReport> {
  const slot = slotAt(deps.now());
  const groups = groupCount(deps.feeds);
  const turns = await findTurns(deps, slot, groups);
  const states = await loadStatesOf(deps, turns, groups);
  const due = turns.filter((feed) => isDue(feed, states.get(feed.id), slot, groups));
  const requests = [...byHost(due, states)].map(([host, feeds]) => ({
    slot,
    host,
    feeds: feeds.map(({ id }) => ({ id, state: states.get(id) ?? { feedId: id, validators: {} } })),
  }));
  await deps.sendRequests(requests);
  return { due: due.length, hosts: requests.length };
}

/** The feeds that a slot may be the turn of, as far as one can tell without their states. */
async function findTurns(deps: PlanPollsDeps, slot: number, groups: number): Promise<Feed[]> {
  const polled = deps.feeds.filter(isPolled);
  const isOpen = (feed: Feed) => feed.pace === undefined && !isTurn(feed, slot, groups);
  const fast = new Set(polled.some(isOpen) ? await deps.loadFast() : []);
  return polled.filter((feed) => {
    if (isOpen(feed) && fast.has(feed.id)) return isTurn(feed, slot, groups, slotMinutes);
    return isTurn(feed, slot, groups);
  });
}

async function loadStatesOf(
  deps: PlanPollsDeps,
  feeds: readonly Feed[],
  groups: number,
): Promise<Map<string, FeedState>> {
  const wanted = [...new Set(feeds.map((feed) => groupOf(feed, groups)))];
  const loaded = await Promise.all(wanted.map((group) => deps.loadStates(groupRange(group, groups))));
  return new Map(loaded.flat().map((state) => [state.feedId, state]));
}

/** By the host that will be asked: that of the new address for a feed that has moved. Those that fail come last. */
function byHost(feeds: readonly Feed[], states: ReadonlyMap<string, FeedState>): Map<string, Feed[]> {
  const hosts = new Map<string, Feed[]>();
  const fails = (feed: Feed) => Number(states.get(feed.id)?.failing !== undefined);
  for (const feed of [...feeds].sort((a, b) => fails(a) - fails(b))) {
    const { host } = new URL(addressOf(feed, states.get(feed.id)));
    hosts.set(host, [...(hosts.get(host) ?? []), feed]);
  }
  return hosts;
}
