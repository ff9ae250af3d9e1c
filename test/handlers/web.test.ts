import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { APIGatewayProxyEventV2, SQSEvent } from 'aws-lambda';
import { type Subscriptions, subscriptions } from '../../lambdas/adapters/subscriptions';
import { suppressions } from '../../lambdas/adapters/suppressions';
import { addressId } from '../../lambdas/domain/subscriptions/address-id';
import { parseKeys } from '../../lambdas/domain/subscriptions/keys';
import type { Outside } from '../../lambdas/handlers/outside';
import { build as buildRecordFeedback } from '../../lambdas/handlers/record-feedback';
import { build as buildWeb, type WebHandler } from '../../lambdas/handlers/web';
import { type Mailbox, startMailbox } from '../../local/mailbox/start-mailbox';
import { type OpenTables, openTables } from '../adapters/open-tables';
import { aWatch } from '../builders';
import { form, signUp, siteUrl, toEvent } from '../routes/site-on-trial';

const keys = `k1:${'s'.repeat(32)}`;
const now = () => new Date('2021-02-01T10:00:00.000Z');
const settings = {
  SUBSCRIBERS_TABLE: 'Subscribers',
  MATCHES_TABLE: 'Matches',
  FEEDS_TABLE: 'Feeds',
  SITE_URL: siteUrl,
  SENDER: 'Resolution Watch <digest@watch.example>',
  OPERATOR_NAME: 'Operator',
  OPERATOR_ADDRESS: 'Street 1',
  REPLY_TO: 'answers@watch.example',
  OPERATOR_CONTACT: 'operator@watch.example',
  CONFIGURATION_SET: 'watch',
  TOKEN_KEYS: keys,
  NOTICE: 'none',
};

let opened: OpenTables;
let mailbox: Mailbox;
let web: WebHandler;
let store: Subscriptions;
const events: string[] = [];
const outside: Outside = {
  env: settings,
  now,
  newId: randomUUID,
  wait,
  guard: () => Promise.reject(new Error('nothing is fetched here')),
  queue: () => ({ send: () => Promise.resolve() }),
  watch: aWatch(),
  report: () => undefined,
};

beforeAll(async () => {
  opened = await openTables();
  mailbox = await startMailbox({ now, onEvent: (event) => void events.push(JSON.stringify(event)) });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: opened.tables.endpoint,
    AWS_ENDPOINT_URL_SES: mailbox.endpoint,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  web = buildWeb(outside);
  store = subscriptions(opened.client, 'Subscribers');
});
afterAll(async () => {
  await mailbox.close();
  await opened.close();
});

const idOf = (address: string) => addressId(address, parseKeys(keys));

async function post(path: string, body: string) {
  const asking = { method: 'POST', body, base64: true, headers: { 'content-type': form, origin: siteUrl } };
  return web(toEvent(path, asking) as unknown as APIGatewayProxyEventV2);
}

/** The path of the link in the newest mail. */
function mailedLink(): string {
  const text = mailbox.mails().at(-1)?.text ?? '';
  return /https:\/\/watch\.example(\/en\/confirm\/[A-Za-z0-9_.-]+)/.exec(text)?.[1] ?? '';
}

test('the deployed handler mails a link that confirms, and takes as long when it mails none', async () => {
  const times: number[] = [];
  for (let time = 0; time < 2; time += 1) {
    const began = performance.now();
    expect(await post('/en/subscribe', signUp('reader@ngo.example'))).toMatchObject({ statusCode: 200 });
    times.push(performance.now() - began);
  }
  expect(Math.min(...times)).toBeGreaterThanOrEqual(390);
  expect(mailbox.mails().map(({ to }) => to)).toEqual(['reader@ngo.example']);
  expect(await post(mailedLink(), '')).toMatchObject({ statusCode: 200 });
  expect(await store.load(idOf('reader@ngo.example'))).toMatchObject({ status: 'confirmed' });
});

test('an address whose confirmation mail bounces is suppressed, and its link is worth nothing', async () => {
  const address = 'bounce@simulator.amazonses.com';
  await post('/en/subscribe', signUp(address));
  const Records = events.map((body, index) => ({ messageId: `m${index}`, body }));
  const answer = await buildRecordFeedback(outside)({ Records } as unknown as SQSEvent);
  expect(answer).toEqual({ batchItemFailures: [] });
  expect(await suppressions(opened.client, 'Subscribers').isSuppressed(idOf(address))).toBe(true);
  expect(await post(mailedLink(), '')).toMatchObject({ statusCode: 410 });
});

test('a mail that SES does not take in gives the same answer, and may be asked for again', async () => {
  const unlucky = 'unlucky@ngo.example';
  mailbox.failNext('throttle');
  const refused = await post('/en/subscribe', signUp(unlucky));
  expect(await store.load(idOf(unlucky))).toBeUndefined();
  const accepted = await post('/en/subscribe', signUp(unlucky));
  expect(accepted).toEqual(refused);
  expect(mailbox.mails().at(-1)?.to).toBe(unlucky);
});
