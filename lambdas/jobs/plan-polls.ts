import type { Feed } from '../domain/feeds/feed';
import type { FeedState } from '../domain/feeds/feed-state';
import { groupCount, groupOf, groupRange, hostOf, isDue, isTurn, slotAt } from '../domain/feeds/slots';
import type { PollRequest } from './poll-feeds';

export interface PlanPollsDeps {
  readonly now: () => Date;
  readonly feeds: readonly Feed[];
  readonly loadStates: (range: { readonly first: string; readonly last: string }) => Promise<readonly FeedState[]>;
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
  const turns = deps.feeds.filter((feed) => feed.read === 'feed' && isTurn(feed, slot, groups));
  const states = await loadStatesOf(deps, turns, groups);
  const due = turns.filter((feed) => isDue(feed, states.get(feed.id), slot, groups));
  const requests = [...byHost(due)].map(([host, feeds]) => ({
    slot,
    host,
    feeds: feeds.map(({ id }) => ({ id, state: states.get(id) ?? { feedId: id, validators: {} } })),
  }));
  await deps.sendRequests(requests);
  return { due: due.length, hosts: requests.length };
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

function byHost(feeds: readonly Feed[]): Map<string, Feed[]> {
  const hosts = new Map<string, Feed[]>();
  for (const feed of feeds) hosts.set(hostOf(feed), [...(hosts.get(hostOf(feed)) ?? []), feed]);
  return hosts;
}
