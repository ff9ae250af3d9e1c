/** Keys and indexes of the three tables: what the stack creates, the stand-in creates and the adapters read. */
export interface TableSchema {
  /** Logical name; the deployed name comes from the settings. */
  readonly name: 'Feeds' | 'Matches' | 'Subscribers';
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly indexes: readonly IndexSchema[];
}

/** All keys are strings; every index projects all attributes and is sparse. */
export interface IndexSchema {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
}

export const byDay: IndexSchema = { name: 'byDay', partitionKey: 'day', sortKey: 'foundAt' };
export const byDue: IndexSchema = { name: 'byDue', partitionKey: 'dueShard', sortKey: 'dueAt' };

export const feedsTable: TableSchema = { name: 'Feeds', partitionKey: 'pk', sortKey: 'sk', indexes: [] };
export const matchesTable: TableSchema = { name: 'Matches', partitionKey: 'pk', sortKey: 'sk', indexes: [byDay] };
export const subscribersTable: TableSchema = {
  name: 'Subscribers',
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: [byDue],
};

export const tables: readonly TableSchema[] = [feedsTable, matchesTable, subscribersTable];

/** Partitions of the due index, so that a Monday morning is not one hot key. */
export const dueShards = 4;

/**
 * Attribute of the Subscribers table: the epoch second after which a row may be deleted (DynamoDB time to live). Only
 * requests that wait for their confirmation carry it; nothing relies on their deletion but the promise to forget them.
 */
export const vanishesAt = 'vanishesAt';
