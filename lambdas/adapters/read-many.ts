import { setTimeout as wait } from 'node:timers/promises';
import { BatchGetCommand, type BatchGetCommandInput, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** A request holds at most 100 keys (DynamoDB API reference, BatchGetItem). */
const keysPerRequest = 100;
/** What a request leaves, because the table is busy or the answer would exceed 16 MB, is asked for this often again. */
const mostAttempts = 6;

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** The items under some keys, each key once, in no order: few requests in place of many. What is not there is left out. */
export async function readMany(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
): Promise<Record<string, unknown>[]> {
  const requests = Array.from({ length: Math.ceil(keys.length / keysPerRequest) }, (_, at) =>
    readAll(client, { [table]: { Keys: keys.slice(at * keysPerRequest, (at + 1) * keysPerRequest) as Key[] } }),
  );
  return (await Promise.all(requests)).flat();
}

async function readAll(
  client: DynamoDBDocumentClient,
  asked: NonNullable<BatchGetCommandInput['RequestItems']>,
  attempt = 1,
): Promise<Record<string, unknown>[]> {
  const { Responses = {}, UnprocessedKeys = {} } = await client.send(new BatchGetCommand({ RequestItems: asked }));
  const items = Object.values(Responses).flat();
  if (Object.keys(UnprocessedKeys).length === 0) return items;
  if (attempt === mostAttempts)
    throw new Error(`The table left keys unread ${mostAttempts} times. It may be throttled.`);
  await wait(25 * 2 ** attempt);
  return [...items, ...(await readAll(client, UnprocessedKeys, attempt + 1))];
}
