import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import compiledMatcher from '../../watches/.compiled/matcher.json';
import packedRules from '../../watches/.compiled/rules.json';
import { documentClient } from '../adapters/dynamodb';
import { feedStates } from '../adapters/feed-states';
import { fetchDocument } from '../adapters/fetch-document';
import { rulesKeeper } from '../adapters/kept-rules';
import { matches } from '../adapters/matches';
import { parseSource } from '../adapters/parse-source';
import { readConfig } from '../config';
import { hostOf, ringPosition } from '../domain/feeds/slots';
import { matchEntry } from '../domain/matching/match-entry';
import { matchableText } from '../domain/matching/matchable-text';
import { openMatcher } from '../domain/matching/open-matcher';
import { type PollFeedsDeps, type PollRequest, pollFeeds } from '../jobs/poll-feeds';
import type { Outside } from './outside';
import { messagesOf, tryAgain } from './sqs-batch';
import { deployed } from './world';

export function build(outside: Outside, rules = compiledMatcher): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const config = readConfig('poll-feeds', outside.env);
  const client = documentClient();
  const states = feedStates(client, config.FEEDS_TABLE);
  const matcher = openMatcher(rules);
  const deps: PollFeedsDeps = {
    ...states,
    now: outside.now,
    feeds: outside.watch.feeds,
    watchVersion: outside.watch.version,
    fetchDocument: fetchDocument({ guard: outside.guard, userAgent: `ResolutionWatch (+${config.OPERATOR_CONTACT})` }),
    parseFeed: parseSource,
    matchEntry: (entry, feed) => matchEntry(matcher, matchableText(entry, feed)),
    keepRules: rulesKeeper(client, config.MATCHES_TABLE, packedRules),
    storeMatch: matches(client, config.MATCHES_TABLE).storeIfNew,
    storeState: (feed, state) => states.storeState(ringPosition(hostOf(feed)), state),
  };
  return async (event) => {
    const { polls, unfinished } = await pollFeeds(deps, messagesOf<PollRequest>(event));
    outside.report('poll-feeds', { polls, unfinished: unfinished.map(({ error }) => String(error)) });
    return tryAgain(
      event,
      unfinished.map(({ request }) => request),
    );
  };
}

export const handler = deployed(build);
