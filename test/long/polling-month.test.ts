import { fetchDocument } from '../../lambdas/adapters/fetch-document';
import { parseSource } from '../../lambdas/adapters/parse-source';
import type { FeedState } from '../../lambdas/domain/feeds/feed-state';
import { hostOf, ringPosition, slotAt, slotStart } from '../../lambdas/domain/feeds/slots';
import type { Match } from '../../lambdas/domain/matching/match';
import { planPolls } from '../../lambdas/jobs/plan-polls';
import { type PollFeedsDeps, type PollRequest, pollFeeds } from '../../lambdas/jobs/poll-feeds';
import { type ScoringServer, startScoringServer } from './scoring-server';

const from = slotAt(new Date('2021-01-04T00:00:00Z'));
const days = 30;
const batchSize = 10;

let now = slotStart(from);
let server: ScoringServer;
beforeAll(async () => {
  server = await startScoringServer(() => now);
});
afterAll(() => server.close());

/** The tables as maps; what is kept passes through JSON, as it does through a queue. */
function memory() {
  const states = new Map<string, { readonly position: string; readonly state: string }>();
  const known = new Map<string, { readonly packed: string; readonly storedAt: string; readonly volume?: string }>();
  const fast = new Set<string>();
  const matches = new Map<string, Match>();
  return {
    matches,
    loadStates: async ({ first, last }: { readonly first: string; readonly last: string }) =>
      [...states.values()]
        .filter(({ position }) => position >= first && position <= last)
        .map(({ state }) => JSON.parse(state) as FeedState),
    storeState: async (feed: Parameters<PollFeedsDeps['storeState']>[0], state: FeedState) => {
      states.set(feed.id, { position: ringPosition(hostOf(feed)), state: JSON.stringify(state) });
    },
    loadKnown: async (feedId: string) => known.get(feedId),
    storeKnown: async (...[feedId, record]: Parameters<PollFeedsDeps['storeKnown']>) => void known.set(feedId, record),
    keepRules: async () => {},
    storeMatch: async (match: Match) => {
      const isNew = !matches.has(match.id);
      matches.set(match.id, match);
      return isNew;
    },
    loadFast: async () => [...fast],
    markFast: async (feedId: string, isFast: boolean) => void (isFast ? fast.add(feedId) : fast.delete(feedId)),
    recordAnswered: async () => {},
  };
}

async function runMonth() {
  const tables = memory();
  const { port, feeds } = server;
  const guard = async () => ({ address: '127.0.0.1', port });
  const deps: PollFeedsDeps = {
    ...tables,
    now: () => now,
    feeds,
    watchVersion: 'v1',
    fetchDocument: fetchDocument({ guard, userAgent: 'ResolutionWatch (+sample)' }),
    parseFeed: parseSource,
    matchEntry: () => ({ relevant: true, language: 'en', concerns: [] }),
  };
  let polls = 0;
  for (let slot = from; slot < from + days * 96; slot += 1) {
    now = slotStart(slot);
    const requests: PollRequest[] = [];
    await planPolls({
      ...deps,
      loadFast: tables.loadFast,
      loadStates: tables.loadStates,
      sendRequests: async (sent) => void requests.push(...sent),
    });
    const batches = Array.from({ length: Math.ceil(requests.length / batchSize) }, (_, n) =>
      requests.slice(n * batchSize, (n + 1) * batchSize),
    );
    const reports = await Promise.all(batches.map((batch) => pollFeeds(deps, batch)));
    expect(reports.flatMap(({ unfinished }) => unfinished)).toEqual([]);
    polls += reports.reduce((sum, report) => sum + report.polls.length, 0);
  }
  return { polls, matches: [...tables.matches.values()] };
}

test('a month of 200 feeds, as their publishers see it', async () => {
  const { polls, matches } = await runMonth();
  const { unconditional, published, shortestGap, ...score } = server.score();
  const fresh = matches.filter(({ standing }) => standing === 'new');
  console.info(JSON.stringify({ polls, requests: score.requests, shortestGap, published, found: fresh.length }));
  expect(unconditional).toEqual(server.feeds.map(() => 1));
  expect(score).toMatchObject({ wrongValidators: [], insideRetryAfter: [], mostAtOncePerHost: 1, unknownHosts: 0 });
  expect(shortestGap).toEqual({ asking: 15, others: 60 });
  expect(fresh).toHaveLength(published);
});
