import { SESClient } from '@aws-sdk/client-ses';
import { type Stamp, toMime } from '../adapters/mime';
import { type MimeSeries, mimeSeries } from '../adapters/mime-series';
import { patienceWithMail } from '../adapters/patience';
import type { SesMail } from '../adapters/ses-mail';
import { sesMail } from '../adapters/ses-mail';
import type { Config } from '../config';
import type { OutgoingMail, SendResult } from '../domain/subscriptions/outgoing-mail';
import type { MailBody } from '../domain/subscriptions/own-texts';

type MailConfig = Config<'SITE_URL' | 'SENDER' | 'REPLY_TO' | 'CONFIGURATION_SET'>;

/**
 * Sends mails through SES, each once: the client never repeats a call by itself, for an answer that was lost may be a
 * mail that was sent. A mail that cannot be built is refused, like one that SES will not take.
 */
export function mailer(
  config: MailConfig,
  now: () => Date,
  paced: (mail: SesMail) => SesMail = (mail) => mail,
): (mail: OutgoingMail) => Promise<SendResult> {
  const client = new SESClient({ maxAttempts: 1, requestHandler: patienceWithMail });
  const stamp = { from: config.SENDER, replyTo: config.REPLY_TO, listId: listId(config.SITE_URL) };
  const [ses, build] = [paced(sesMail(client, config.CONFIGURATION_SET)), builder()];
  return async (mail) => {
    const raw = await build(mail, { ...stamp, date: now() }).catch((error: unknown) => {
      return error instanceof Error ? error : new Error(String(error));
    });
    if (raw instanceof Error) return { kind: 'refused', retry: false, message: raw.message };
    return ses.send({ to: mail.to, raw, tags: mail.tags });
  };
}

/** Mails of one shared body are built in a series, which is forgotten with the body. */
function builder(): (mail: OutgoingMail, stamp: Stamp) => Promise<Uint8Array> {
  const series = new WeakMap<MailBody, MimeSeries>();
  return (mail, stamp) => {
    if (mail.shared === undefined) return toMime(mail, stamp);
    const known = series.get(mail.shared.body) ?? mimeSeries(mail.shared.body);
    series.set(mail.shared.body, known);
    return known(mail, stamp);
  };
}

/** List-Id wants a host with a dot in it (RFC 2919): a site at an IP address or at `localhost` has none to give. */
function listId(siteUrl: string): string {
  const { hostname } = new URL(siteUrl);
  return `digest.${/[a-z]/i.test(hostname) && hostname.includes('.') ? hostname : 'watch.localhost'}`;
}
