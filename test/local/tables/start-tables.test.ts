import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { startTables } from '../../../local/tables/start-tables';

const folder = mkdtempSync(join(tmpdir(), 'tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const connect = (endpoint: string) =>
  new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' } });

test('the three tables are there with the keys and indexes of the schema, and billed on demand', async () => {
  const tables = await startTables({ names: { Feeds: 'replay-Feeds' } });
  const client = connect(tables.endpoint);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: 'Subscribers' }));
  expect(tables.created).toEqual(['replay-Feeds', 'Matches', 'Subscribers']);
  expect(Table?.TableStatus).toBe('ACTIVE');
  expect(Table?.BillingModeSummary?.BillingMode).toBe('PAY_PER_REQUEST');
  expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toEqual(['byDue']);
  client.destroy();
  await tables.close();
});

test('what was stored in a folder is there after a restart, and no table is created again', async () => {
  const dir = join(folder, 'kept');
  const first = await startTables({ dir });
  const item = { pk: { S: 'feed#1' }, sk: { S: 'state' } };
  const before = connect(first.endpoint);
  await before.send(new PutItemCommand({ TableName: 'Feeds', Item: item }));
  before.destroy();
  await first.close();
  const second = await startTables({ dir });
  const after = connect(second.endpoint);
  expect((await after.send(new GetItemCommand({ TableName: 'Feeds', Key: item }))).Item).toEqual(item);
  expect(second.created).toEqual([]);
  after.destroy();
  await second.close();
});

test('a folder in use is refused with the process that has it and what to do', async () => {
  const dir = join(folder, 'busy');
  const first = await startTables({ dir });
  await expect(startTables({ dir })).rejects.toThrow(
    new RegExp(`busy is in use by process ${process.pid}.*choose another folder`),
  );
  await first.close();
});

test.each([
  ['a process that is no more', '4194304999\n'],
  ['an earlier process that had the same number', `${process.pid}\n`],
  ['nobody, because it is empty', ''],
])('the lock of %s is taken over', async (_owner, content) => {
  const dir = mkdtempSync(join(folder, 'stale-'));
  writeFileSync(join(dir, '.lock'), content);
  const tables = await startTables({ dir });
  await tables.close();
});

test('a lock of another living process is respected', async () => {
  const dir = mkdtempSync(join(folder, 'other-'));
  writeFileSync(join(dir, '.lock'), `${process.ppid}\n`);
  await expect(startTables({ dir })).rejects.toThrow(`in use by process ${process.ppid}`);
});

test.each(['a-file/data', '/proc/data'])('a folder that cannot be made is named, with what to do: %s', async (path) => {
  writeFileSync(join(folder, 'a-file'), '');
  await expect(startTables({ dir: resolve(folder, path) })).rejects.toThrow(
    /The data folder .*\/data cannot be used \(.*\)\. Choose another with --data\./,
  );
});

test('of two rows with equal keys in an index whose own keys begin with one hash the emulator keeps one there, unlike DynamoDB', async () => {
  const tables = await startTables();
  const client = connect(tables.endpoint);
  for (const reader of ['reader-1329', 'reader-3938']) {
    const key = { pk: { S: `subscription#${reader}` }, sk: { S: 'subscription' } };
    const due = { dueShard: { S: '3' }, dueAt: { S: '2021-02-08T07:00:00.000Z' } };
    await client.send(new PutItemCommand({ TableName: 'Subscribers', Item: { ...key, ...due } }));
  }
  const inIndex = new QueryCommand({
    TableName: 'Subscribers',
    IndexName: 'byDue',
    KeyConditionExpression: 'dueShard = :shard',
    ExpressionAttributeValues: { ':shard': { S: '3' } },
  });
  expect((await client.send(inIndex)).Items?.map(({ pk }) => pk)).toEqual([{ S: 'subscription#reader-3938' }]);
  client.destroy();
  await tables.close();
});
