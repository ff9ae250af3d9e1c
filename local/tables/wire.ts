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
  const answer = await wire.ask({
    ...call,
    headers: { ...call.headers, 'x-amz-target': 'DynamoDB_20120810.GetItem' },
    body: Buffer.from(JSON.stringify({ TableName: table, Key: key, ConsistentRead: true })),
  });
  return answer.status === 200 ? parse<{ Item?: WireItem }>(answer.body).Item : undefined;
}

/** Reads JSON whose shape the emulator has checked. */
export function parse<Shape>(json: string): Shape {
  return JSON.parse(json) as Shape;
}
