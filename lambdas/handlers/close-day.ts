import { archive } from '../adapters/archive';
import { days } from '../adapters/days';
import { documentClient } from '../adapters/dynamodb';
import { feedStates } from '../adapters/feed-states';
import { matches } from '../adapters/matches';
import { readConfig } from '../config';
import { closeDay } from '../jobs/close-day';
import { indexDays } from '../jobs/index-days';
import type { Outside } from './outside';
import { deployed } from './world';

export function build(outside: Outside): () => Promise<void> {
  const config = readConfig('close-day', outside.env);
  const client = documentClient();
  const closedDays = days(client, config.MATCHES_TABLE);
  const deps = {
    ...closedDays,
    ...archive(client, config.MATCHES_TABLE),
    now: outside.now,
    feeds: outside.watch.feeds,
    subject: outside.watch.subject,
    loadMatches: matches(client, config.MATCHES_TABLE).loadFoundOn,
    loadAnswered: feedStates(client, config.FEEDS_TABLE).loadAnswered,
  };
  return async () => {
    outside.report('close-day', await closeDay(deps));
    outside.report('index-days', await indexDays(deps));
  };
}

export const handler = deployed(build);
