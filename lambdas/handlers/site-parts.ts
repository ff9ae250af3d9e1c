import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import words from '../../watches/.compiled/words.json';
import { archive } from '../adapters/archive';
import { coverage } from '../adapters/coverage';
import { days } from '../adapters/days';
import { documentClient } from '../adapters/dynamodb';
import { feedHealth } from '../adapters/feed-health';
import { keptReads } from '../adapters/kept-reads';
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
    ...publicReads(client, config, now),
    ...subscriberParts(outside, client, config, mailSettings),
    keys: parseKeys(config.TOKEN_KEYS),
    concerns: new Set(watch.concerns.map(({ id }) => id)),
    siteUrl: config.SITE_URL,
    settings,
  };
}

/** What is read for public pages alone; what pages and their feeds read in common is kept for a minute. */
function publicReads(client: DynamoDBDocumentClient, config: Config<'MATCHES_TABLE' | 'FEEDS_TABLE'>, now: () => Date) {
  const [closed, index] = [days(client, config.MATCHES_TABLE), archive(client, config.MATCHES_TABLE)];
  const told = toldStories(client, config.MATCHES_TABLE);
  const keep = keptReads(now);
  return {
    loadDays: closed.loadDays,
    loadTallies: keep(closed.loadTallies),
    lastClosed: keep(closed.lastClosed),
    loadEdition: keep(closed.loadEdition),
    listEditions: keep(closed.listEditions),
    loadTold: keep(told.loadTold),
    loadStories: keep(told.loadStories),
    loadStoryDates: index.loadStoryDates,
    loadWeeks: keep(coverage(client, config.MATCHES_TABLE).loadWeeks),
    loadLatestHealth: keep(feedHealth(client, config.FEEDS_TABLE).loadLatestHealth),
    firstIndexed: keep(index.firstIndexed),
    lastIndexed: keep(index.lastIndexed),
    loadCommon: keep(index.loadCommon),
    loadFound: keep(index.loadFound),
    loadPostings: index.loadPostings,
    loadMatches: matches(client, config.MATCHES_TABLE).loadFoundOn,
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
