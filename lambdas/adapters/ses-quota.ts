import { GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses';
import type { SendQuota } from '../domain/subscriptions/send-quota';

/** The account's quota, asked for at most once a minute: SES answers this question once a second for all who ask. */
export function sesQuota(client: SESClient, clock: () => number = () => performance.now()): () => Promise<SendQuota> {
  let known: { readonly at: number; readonly quota: SendQuota } | undefined;
  return async () => {
    if (known !== undefined && clock() - known.at < 60_000) return known.quota;
    const { MaxSendRate = 1, Max24HourSend = 0, SentLast24Hours = 0 } = await client.send(new GetSendQuotaCommand({}));
    known = {
      at: clock(),
      quota: { perSecond: MaxSendRate, perDay: Max24HourSend, sentLastDay: SentLast24Hours },
    };
    return known.quota;
  };
}
