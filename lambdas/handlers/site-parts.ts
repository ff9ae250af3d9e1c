import glosses from '../../watches/.compiled/glosses.json';
import words from '../../watches/.compiled/words.json';
import { documentClient } from '../adapters/dynamodb';
import { type Config, readConfig } from '../config';
import { parseKeys } from '../domain/subscriptions/keys';
import type { SiteDeps } from '../routes/site-deps';
import type { Outside } from './outside';
import { publicReads } from './public-reads';
import { subscriberParts } from './subscriber-parts';

/** What the site is served from: tables, mail, and the settings its pages show. */
export function siteParts(outside: Outside): SiteDeps {
  const config = readConfig('web', outside.env);
  const client = documentClient();
  const { now, newId, report } = outside;
  const watch = { ...outside.watch, glosses };
  const settings = operatorOf(config);
  const mailSettings = { ...settings, siteUrl: config.SITE_URL };
  return {
    watch,
    words,
    now,
    newId,
    report,
    ...publicReads(client, config, now),
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
