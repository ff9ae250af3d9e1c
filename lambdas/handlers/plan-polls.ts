import { documentClient } from '../adapters/dynamodb';
import { feedStates } from '../adapters/feed-states';
import { readConfig } from '../config';
import { planPolls } from '../jobs/plan-polls';
import type { Outside } from './outside';
import { deployed } from './world';

export function build(outside: Outside): () => Promise<void> {
  const config = readConfig('plan-polls', outside.env);
  const deps = {
    ...feedStates(documentClient(), config.FEEDS_TABLE),
    now: outside.now,
    feeds: outside.watch.feeds,
    sendRequests: outside.queue(config.POLLS_QUEUE_URL).send,
  };
  return async () => outside.report('plan-polls', await planPolls(deps));
}

export const handler = deployed(build);
