import { SESClient } from '@aws-sdk/client-ses';
import { days } from '../adapters/days';
import { deliveries } from '../adapters/deliveries';
import { documentClient } from '../adapters/dynamodb';
import { patience } from '../adapters/patience';
import { pauses } from '../adapters/pauses';
import { sendingRecord } from '../adapters/sending-record';
import { sesQuota } from '../adapters/ses-quota';
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
    ...sendingRecord(client, config.SUBSCRIBERS_TABLE),
    ...pauses(client, config.SUBSCRIBERS_TABLE),
    now: outside.now,
    quota: sesQuota(new SESClient({ requestHandler: patience })),
    shards: dueShards,
    dueSubscriptions: subscriptions(client, config.SUBSCRIBERS_TABLE).dueSubscriptions,
    lastClosed: days(client, config.MATCHES_TABLE).lastClosed,
    sendBatches: outside.queue(config.DIGESTS_QUEUE_URL).send,
  };
  return async () => outside.report('plan-digests', await planDigests(deps));
}

export const handler = deployed(build);
