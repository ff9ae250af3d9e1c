import words from '../../watches/.compiled/words.json';
import { archive } from '../adapters/archive';
import { coverage } from '../adapters/coverage';
import { days } from '../adapters/days';
import { documentClient } from '../adapters/dynamodb';
import { feedHealth } from '../adapters/feed-health';
import { matches } from '../adapters/matches';
import { toldStories } from '../adapters/told-stories';
import { type Config, readConfig } from '../config';
import { parseKeys } from '../domain/subscriptions/keys';
import type { SiteDeps } from '../routes/site-deps';
import type { Outside } from './outside';
import { subscriberParts } from './subscriber-parts';

/** What the site is served from: tables, mail, and the settings its pages show. */
export function siteParts(outside: Outside): SiteDeps {
  const config = readConfig('web', outside.env);
  const client = documentClient();
  const { watch, now, newId, report } = outside;
  const settings = operatorOf(config);
  const mailSettings = { ...settings, siteUrl: config.SITE_URL };
  return {
    watch,
    words,
    now,
    newId,
    report,
    ...days(client, config.MATCHES_TABLE),
    ...archive(client, config.MATCHES_TABLE),
    ...toldStories(client, config.MATCHES_TABLE),
    ...coverage(client, config.MATCHES_TABLE),
    loadMatches: matches(client, config.MATCHES_TABLE).loadFoundOn,
    ...feedHealth(client, config.FEEDS_TABLE),
    ...subscriberParts(outside, client, config, mailSettings),
    keys: parseKeys(config.TOKEN_KEYS),
    concerns: new Set(watch.concerns.map(({ id }) => id)),
    siteUrl: config.SITE_URL,
    settings,
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
