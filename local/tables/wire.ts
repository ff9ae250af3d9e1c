import type { TableSchema } from '../../lambdas/table-schema';
import type { Answer, Call } from './call-listener';
import type { WireItem } from './capacity';

/** The emulator, and the tables that are metered, by their names. */
export interface Wire {
  readonly ask: (call: Call) => Promise<Answer>;
  readonly tables: ReadonlyMap<string, TableSchema>;
}

/** What one request costs one table; `units` are capacity units. */
export interface Charge {
  readonly table: string;
  readonly operation: string;
  readonly kind: 'read' | 'write';
  readonly units: number;
  /** A condition that did not hold: nothing written, yet billed. */
  readonly refused: boolean;
}

export interface Billed {
  readonly answer: Answer;
  readonly charges: readonly Charge[];
}

/** The whole item under a key, asked for in passing and not charged. */
export async function storedItem(call: Call, wire: Wire, table: string, key: WireItem): Promise<WireItem | undefined> {
  const { Item } = await askInPassing<{ Item?: WireItem }>(call, wire, 'GetItem', {
    TableName: table,
    Key: key,
    ConsistentRead: true,
  });
  return Item;
}

/** Those items of a table that are there under some keys (100 at most), in no order; asked for in passing and not charged. */
export async function storedItems(
  call: Call,
  wire: Wire,
  table: string,
  keys: readonly WireItem[],
): Promise<readonly WireItem[]> {
  const { Responses = {} } = await askInPassing<{ Responses?: Record<string, WireItem[]> }>(
    call,
    wire,
    'BatchGetItem',
    {
      RequestItems: { [table]: { Keys: keys, ConsistentRead: true } },
    },
  );
  return Responses[table] ?? [];
}

async function askInPassing<Shape extends object>(
  call: Call,
  wire: Wire,
  operation: string,
  request: object,
): Promise<Partial<Shape>> {
  const answer = await wire.ask({
    ...call,
    headers: { ...call.headers, 'x-amz-target': `DynamoDB_20120810.${operation}` },
    body: Buffer.from(JSON.stringify(request)),
  });
  return answer.status === 200 ? parse<Shape>(answer.body) : {};
}

/** Reads JSON whose shape the emulator has checked. */
export function parse<Shape>(json: string): Shape {
  return JSON.parse(json) as Shape;
}
