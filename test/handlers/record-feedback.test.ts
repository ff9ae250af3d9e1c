import type { SQSEvent } from 'aws-lambda';
import { subscriptions } from '../../lambdas/adapters/subscriptions';
import { suppressions } from '../../lambdas/adapters/suppressions';
import { build } from '../../lambdas/handlers/record-feedback';
import { subscribersTable } from '../../lambdas/table-schema';
import { type OpenTables, openTables } from '../adapters/open-tables';
import { aWatch } from '../builders';
import { bounce, sesEvent } from '../domain/subscriptions/ses-events';

let opened: OpenTables;
beforeAll(async () => {
  opened = await openTables();
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: opened.tables.endpoint,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
});
afterAll(() => opened.close());

function batch(...bodies: string[]): SQSEvent {
  return { Records: bodies.map((body, index) => ({ messageId: `m${index}`, body })) } as unknown as SQSEvent;
}

test('a batch records what it can, gives back what it cannot, and says so without an address', async () => {
  const reports: object[] = [];
  const handle = build({
    env: { SUBSCRIBERS_TABLE: subscribersTable.name, TOKEN_KEYS: `k1:${'s'.repeat(32)}` },
    now: () => new Date('2021-02-08T07:00:00.000Z'),
    newId: () => 'id',
    wait: () => Promise.resolve(),
    guard: () => Promise.reject(new Error('nothing is fetched here')),
    queue: () => ({ send: () => Promise.resolve() }),
    watch: aWatch(),
    report: (_job, report) => reports.push(report),
  });
  const answer = await handle(
    batch('reader@ngo.example', sesEvent('Bounce', { subscription: 'reader-1' }, bounce('Permanent'))),
  );
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
  expect(await suppressions(opened.client, subscribersTable.name).isSuppressed('reader-1')).toBe(true);
  expect(await subscriptions(opened.client, subscribersTable.name).load('reader-1')).toBeUndefined();
  expect(JSON.stringify(reports)).not.toContain('@');
});

test('missing settings are named before anything is done', () => {
  expect(() => build({ env: {} } as never)).toThrow('SUBSCRIBERS_TABLE is not set, TOKEN_KEYS is not set');
});
