import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { archive } from '../adapters/archive';
import { coverage } from '../adapters/coverage';
import { days } from '../adapters/days';
import { feedHealth } from '../adapters/feed-health';
import { keptReads } from '../adapters/kept-reads';
import { matches } from '../adapters/matches';
import { toldStories } from '../adapters/told-stories';
import type { Config } from '../config';

/** What is read for public pages alone; what pages and their feeds read in common is kept for a minute. */
export function publicReads(
  client: DynamoDBDocumentClient,
  config: Config<'MATCHES_TABLE' | 'FEEDS_TABLE'>,
  now: () => Date,
) {
  const [closed, index] = [days(client, config.MATCHES_TABLE), archive(client, config.MATCHES_TABLE)];
  const told = toldStories(client, config.MATCHES_TABLE);
  const keep = keptReads(now);
  return {
    loadTallies: keep(closed.loadTallies),
    lastClosed: keep(closed.lastClosed),
    loadContents: keep(closed.loadContents),
    loadLatestContents: keep(closed.loadLatestContents),
    listEditions: keep(closed.listEditions),
    loadTold: keep(told.loadTold),
    loadStories: keep(told.loadStories),
    loadStoryDates: index.loadStoryDates,
    loadWeeks: keep(coverage(client, config.MATCHES_TABLE).loadWeeks),
    loadLatestHealth: keep(feedHealth(client, config.FEEDS_TABLE).loadLatestHealth),
    firstIndexed: keep(index.firstIndexed),
    lastIndexed: keep(index.lastIndexed),
    loadCommon: keep(index.loadCommon),
    loadFound: keep(index.loadFound),
    loadPostings: index.loadPostings,
    loadMatches: matches(client, config.MATCHES_TABLE).loadFoundOn,
  };
}
