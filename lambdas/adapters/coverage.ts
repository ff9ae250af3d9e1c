import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CoverageWeek } from '../domain/stories/coverage';

const partition = 'weeks';

/** Coverage by week in the Matches table: one small item a week, derived from the tallies of its days and overwritten. */
export interface Coverage {
  /** The newest weeks, newest first, at most so many. */
  readonly loadWeeks: (most: number) => Promise<CoverageWeek[]>;
  readonly storeWeek: (week: CoverageWeek) => Promise<void>;
}

export function coverage(client: DynamoDBDocumentClient, table: string): Coverage {
  return {
    loadWeeks: async (most) => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :weeks',
          ExpressionAttributeValues: { ':weeks': partition },
          ScanIndexForward: false,
          Limit: most,
        }),
      );
      return Items.map(toWeek);
    },
    // Null stands for a day that is not closed: the table has no undefined.
    storeWeek: async ({ from, days, ...week }) => {
      const Item = { pk: partition, sk: from, days: days.map((told) => told ?? null), ...week };
      await client.send(new PutCommand({ TableName: table, Item }));
    },
  };
}

function toWeek(item: Record<string, unknown>): CoverageWeek {
  const { pk: _pk, sk, days, ...week } = item;
  const told = (days as readonly (number | null)[]).map((number) => number ?? undefined);
  return { from: String(sk), days: told, ...week } as unknown as CoverageWeek;
}
