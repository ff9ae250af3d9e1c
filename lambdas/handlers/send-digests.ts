import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import glosses from '../../watches/.compiled/glosses.json';
import { days } from '../adapters/days';
import { deliveries } from '../adapters/deliveries';
import { documentClient } from '../adapters/dynamodb';
import { hidings } from '../adapters/hidings';
import { matches } from '../adapters/matches';
import { sendingRecord } from '../adapters/sending-record';
import { subscriptions } from '../adapters/subscriptions';
import { readConfig } from '../config';
import type { DigestBatch } from '../domain/digests/digest';
import { parseKeys } from '../domain/subscriptions/keys';
import { signLink } from '../domain/subscriptions/link-token';
import { type SendDigestsDeps, sendDigests } from '../jobs/send-digests';
import { paths } from '../pages/paths';
import { mailer } from './mailer';
import type { Outside } from './outside';
import { digestPace } from './pace';
import { messagesOf, tryAgain } from './sqs-batch';
import { deployed } from './world';

export function build(outside: Outside): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const config = readConfig('send-digests', outside.env);
  const client = documentClient();
  const keys = parseKeys(config.TOKEN_KEYS);
  const deps: SendDigestsDeps = {
    ...days(client, config.MATCHES_TABLE),
    ...hidings(client, config.MATCHES_TABLE),
    loadMatches: matches(client, config.MATCHES_TABLE).loadFoundOn,
    ...deliveries(client, config.SUBSCRIBERS_TABLE),
    now: outside.now,
    newId: outside.newId,
    watch: { ...outside.watch, glosses },
    mailSettings: {
      siteUrl: config.SITE_URL,
      operatorName: config.OPERATOR_NAME,
      operatorAddress: config.OPERATOR_ADDRESS,
      notice: config.NOTICE,
    },
    isStopped: sendingRecord(client, config.SUBSCRIBERS_TABLE).isStopped,
    loadSubscription: subscriptions(client, config.SUBSCRIBERS_TABLE).load,
    unsubscribeLink: ({ id, mailLanguage }, attempt) =>
      config.SITE_URL +
      paths.unsubscribe(mailLanguage, signLink({ purpose: 'unsubscribe', subscription: id, nonce: attempt }, keys)),
    sendMail: mailer(config, outside.now, digestPace()),
  };
  return async (event) => {
    const reports = [];
    for (const batch of messagesOf<DigestBatch>(event)) reports.push(await sendDigests(deps, batch));
    for (const report of reports) outside.report('send-digests', report);
    return tryAgain(
      event,
      reports.flatMap(({ deferred }, position) => (deferred > 0 ? [position] : [])),
    );
  };
}

export const handler = deployed(build);
