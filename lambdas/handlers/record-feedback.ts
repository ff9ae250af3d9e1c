import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { deliveries } from '../adapters/deliveries';
import { documentClient } from '../adapters/dynamodb';
import { sendingRecord } from '../adapters/sending-record';
import { subscriptions } from '../adapters/subscriptions';
import { suppressions } from '../adapters/suppressions';
import { readConfig } from '../config';
import { parseKeys } from '../domain/subscriptions/keys';
import { type RecordFeedbackDeps, recordFeedback } from '../jobs/record-feedback';
import type { Outside } from './outside';
import { deployed } from './world';

export function build(outside: Outside): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const config = readConfig('record-feedback', outside.env);
  const client = documentClient();
  const deps: RecordFeedbackDeps = {
    ...subscriptions(client, config.SUBSCRIBERS_TABLE),
    ...deliveries(client, config.SUBSCRIBERS_TABLE),
    ...suppressions(client, config.SUBSCRIBERS_TABLE),
    ...sendingRecord(client, config.SUBSCRIBERS_TABLE),
    now: outside.now,
    keys: parseKeys(config.TOKEN_KEYS),
  };
  return async (event) => {
    const report = await recordFeedback(
      deps,
      event.Records.map(({ messageId, body }) => ({ id: messageId, body })),
    );
    outside.report('record-feedback', report);
    return { batchItemFailures: report.failed.map(({ id }) => ({ itemIdentifier: id })) };
  };
}

export const handler = deployed(build);
