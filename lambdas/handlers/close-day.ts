import compiledMatcher from '../../watches/.compiled/matcher.json';
import { archive } from '../adapters/archive';
import { askedOnce } from '../adapters/asked-once';
import { coverage } from '../adapters/coverage';
import { days } from '../adapters/days';
import { documentClient } from '../adapters/dynamodb';
import { feedHealth } from '../adapters/feed-health';
import { feedStates } from '../adapters/feed-states';
import { matches } from '../adapters/matches';
import { readConfig } from '../config';
import { conceptsIn } from '../domain/matching/concepts-in';
import { openMatcher } from '../domain/matching/open-matcher';
import type { Language } from '../domain/watch/language';
import { closeDay } from '../jobs/close-day';
import { indexDays } from '../jobs/index-days';
import { reportHealth } from '../jobs/report-health';
import { mailer } from './mailer';
import type { Outside } from './outside';
import { deployed } from './world';

export function build(outside: Outside): () => Promise<void> {
  const config = readConfig('close-day', outside.env);
  const client = documentClient();
  const closedDays = days(client, config.MATCHES_TABLE);
  const { now, newId } = outside;
  const matcher = openMatcher(compiledMatcher);
  const deps = {
    ...closedDays,
    ...feedStates(client, config.FEEDS_TABLE),
    ...feedHealth(client, config.FEEDS_TABLE),
    ...archive(client, config.MATCHES_TABLE),
    ...coverage(client, config.MATCHES_TABLE),
    now,
    newId,
    operatorEmail: config.OPERATOR_EMAIL,
    siteUrl: config.SITE_URL,
    sendMail: mailer(config, now),
    watch: outside.watch,
    feeds: outside.watch.feeds,
    subject: outside.watch.subject,
    names: outside.watch.names,
    conceptsIn: (text: string, language: Language) => conceptsIn(matcher, text, language),
  };
  const { loadFoundOn } = matches(client, config.MATCHES_TABLE);
  return async () => {
    const run = { ...deps, loadMatches: askedOnce(loadFoundOn) };
    outside.report('close-day', await closeDay(run));
    outside.report('index-days', await indexDays(run));
    outside.report('report-health', await reportHealth(run));
  };
}

export const handler = deployed(build);
