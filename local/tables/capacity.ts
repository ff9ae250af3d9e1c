import type { IndexSchema } from '../../lambdas/table-schema';

/** A value as DynamoDB JSON carries it; binary is base64. */
export interface WireValue {
  readonly S?: string;
  readonly N?: string;
  readonly B?: string;
  readonly BOOL?: boolean;
  readonly NULL?: boolean;
  readonly SS?: readonly string[];
  readonly NS?: readonly string[];
  readonly BS?: readonly string[];
  readonly L?: readonly WireValue[];
  readonly M?: WireItem;
}
export type WireItem = { readonly [attribute: string]: WireValue };

/** One item before and after a write; absent where it did not exist. */
export interface Change {
  readonly before: WireItem | undefined;
  readonly after: WireItem | undefined;
}

/** DynamoDB refuses larger items, counted in bytes of UTF-8. */
export const maxItemBytes = 400 * 1024;

/**
 * Bytes of an item, names included, by the rules of the DynamoDB developer guide, "DynamoDB item sizes and formats".
 * Dynalite counts characters instead, which halves Cyrillic text.
 */
export function itemSize(item: WireItem): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value), 0);
}

/**
 * Read units of one request for what it evaluated, filters and projections notwithstanding: 4 KB each, half when
 * eventually consistent; nothing found costs the smallest unit (guide: "DynamoDB read and write operations").
 */
export function readUnits(bytes: number, consistent: boolean): number {
  return Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);
}

/**
 * Write units of a write that took place: 1 KB each of the larger of the two states (guide: "DynamoDB read and write
 * operations"), and for each index what its entry costs (guide: "Using global secondary indexes", write capacity).
 */
export function writeUnits(change: Change, indexes: readonly IndexSchema[]): number {
  return indexes.reduce((sum, index) => sum + indexUnits(change, index), baseUnits(change));
}

/** Write units of a refused condition: billed for the larger of the stored item and the one offered; indexes untouched. */
export function refusedUnits(stored: WireItem | undefined, offered: WireItem | undefined): number {
  return baseUnits({ before: stored, after: offered });
}

function baseUnits({ before, after }: Change): number {
  return Math.max(1, kilobytes(before), kilobytes(after));
}

function indexUnits({ before, after }: Change, index: IndexSchema): number {
  const was = entryKey(before, index);
  const is = entryKey(after, index);
  if (was !== is) return (was === undefined ? 0 : kilobytes(before)) + (is === undefined ? 0 : kilobytes(after));
  if (is === undefined || sameItem(before, after)) return 0;
  return Math.max(kilobytes(before), kilobytes(after));
}

function entryKey(item: WireItem | undefined, index: IndexSchema): string | undefined {
  const partition = item?.[index.partitionKey]?.S;
  const sort = item?.[index.sortKey]?.S;
  return partition === undefined || sort === undefined ? undefined : JSON.stringify([partition, sort]);
}

function sameItem(before: WireItem | undefined, after: WireItem | undefined): boolean {
  return JSON.stringify(sorted(before)) === JSON.stringify(sorted(after));
}

const sorted = (item: WireItem | undefined) => Object.entries(item ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));

const kilobytes = (item: WireItem | undefined): number => (item === undefined ? 0 : Math.ceil(itemSize(item) / 1024));

function valueSize(value: WireValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.B !== undefined) return Buffer.byteLength(value.B, 'base64');
  if (value.SS) return total(value.SS, (text) => Buffer.byteLength(text));
  if (value.NS) return total(value.NS, numberSize);
  if (value.BS) return total(value.BS, (binary) => Buffer.byteLength(binary, 'base64'));
  if (value.L) return 3 + total(value.L, (element) => 1 + valueSize(element));
  if (value.M) return 3 + Object.keys(value.M).length + itemSize(value.M);
  return 1;
}

/** About one byte for two significant digits, and one more; the guide itself says "approximately". */
function numberSize(number: string): number {
  const digits = number
    .replace(/e.*$/i, '')
    .replace(/[^0-9]/g, '')
    .replace(/^0+|0+$/g, '');
  return Math.ceil(digits.length / 2) + 1;
}

function total<Value>(values: readonly Value[], size: (value: Value) => number): number {
  return values.reduce((sum, value) => sum + size(value), 0);
}
