import type { Answer, Call } from './call-listener';
import { itemSize, readUnits, type WireItem } from './capacity';
import { type Billed, type Charge, parse, storedItem, type Wire } from './wire';

interface QueryRequest {
  readonly TableName: string;
  readonly ConsistentRead?: boolean;
  readonly KeyConditionExpression?: string;
  readonly FilterExpression?: string;
  readonly ProjectionExpression?: string;
  readonly Select?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: WireItem;
}

interface KeysRequest {
  readonly Keys: readonly WireItem[];
  readonly ConsistentRead?: boolean;
}

/** A query or scan: the sum of what it looked at, rounded up once. */
export async function chargeQuery(call: Call, operation: string, wire: Wire): Promise<Billed> {
  const answer = await wire.ask(call);
  if (answer.status !== 200) return { answer, charges: [] };
  const request = parse<QueryRequest>(call.body.toString());
  if (!wire.tables.has(request.TableName)) return { answer, charges: [] };
  const evaluated = await evaluatedItems(call, request, answer, wire);
  const bytes = evaluated.reduce((sum, item) => sum + itemSize(item), 0);
  const units = readUnits(bytes, request.ConsistentRead === true);
  return { answer, charges: [{ table: request.TableName, operation, kind: 'read', units, refused: false }] };
}

/** A read by key, or many of them, each rounded up by itself. */
export async function chargeKeys(call: Call, operation: string, wire: Wire): Promise<Billed> {
  const answer = await wire.ask(call);
  if (answer.status !== 200) return { answer, charges: [] };
  const charges: Charge[] = [];
  const isWhole = !/"(ProjectionExpression|AttributesToGet)"/.test(call.body.toString());
  for (const [table, { Keys, ConsistentRead = false }] of Object.entries(requestedKeys(call))) {
    if (!wire.tables.has(table)) continue;
    const items = isWhole
      ? answeredItems(answer, table)
      : await Promise.all(Keys.map((key) => storedItem(call, wire, table, key)));
    // A key without an item is charged like the smallest item.
    for (const [at] of Keys.entries()) {
      const units = readUnits(itemSize(items[at] ?? {}), ConsistentRead);
      charges.push({ table, operation, kind: 'read', units, refused: false });
    }
  }
  return { answer, charges };
}

/** The items of an answer, in no order. */
function answeredItems(answer: Answer, table: string): readonly WireItem[] {
  const { Item, Responses = {} } = parse<{ Item?: WireItem; Responses?: Record<string, WireItem[]> }>(answer.body);
  return Item === undefined ? (Responses[table] ?? []) : [Item];
}

/** All items a query looked at: a filter or projection hides them from the answer, but not from the bill. */
async function evaluatedItems(call: Call, request: QueryRequest, answer: Answer, wire: Wire) {
  const { Items = [], ScannedCount } = parse<{ Items?: WireItem[]; ScannedCount: number }>(answer.body);
  const { FilterExpression, ProjectionExpression, Select, ...plain } = request;
  if (FilterExpression === undefined && ProjectionExpression === undefined && Select === undefined) return Items;
  if (ScannedCount === 0) return [];
  const { ExpressionAttributeNames, ExpressionAttributeValues, ...rest } = plain;
  const names = namedIn(request.KeyConditionExpression, ExpressionAttributeNames);
  const values = namedIn(request.KeyConditionExpression, ExpressionAttributeValues);
  const whole = {
    ...rest,
    ...(names && { ExpressionAttributeNames: names }),
    ...(values && { ExpressionAttributeValues: values }),
    Limit: ScannedCount,
  };
  const again = await wire.ask({ ...call, body: Buffer.from(JSON.stringify(whole)) });
  if (again.status !== 200) throw new Error(`The meter could not repeat a query without its filter: ${again.body}`);
  return parse<{ Items: WireItem[] }>(again.body).Items;
}

/** Those placeholders that the expression uses; DynamoDB refuses others. */
function namedIn<Value>(expression = '', placeholders: Readonly<Record<string, Value>> = {}) {
  const used = new Set(expression.match(/[#:][A-Za-z0-9_]+/g));
  const kept = Object.entries(placeholders).filter(([name]) => used.has(name));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function requestedKeys(call: Call): Readonly<Record<string, KeysRequest>> {
  const { TableName, Key, ConsistentRead, RequestItems } = parse<{
    TableName?: string;
    Key?: WireItem;
    ConsistentRead?: boolean;
    RequestItems?: Record<string, KeysRequest>;
  }>(call.body.toString());
  if (TableName === undefined || Key === undefined) return RequestItems ?? {};
  return { [TableName]: { Keys: [Key], ConsistentRead: ConsistentRead === true } };
}
