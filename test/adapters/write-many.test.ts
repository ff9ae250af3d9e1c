import type { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { writeMany } from '../../lambdas/adapters/write-many';

type Puts = NonNullable<BatchWriteCommand['input']['RequestItems']>[string];

/** A table that takes at most so many items of a request, as a busy one does. */
function busyTable(mostTaken: number) {
  const taken: unknown[] = [];
  const sizes: number[] = [];
  const send = async ({ input }: BatchWriteCommand) => {
    const puts: Puts = input.RequestItems?.table ?? [];
    sizes.push(puts.length);
    taken.push(...puts.slice(0, mostTaken).map(({ PutRequest }) => PutRequest?.Item?.sk as unknown));
    const left = puts.slice(mostTaken);
    return left.length === 0 ? {} : { UnprocessedItems: { table: left } };
  };
  return { client: { send } as unknown as DynamoDBDocumentClient, taken, sizes };
}

const items = Array.from({ length: 60 }, (_, sk) => ({ pk: 'day', sk }));

test('items are put in requests of 25', async () => {
  const { client, taken, sizes } = busyTable(25);
  await writeMany(client, 'table', items);
  expect(taken).toEqual(items.map(({ sk }) => sk));
  expect(sizes).toEqual([25, 25, 10]);
});

test('what a busy table leaves is put again, so that nothing is lost', async () => {
  const { client, taken } = busyTable(15);
  await writeMany(client, 'table', items);
  expect([...taken].sort((a, b) => Number(a) - Number(b))).toEqual(items.map(({ sk }) => sk));
});

test('a table that takes nothing at all is a fault, and not waited for without end', async () => {
  const { client } = busyTable(0);
  await expect(writeMany(client, 'table', items.slice(0, 1))).rejects.toThrow('left items unwritten 6 times');
});
