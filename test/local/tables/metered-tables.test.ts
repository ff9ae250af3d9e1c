import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { startTables, type Tables } from '../../../local/tables/start-tables';

let tables: Tables;
let client: DynamoDBClient;
beforeAll(async () => {
  tables = await startTables();
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  client = new DynamoDBClient({ endpoint: tables.endpoint, region: 'eu-central-1', credentials });
});
afterAll(async () => {
  client.destroy();
  await tables.close();
});
beforeEach(() => tables.meter.reset());

const key = (sk: string) => ({ pk: { S: 'p' }, sk: { S: sk } });
const due = (at: string) => ({ dueShard: { S: '0' }, dueAt: { S: at } });
const put = (TableName: string, Item: PutItemCommand['input']['Item'], condition?: string) =>
  client.send(new PutItemCommand({ TableName, Item, ...(condition && { ConditionExpression: condition }) }));
const used = (table: string) => tables.meter.read()[table] ?? { writeUnits: 0, readUnits: 0, refused: 0 };

test('a new item costs one write unit for each kilobyte begun, and Cyrillic letters count two bytes', async () => {
  await put('Feeds', { ...key('latin'), text: { S: 'a'.repeat(1000) } });
  expect(used('Feeds')).toMatchObject({ writeUnits: 1, writes: 1 });
  await put('Feeds', { ...key('cyrillic'), text: { S: 'ж'.repeat(1000) } });
  expect(used('Feeds')).toMatchObject({ writeUnits: 3, writes: 2, operations: { PutItem: { calls: 2, units: 3 } } });
});

test('a refused condition is billed for the larger of the stored and the offered item', async () => {
  await put('Feeds', { ...key('held'), text: { S: 'a'.repeat(2500) } });
  tables.meter.reset();
  await expect(put('Feeds', key('held'), 'attribute_not_exists(pk)')).rejects.toThrow('conditional request failed');
  expect(used('Feeds')).toMatchObject({ writeUnits: 3, writes: 1, refused: 1 });
});

test('a sparse index costs nothing for an item outside it, one write to enter, two to move, one to leave', async () => {
  const costs: number[] = [];
  for (const item of [key('s'), { ...key('s'), ...due('1') }, { ...key('s'), ...due('2') }, key('s')]) {
    tables.meter.reset();
    await put('Subscribers', item);
    costs.push(used('Subscribers').writeUnits);
  }
  expect(costs).toEqual([1, 2, 3, 2]);
});

test('an update that leaves an indexed item as it was costs no index write, and a changed one costs one', async () => {
  await put('Subscribers', { ...key('u'), ...due('1'), name: { S: 'a' } });
  tables.meter.reset();
  const update = (value: string) =>
    client.send(
      new UpdateItemCommand({
        TableName: 'Subscribers',
        Key: key('u'),
        UpdateExpression: 'SET #n = :v',
        ExpressionAttributeNames: { '#n': 'name' },
        ExpressionAttributeValues: { ':v': { S: value } },
      }),
    );
  await update('a');
  expect(used('Subscribers').writeUnits).toBe(1);
  await update('b');
  expect(used('Subscribers').writeUnits).toBe(3);
});

test('a deletion costs the item and its index entry, and a deletion of nothing one unit', async () => {
  await put('Subscribers', { ...key('d'), ...due('1') });
  tables.meter.reset();
  await client.send(new DeleteItemCommand({ TableName: 'Subscribers', Key: key('d') }));
  expect(used('Subscribers').writeUnits).toBe(2);
  await client.send(new DeleteItemCommand({ TableName: 'Subscribers', Key: key('d') }));
  expect(used('Subscribers').writeUnits).toBe(3);
});

test('a read by key costs half a unit for four kilobytes, twice that when consistent, and the least when absent', async () => {
  await put('Feeds', { ...key('r'), text: { S: 'a'.repeat(5000) } });
  tables.meter.reset();
  const get = (sk: string, ConsistentRead = false) =>
    client.send(new GetItemCommand({ TableName: 'Feeds', Key: key(sk), ConsistentRead, ProjectionExpression: 'pk' }));
  await get('r');
  await get('r', true);
  await get('absent');
  expect(used('Feeds')).toMatchObject({ readUnits: 1 + 2 + 0.5, reads: 3 });
});

test('a query is rounded up once over all it looked at, whatever its filter and projection hide', async () => {
  await client.send(
    new BatchWriteItemCommand({
      RequestItems: {
        Feeds: [1, 2, 3, 4].map((n) => ({
          PutRequest: { Item: { pk: { S: 'q' }, sk: { S: `${n}` }, text: { S: 'a'.repeat(3000) } } },
        })),
      },
    }),
  );
  expect(used('Feeds')).toMatchObject({ writeUnits: 12, writes: 4 });
  tables.meter.reset();
  const found = await client.send(
    new QueryCommand({
      TableName: 'Feeds',
      KeyConditionExpression: 'pk = :p',
      FilterExpression: 'sk2 = :none',
      ProjectionExpression: '#k',
      ExpressionAttributeNames: { '#k': 'sk' },
      ExpressionAttributeValues: { ':p': { S: 'q' }, ':none': { S: '-' } },
    }),
  );
  expect(found).toMatchObject({ Count: 0, ScannedCount: 4 });
  expect(used('Feeds')).toMatchObject({ readUnits: 1.5, reads: 1 });
});

test('each item of a batch costs by what it replaces', async () => {
  await put('Feeds', { ...key('large'), text: { S: 'a'.repeat(2500) } });
  tables.meter.reset();
  const puts = ['fresh', 'large'].map((sk) => ({ PutRequest: { Item: key(sk) } }));
  await client.send(new BatchWriteItemCommand({ RequestItems: { Feeds: puts } }));
  expect(used('Feeds')).toMatchObject({ writeUnits: 1 + 3, writes: 2 });
});

test('keys read in one batch are each rounded up by themselves', async () => {
  const Keys = [key('a1'), key('a2'), key('a3')];
  await client.send(new BatchGetItemCommand({ RequestItems: { Feeds: { Keys } } }));
  expect(used('Feeds')).toMatchObject({ readUnits: 1.5, reads: 3 });
});

test('an item over 400 KB in bytes is refused as DynamoDB does, and a refused request is not billed', async () => {
  await expect(put('Feeds', { ...key('big'), text: { S: 'ж'.repeat(210_000) } })).rejects.toThrow(
    'maximum allowed size',
  );
  expect(used('Feeds').writeUnits).toBe(0);
});
