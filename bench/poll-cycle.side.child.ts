import Parser from 'rss-parser';
import { fetchDocument } from '../lambdas/adapters/fetch-document';
import { parseSource } from '../lambdas/adapters/parse-source';
import type { Feed } from '../lambdas/domain/feeds/feed';
import type { FeedState } from '../lambdas/domain/feeds/feed-state';
import { type PollFeedDeps, pollFeed } from '../lambdas/jobs/poll-feed';

const feedCount = 60;
const cycles = 40;
/** Cycles that warm up: both sides have read 2,400 documents then, of which ours reads six a cycle. */
const warmUp = { ours: 400, theirs: 40 };

/** Polls all feeds once; says how many had something new. */
type Cycle = (cycle: number) => Promise<number>;

/** The job as deployed, over real HTTP, with tables in memory; nothing matches, for the other side does not match either. */
function ourCycle(port: number): Cycle {
  const states = new Map<string, FeedState>();
  const known = new Map<string, { packed: string; storedAt: string }>();
  const fetcher = fetchDocument({ guard: async () => ({ address: '127.0.0.1', port }), userAgent: 'benchmark' });
  let query = 0;
  const deps: PollFeedDeps = {
    now: () => new Date('2021-02-11T12:00:00Z'),
    watchVersion: 'v1',
    fetchDocument: (url, validators) => fetcher(`${url}?${query}`, validators),
    parseFeed: parseSource,
    matchEntry: () => ({ relevant: false, language: 'en', concerns: [] }),
    loadKnown: async (feedId) => known.get(feedId),
    keepRules: async () => {},
    storeMatch: async () => true,
    storeKnown: async (feedId, record) => void known.set(feedId, record),
    markFast: async () => {},
    storeState: async (feed, state) => void states.set(feed.id, state),
  };
  return async (cycle) => {
    query = cycle;
    let fetched = 0;
    for (const feed of feeds) {
      const outcome = await pollFeed(deps, feed, states.get(feed.id) ?? { feedId: feed.id, validators: {} });
      if (outcome.kind === 'failed') throw new Error(outcome.message);
      if (outcome.kind === 'fetched') fetched += outcome.entries;
    }
    return fetched;
  };
}

const feeds: readonly Feed[] = Array.from({ length: feedCount }, (_, at) => ({
  id: `feed-${at}`,
  publisher: 'Sample',
  kind: 'NGO',
  scope: 'subject',
  languages: ['en'],
  url: `http://feeds.example/feed/${at}`,
  read: 'feed',
  hosts: [],
}));

function rssParserCycle(port: number): Cycle {
  const parser = new Parser();
  return async (cycle) => {
    for (let at = 0; at < feedCount; at += 1) await parser.parseURL(`http://127.0.0.1:${port}/feed/${at}?${cycle}`);
    return feedCount;
  };
}

/** One side, in a process of its own; the server is another. Sends the CPU milliseconds of each cycle once warm. */
async function measure(side: string, port: number): Promise<void> {
  const cycle = side === 'ours' ? ourCycle(port) : rssParserCycle(port);
  const warm = side === 'ours' ? warmUp.ours : warmUp.theirs;
  const times: number[] = [];
  let fetched = 0;
  for (let number = 1; number <= cycles + warm; number += 1) {
    const start = process.cpuUsage();
    fetched = await cycle(number);
    const { user, system } = process.cpuUsage(start);
    if (number > warm) times.push((user + system) / 1000);
  }
  process.send?.({ times, fetched, feeds: feedCount });
  process.disconnect();
}

void measure(process.argv[2] ?? '', Number(process.argv[3]));
