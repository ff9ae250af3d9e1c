import { days } from '../adapters/days';
import { deliveries } from '../adapters/deliveries';
import { documentClient } from '../adapters/dynamodb';
import { subscriptions } from '../adapters/subscriptions';
import { readConfig } from '../config';
import { planDigests } from '../jobs/plan-digests';
import { dueShards } from '../table-schema';
import type { Outside } from './outside';
import { deployed } from './world';

export function build(outside: Outside): () => Promise<void> {
  const config = readConfig('plan-digests', outside.env);
  const client = documentClient();
  const deps = {
    ...deliveries(client, config.SUBSCRIBERS_TABLE),
    now: outside.now,
    shards: dueShards,
    dueSubscriptions: subscriptions(client, config.SUBSCRIBERS_TABLE).dueSubscriptions,
    lastClosed: days(client, config.MATCHES_TABLE).lastClosed,
    sendBatches: outside.queue(config.DIGESTS_QUEUE_URL).send,
  };
  return async () => outside.report('plan-digests', await planDigests(deps));
}

export const handler = deployed(build);
