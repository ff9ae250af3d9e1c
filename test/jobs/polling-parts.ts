import { feedStates } from '../../lambdas/adapters/feed-states';
import { matches } from '../../lambdas/adapters/matches';
import { parseSource } from '../../lambdas/adapters/parse-source';
import type { Feed } from '../../lambdas/domain/feeds/feed';
import type { FetchedDocument, FetchOutcome } from '../../lambdas/domain/feeds/poll-outcome';
import { hostOf, ringPosition, slotAt } from '../../lambdas/domain/feeds/slots';
import type { Match } from '../../lambdas/domain/matching/match';
import type { PollFeedsDeps, PollRequest } from '../../lambdas/jobs/poll-feeds';
import { feedsTable, matchesTable } from '../../lambdas/table-schema';
import type { Tables } from '../../local/tables/start-tables';
import { type OpenTables, openTables } from '../adapters/open-tables';
import { aDocument, aFeed } from '../builders';

/** A publisher whose document the test writes; the polls go through the real parser and the real tables. */
export interface Publisher {
  document: FetchOutcome | undefined;
}

export function rss(...titles: readonly string[]): FetchedDocument {
  const items = titles.map(
    (title) =>
      `<item><guid>${title}</guid><title>${title}</title><link>https://news.example/${encodeURIComponent(title)}</link></item>`,
  );
  const text = `<rss version="2.0"><channel><title>Sample</title>${items.join('')}</channel></rss>`;
  return aDocument(text, { validators: { etag: `"${titles.length}"` } });
}

export interface Polling extends PollFeedsDeps {
  readonly client: OpenTables['client'];
  readonly tables: Tables;
  readonly loadStates: ReturnType<typeof feedStates>['loadStates'];
  readonly loadFoundOn: (date: string) => Promise<Match[]>;
  readonly close: () => Promise<void>;
}

/** Everything a poll needs over fresh tables; the publisher's answers are the test's. */
export async function openPolling(publisher: Publisher, now: () => Date, feed: Feed = aFeed()): Promise<Polling> {
  const { client, tables, close } = await openTables();
  const states = feedStates(client, feedsTable.name);
  const stored = matches(client, matchesTable.name);
  return {
    ...states,
    client,
    tables,
    close,
    now,
    feeds: [feed],
    watchVersion: 'v1',
    fetchDocument: async () => publisher.document ?? { kind: 'unchanged' },
    parseFeed: parseSource,
    matchEntry: (entry) => ({
      relevant: !entry.title.startsWith('noise'),
      language: 'en',
      concerns: [{ id: 'elections', rule: 'vote', evidence: [] }],
    }),
    keepRules: async () => {},
    storeMatch: stored.storeIfNew,
    storeState: (of, state) => states.storeState(ringPosition(hostOf(of)), state),
    loadFoundOn: stored.loadFoundOn,
  };
}

/** The request the planner would make now, with the states as they are stored. */
export async function requestNow(deps: Polling): Promise<PollRequest> {
  const [feed] = deps.feeds;
  if (feed === undefined) throw new Error('A poll needs a feed.');
  const [state] = await deps.loadStates({ first: '0000', last: 'ffff' });
  return {
    slot: slotAt(deps.now()),
    host: hostOf(feed),
    feeds: [{ id: feed.id, state: state ?? { feedId: feed.id, validators: {} } }],
  };
}
