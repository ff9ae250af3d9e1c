import { setTimeout as wait } from 'node:timers/promises';
import { BatchWriteCommand, type BatchWriteCommandInput, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** A request holds at most 25 items (DynamoDB API reference, BatchWriteItem). */
const itemsPerRequest = 25;
const requestsAtOnce = 4;
/** What a request leaves because the table is busy is written again this often. */
const mostAttempts = 6;

/** Puts items of different keys, each in place of what stood there: few requests in place of many. A run that dies has put some. */
export async function writeMany(
  client: DynamoDBDocumentClient,
  table: string,
  items: readonly Record<string, unknown>[],
): Promise<void> {
  const requests = Array.from({ length: Math.ceil(items.length / itemsPerRequest) }, (_, at) =>
    items.slice(at * itemsPerRequest, (at + 1) * itemsPerRequest).map((Item) => ({ PutRequest: { Item } })),
  );
  for (let at = 0; at < requests.length; at += requestsAtOnce) {
    const some = requests.slice(at, at + requestsAtOnce);
    await Promise.all(some.map((puts) => writeAll(client, { [table]: puts })));
  }
}

async function writeAll(
  client: DynamoDBDocumentClient,
  asked: NonNullable<BatchWriteCommandInput['RequestItems']>,
  attempt = 1,
): Promise<void> {
  const { UnprocessedItems = {} } = await client.send(new BatchWriteCommand({ RequestItems: asked }));
  if (Object.keys(UnprocessedItems).length === 0) return;
  if (attempt === mostAttempts)
    throw new Error(`The table left items unwritten ${mostAttempts} times. It may be throttled.`);
  await wait(25 * 2 ** attempt);
  await writeAll(client, UnprocessedItems, attempt + 1);
}
