import { archive } from '../adapters/archive';
import { days } from '../adapters/days';
import { documentClient } from '../adapters/dynamodb';
import { feedHealth } from '../adapters/feed-health';
import { matches } from '../adapters/matches';
import { subscriptions } from '../adapters/subscriptions';
import { suppressions } from '../adapters/suppressions';
import { type Config, readConfig } from '../config';
import { parseKeys } from '../domain/subscriptions/keys';
import { sendConfirmation } from '../jobs/send-confirmation';
import type { SiteDeps } from '../routes/site-deps';
import { mailer } from './mailer';
import type { Outside } from './outside';

/** Longer than SES takes to accept a mail, in milliseconds: with or without one, a request takes this long. */
const evenAnswer = 400;

/** What the site is served from: tables, mail, and the settings its pages show. */
export function siteParts(outside: Outside): SiteDeps {
  const config = readConfig('web', outside.env);
  const client = documentClient();
  const { watch, now, newId, report } = outside;
  const settings = operatorOf(config);
  const mailSettings = { ...settings, siteUrl: config.SITE_URL };
  const mailing = { newId, watch, mailSettings, sendMail: mailer(config, now) };
  return {
    watch,
    now,
    newId,
    report,
    ...days(client, config.MATCHES_TABLE),
    ...archive(client, config.MATCHES_TABLE),
    loadMatches: matches(client, config.MATCHES_TABLE).loadFoundOn,
    ...feedHealth(client, config.FEEDS_TABLE),
    ...subscriptions(client, config.SUBSCRIBERS_TABLE),
    ...suppressions(client, config.SUBSCRIBERS_TABLE),
    keys: parseKeys(config.TOKEN_KEYS),
    concerns: new Set(watch.concerns.map(({ id }) => id)),
    siteUrl: config.SITE_URL,
    settings,
    sendConfirmation: (request) => sendConfirmation(mailing, request),
    evenOut: () => new Promise((resolve) => setTimeout(resolve, evenAnswer)),
  };
}

function operatorOf(config: Config<'OPERATOR_NAME' | 'OPERATOR_ADDRESS' | 'OPERATOR_CONTACT' | 'NOTICE'>) {
  return {
    notice: config.NOTICE,
    operatorName: config.OPERATOR_NAME,
    operatorAddress: config.OPERATOR_ADDRESS,
    operatorContact: config.OPERATOR_CONTACT,
  };
}
