import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { vanishesAt } from '../table-schema';
import { wasMade } from './conditional-write';

/** How often mails may be asked for that nobody confirmed yet. */
export interface Asks {
  /** Takes the right to mail one address (by its id) at `now` (ISO 8601 UTC): rarely for an address, seldom enough for all. */
  readonly takeAsk: (id: string, now: string) => Promise<boolean>;
  /** Gives the right back: nothing was mailed. */
  readonly returnAsk: (id: string, now: string) => Promise<void>;
}

const day = 24 * 60 * 60 * 1000;
/** Mails to one address: one a day, three in thirty days. */
const limits = { rest: day, window: 30 * day, mails: 3 } as const;
/** Mails to all addresses in one hour of the clock. */
const hourlyBudget = 200;

export function asks(client: DynamoDBDocumentClient, table: string): Asks {
  return {
    takeAsk: async (id, now) => {
      const key = { pk: `asked#${id}`, sk: 'asked' };
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
      const known = Item?.times as string | undefined;
      const recent = (known ?? '').split(' ').filter((time) => Date.parse(now) - Date.parse(time) < limits.window);
      const isTooSoon = recent.some((time) => Date.parse(now) - Date.parse(time) <= limits.rest);
      if (isTooSoon || recent.length >= limits.mails) return false;
      if (!(await takeBudget(client, table, `${id} ${now}`, now))) return false;
      return replace(client, table, id, known, [...recent, now].join(' '), now);
    },
    returnAsk: async (id, now) => {
      const key = { pk: `asked#${id}`, sk: 'asked' };
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
      const known = Item?.times as string | undefined;
      if (known === undefined) return;
      const left = known.split(' ').filter((time) => time !== now);
      await replace(client, table, id, known, left.join(' '), now);
    },
  };
}

/** Of many that ask at once one finds the times as it read them. */
async function replace(
  client: DynamoDBDocumentClient,
  table: string,
  id: string,
  known: string | undefined,
  times: string,
  now: string,
): Promise<boolean> {
  return wasMade(
    client.send(
      new UpdateCommand({
        TableName: table,
        Key: { pk: `asked#${id}`, sk: 'asked' },
        UpdateExpression: `SET #times = :times, ${vanishesAt} = :vanishes`,
        ConditionExpression: known === undefined ? 'attribute_not_exists(#times)' : '#times = :known',
        ExpressionAttributeNames: { '#times': 'times' },
        ExpressionAttributeValues: {
          ':times': times,
          ':vanishes': Math.ceil((Date.parse(now) + limits.window) / 1000),
          ...(known === undefined ? {} : { ':known': known }),
        },
      }),
    ),
  );
}

/** The asks of an hour are a set, so that a repeated one counts once. */
async function takeBudget(client: DynamoDBDocumentClient, table: string, ask: string, now: string): Promise<boolean> {
  return wasMade(
    client.send(
      new UpdateCommand({
        TableName: table,
        Key: { pk: `asks#${now.slice(0, 13)}`, sk: 'hour' },
        UpdateExpression: `SET ${vanishesAt} = :vanishes ADD asks :ask`,
        ConditionExpression: 'attribute_not_exists(asks) OR size(asks) < :budget',
        ExpressionAttributeValues: {
          ':ask': new Set([ask]),
          ':budget': hourlyBudget,
          ':vanishes': Math.ceil((Date.parse(now) + day) / 1000),
        },
      }),
    ),
  );
}
