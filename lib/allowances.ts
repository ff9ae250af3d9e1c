import type { HandlerName } from '../lambdas/config';
import { byDay, byDue, type TableSchema } from '../lambdas/table-schema';

export type TableName = TableSchema['name'];
export type QueueName = 'polls' | 'digests' | 'feedback';

type TableAction = 'GetItem' | 'BatchGetItem' | 'PutItem' | 'BatchWriteItem' | 'UpdateItem' | 'DeleteItem' | 'Query';

/** What a function may do with one table, or with one of its indexes alone. */
export interface TableAllowance {
  readonly table: TableName;
  readonly index?: string;
  readonly actions: readonly TableAction[];
}

/** What one function gets: its size, and all that it may touch. */
export interface Allowance {
  readonly memoryMiB: number;
  readonly timeoutSeconds: number;
  readonly tables: readonly TableAllowance[];
  readonly consumes?: QueueName;
  readonly sendsTo?: QueueName;
  /** May send mail as the configured sender. */
  readonly mails?: true;
  /** May ask how much the account may send. */
  readonly readsQuota?: true;
}

/** Memory follows what a function waits for: mostly the network (512), or its own rendering and cold start (1,024). */
export const allowances: Readonly<Record<HandlerName, Allowance>> = {
  'plan-polls': {
    memoryMiB: 512,
    timeoutSeconds: 60,
    tables: [{ table: 'Feeds', actions: ['GetItem', 'Query'] }],
    sendsTo: 'polls',
  },
  'poll-feeds': {
    memoryMiB: 512,
    timeoutSeconds: 300,
    tables: [
      { table: 'Feeds', actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      { table: 'Matches', actions: ['PutItem'] },
    ],
    consumes: 'polls',
  },
  'close-day': {
    memoryMiB: 1024,
    timeoutSeconds: 300,
    tables: [
      { table: 'Feeds', actions: ['GetItem', 'PutItem', 'DeleteItem', 'Query'] },
      // Deletes what an interrupted closing left of a day.
      { table: 'Matches', actions: ['GetItem', 'PutItem', 'BatchWriteItem', 'UpdateItem', 'DeleteItem', 'Query'] },
      { table: 'Matches', index: byDay.name, actions: ['Query'] },
    ],
    mails: true,
  },
  'plan-digests': {
    memoryMiB: 512,
    timeoutSeconds: 120,
    tables: [
      // The query counts what became of the last mails, to stop sending in time.
      { table: 'Subscribers', actions: ['GetItem', 'UpdateItem', 'Query'] },
      { table: 'Subscribers', index: byDue.name, actions: ['Query'] },
      { table: 'Matches', actions: ['Query'] },
    ],
    sendsTo: 'digests',
    readsQuota: true,
  },
  'send-digests': {
    memoryMiB: 1024,
    timeoutSeconds: 300,
    tables: [
      { table: 'Subscribers', actions: ['GetItem', 'UpdateItem'] },
      { table: 'Matches', actions: ['Query'] },
      { table: 'Matches', index: byDay.name, actions: ['Query'] },
    ],
    consumes: 'digests',
    mails: true,
    readsQuota: true,
  },
  'record-feedback': {
    memoryMiB: 512,
    timeoutSeconds: 60,
    tables: [{ table: 'Subscribers', actions: ['GetItem', 'PutItem', 'UpdateItem', 'Query'] }],
    consumes: 'feedback',
  },
  web: {
    memoryMiB: 1024,
    timeoutSeconds: 15,
    tables: [
      // Deletes a request whose confirmation could not be mailed: an unconfirmed row must not linger.
      { table: 'Subscribers', actions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'] },
      { table: 'Matches', actions: ['BatchGetItem', 'GetItem', 'Query'] },
      { table: 'Matches', index: byDay.name, actions: ['Query'] },
      { table: 'Feeds', actions: ['Query'] },
    ],
    mails: true,
  },
};
