import type { TableSchema } from '../../lambdas/table-schema';
import { type Answer, type Call, withBody } from './call-listener';
import { itemSize, maxItemBytes, refusedUnits, type WireItem, writeUnits } from './capacity';
import { type Billed, type Charge, parse, storedItem, storedItems, type Wire } from './wire';

/** One item that a request wants to write; `item` is absent in an update or a deletion. */
interface Write {
  readonly table: string;
  readonly schema: TableSchema;
  readonly key: WireItem;
  readonly item: WireItem | undefined;
}

interface WriteRequest {
  readonly TableName?: string;
  readonly ReturnValues?: string;
  readonly Key?: WireItem;
  readonly Item?: WireItem;
  readonly RequestItems?: Readonly<
    Record<string, readonly { PutRequest?: { Item: WireItem }; DeleteRequest?: { Key: WireItem } }[]>
  >;
}

/**
 * A write, charged by the item before and after it. Two writes to one item at the same instant may see each other's
 * state; a unit may then be counted to the other one.
 */
export async function chargeWrites(call: Call, operation: string, wire: Wire): Promise<Billed> {
  const writes = requestedWrites(call, wire);
  if (writes.some(({ item }) => item !== undefined && itemSize(item) > maxItemBytes)) {
    return { answer: tooLarge, charges: [] };
  }
  const { answer, before } = await askWithStates(call, writes, wire);
  const refused = answer.status === 400 && answer.body.includes('#ConditionalCheckFailedException');
  if (answer.status !== 200 && !refused) return { answer, charges: [] };
  const charges: Charge[] = [];
  for (const [index, write] of writes.entries()) {
    const after =
      operation === 'UpdateItem' && !refused ? await storedItem(call, wire, write.table, write.key) : write.item;
    const units = refused
      ? refusedUnits(before[index], after)
      : writeUnits({ before: before[index], after }, write.schema.indexes);
    charges.push({ table: write.table, operation, kind: 'write', units, refused });
  }
  return { answer, charges };
}

interface Asked {
  readonly answer: Answer;
  /** The items as they were before the writes, in their order. */
  readonly before: readonly (WireItem | undefined)[];
}

/** A write of one item is made to tell what it replaces, which saves asking for that first; the caller never sees it. */
async function askWithStates(call: Call, writes: readonly Write[], wire: Wire): Promise<Asked> {
  const request = readRequest(call);
  const [only] = writes;
  if (only === undefined || request.RequestItems !== undefined || request.ReturnValues !== undefined) {
    return { before: await storedBefore(call, writes, wire), answer: await wire.ask(call) };
  }
  const body = Buffer.from(JSON.stringify({ ...request, ReturnValues: 'ALL_OLD' }));
  const answer = await wire.ask({ ...call, body });
  if (answer.status !== 200) return { answer, before: [await storedItem(call, wire, only.table, only.key)] };
  const { Attributes, ...rest } = parse<{ Attributes?: WireItem }>(answer.body);
  return { before: [Attributes], answer: withBody(answer, JSON.stringify(rest)) };
}

/** The items under the keys of some writes, in the order of these; asked for at once, a table at a time. */
async function storedBefore(call: Call, writes: readonly Write[], wire: Wire): Promise<Asked['before']> {
  const stored = new Map<string, WireItem>();
  for (const table of new Set(writes.map((write) => write.table))) {
    const some = writes.filter((write) => write.table === table);
    const items = await storedItems(
      call,
      wire,
      table,
      some.map(({ key }) => key),
    );
    for (const item of items) {
      const key = some[0] && keyOf(item, some[0].schema);
      stored.set(nameOf(table, key), item);
    }
  }
  return writes.map(({ table, schema, key }) => stored.get(nameOf(table, keyOf(key, schema))));
}

const nameOf = (table: string, key: WireItem | undefined): string => JSON.stringify([table, key]);

/** Dynalite counts characters where DynamoDB counts bytes, and would let twice as much Cyrillic text pass. */
const tooLarge: Answer = {
  status: 400,
  headers: new Map([['Content-Type', 'application/x-amz-json-1.0']]),
  body: JSON.stringify({
    __type: 'com.amazon.coral.validate#ValidationException',
    message: 'Item size has exceeded the maximum allowed size',
  }),
};

function requestedWrites(call: Call, wire: Wire): readonly Write[] {
  const { TableName, Key, Item, RequestItems = {} } = readRequest(call);
  const single = TableName === undefined ? [] : [{ table: TableName, key: Key, item: Item }];
  const batch = Object.entries(RequestItems).flatMap(([table, requests]) =>
    requests.map(({ PutRequest, DeleteRequest }) => ({ table, key: DeleteRequest?.Key, item: PutRequest?.Item })),
  );
  return [...single, ...batch].flatMap(({ table, key, item }) => {
    const schema = wire.tables.get(table);
    if (schema === undefined) return [];
    const found = key ?? (item && keyOf(item, schema));
    return found === undefined ? [] : [{ table, schema, key: found, item }];
  });
}

/** A request that is no JSON is left to the emulator to refuse. */
function readRequest(call: Call): WriteRequest {
  try {
    return parse<WriteRequest>(call.body.toString());
  } catch {
    return {};
  }
}

function keyOf(item: WireItem, schema: TableSchema): WireItem | undefined {
  const partition = item[schema.partitionKey];
  const sort = item[schema.sortKey];
  if (partition === undefined || sort === undefined) return undefined;
  return { [schema.partitionKey]: partition, [schema.sortKey]: sort };
}
