import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { subscriptions } from '../../lambdas/adapters/subscriptions';
import { addressId } from '../../lambdas/domain/subscriptions/address-id';
import { parseKeys } from '../../lambdas/domain/subscriptions/keys';
import { build, type WebHandler } from '../../lambdas/handlers/web';
import { type OpenTables, openTables } from '../adapters/open-tables';
import { aWatch } from '../builders';
import { form, signUp, siteUrl, toEvent } from '../routes/site-on-trial';

const keys = `k1:${'s'.repeat(32)}`;
let opened: OpenTables;
let ses: Server;
let web: WebHandler;
const sent: string[] = [];

const settings = {
  SUBSCRIBERS_TABLE: 'Subscribers',
  MATCHES_TABLE: 'Matches',
  FEEDS_TABLE: 'Feeds',
  SITE_URL: siteUrl,
  SENDER: 'Resolution Watch <digest@watch.example>',
  OPERATOR_NAME: 'Operator',
  OPERATOR_ADDRESS: 'Street 1',
  OPERATOR_CONTACT: 'operator@watch.example',
  CONFIGURATION_SET: 'watch',
  TOKEN_KEYS: keys,
  NOTICE: 'none',
};

beforeAll(async () => {
  opened = await openTables();
  ses = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      sent.push(Buffer.from(new URLSearchParams(body).get('RawMessage.Data') ?? '', 'base64').toString());
      response.end(
        '<SendRawEmailResponse><SendRawEmailResult><MessageId>m1</MessageId></SendRawEmailResult></SendRawEmailResponse>',
      );
    });
  });
  await new Promise<void>((resolve) => ses.listen(0, '127.0.0.1', resolve));
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: opened.tables.endpoint,
    AWS_ENDPOINT_URL_SES: `http://127.0.0.1:${(ses.address() as AddressInfo).port}`,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  web = build({
    env: settings,
    now: () => new Date('2021-02-01T10:00:00.000Z'),
    newId: () => 'nonce-1',
    guard: () => Promise.reject(new Error('nothing is fetched here')),
    queue: () => ({ send: () => Promise.resolve() }),
    watch: aWatch(),
    report: () => undefined,
  });
});
afterAll(async () => {
  ses.closeAllConnections();
  await new Promise((resolve) => ses.close(resolve));
  await opened.close();
});

async function post(path: string, body: string) {
  const asking = { method: 'POST', body, base64: true, headers: { 'content-type': form, origin: siteUrl } };
  return web(toEvent(path, asking) as unknown as APIGatewayProxyEventV2);
}

test('the deployed handler mails a link, and the link confirms', async () => {
  const began = performance.now();
  expect(await post('/en/subscribe', signUp('reader@ngo.example'))).toMatchObject({ statusCode: 200 });
  expect(performance.now() - began).toBeGreaterThanOrEqual(390);
  const [mail = ''] = sent;
  expect(mail).toContain('To: reader@ngo.example');
  const bodies = mail.split(/\r\n\r\n/).map((part) => Buffer.from(part, 'base64').toString());
  const link = /https:\/\/watch\.example(\/en\/confirm\/[A-Za-z0-9_.-]+)/.exec(bodies.join('\n'))?.[1] ?? '';
  expect(await post(link, '')).toMatchObject({ statusCode: 200 });
  const id = addressId('reader@ngo.example', parseKeys(keys));
  expect(await subscriptions(opened.client, 'Subscribers').load(id)).toMatchObject({ status: 'confirmed' });
});
