import { asks } from '../adapters/asks';
import { clientLimit } from '../adapters/client-limit';
import type { documentClient } from '../adapters/dynamodb';
import { pauses } from '../adapters/pauses';
import { preferences } from '../adapters/preferences';
import { sendingRecord } from '../adapters/sending-record';
import { subscriptions } from '../adapters/subscriptions';
import { suppressions } from '../adapters/suppressions';
import type { SendResult } from '../domain/subscriptions/outgoing-mail';
import type { ConfirmationRequest } from '../jobs/ask-to-confirm';
import { sendConfirmation } from '../jobs/send-confirmation';
import type { MailSettings } from '../pages/mail/digest-mail-view';
import { mailer } from './mailer';
import type { Outside } from './outside';

/** Longer than SES takes to accept a mail, in milliseconds: with or without one, a request takes this long. */
const evenAnswer = 1000;

interface Settings {
  readonly SUBSCRIBERS_TABLE: string;
  readonly SITE_URL: string;
  readonly SENDER: string;
  readonly REPLY_TO: string;
  readonly CONFIGURATION_SET: string;
}

/** What the site needs for subscribers: their rows, the mails that they ask for, and the limits on asking. */
export function subscriberParts(
  { now, newId, wait, watch }: Outside,
  client: ReturnType<typeof documentClient>,
  config: Settings,
  mailSettings: MailSettings,
) {
  const table = config.SUBSCRIBERS_TABLE;
  const send = mailer(config, now);
  const { isStopped } = sendingRecord(client, table);
  const sendMail = async (mail: Parameters<typeof send>[0]): Promise<SendResult> =>
    (await isStopped()) ? { kind: 'refused', retry: true, message: 'All sending is stopped.' } : send(mail);
  const mailing = { newId, watch, mailSettings, sendMail };
  return {
    ...subscriptions(client, table),
    ...suppressions(client, table),
    ...pauses(client, table),
    ...preferences(client, table),
    ...asks(client, table),
    mayAsk: clientLimit(now),
    mailSettings,
    sendMail,
    sendConfirmation: (request: ConfirmationRequest) => sendConfirmation(mailing, request),
    evenOut: () => wait(evenAnswer),
  };
}
