import { type DynamoDBDocumentClient, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Match, Standing } from '../domain/matching/match';
import { byDay } from '../table-schema';
import { wasMade } from './conditional-write';

/** Matches in the Matches table, each under its own id and listed by the UTC day it was found. */
export interface Matches {
  /** Stores a match unless its id is there already; says whether it was new. */
  readonly storeIfNew: (match: Match) => Promise<boolean>;
  /** Every match found on a UTC day (`YYYY-MM-DD`), oldest first. */
  readonly loadFoundOn: (date: string) => Promise<Match[]>;
  /** Changes the standing of a match that is there. */
  readonly setStanding: (id: string, standing: Standing) => Promise<void>;
  /** Gives a match out of quarantine, as found at an instant (ISO 8601 UTC); says whether it was held. */
  readonly release: (id: string, foundAt: string) => Promise<boolean>;
  /** Makes a hidden match one found at an instant (ISO 8601 UTC). */
  readonly findAnew: (id: string, foundAt: string) => Promise<void>;
}

export function matches(client: DynamoDBDocumentClient, table: string): Matches {
  return {
    storeIfNew: async (match) => {
      const Item = { pk: `match#${match.id}`, sk: 'match', day: match.foundAt.slice(0, 10), ...match };
      return wasMade(
        client.send(new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
      );
    },
    loadFoundOn: async (date) => {
      const found: Match[] = [];
      let start: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            IndexName: byDay.name,
            KeyConditionExpression: '#day = :day',
            ExpressionAttributeNames: { '#day': byDay.partitionKey },
            ExpressionAttributeValues: { ':day': date },
            ...(start === undefined ? {} : { ExclusiveStartKey: start }),
          }),
        );
        found.push(...(page.Items ?? []).map(toMatch));
        start = page.LastEvaluatedKey;
      } while (start !== undefined);
      return found.sort((a, b) => (a.foundAt + a.id < b.foundAt + b.id ? -1 : 1));
    },
    setStanding: async (id, standing) => {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: `match#${id}`, sk: 'match' },
          UpdateExpression: 'SET standing = :standing',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':standing': standing },
        }),
      );
    },
    release: (id, foundAt) => wasMade(client.send(foundAnew(table, id, { from: 'quarantined', foundAt }))),
    findAnew: async (id, foundAt) =>
      void (await wasMade(client.send(foundAnew(table, id, { from: 'hidden', foundAt })))),
  };
}

function foundAnew(
  table: string,
  id: string,
  { from, foundAt }: { readonly from: Standing; readonly foundAt: string },
): UpdateCommand {
  return new UpdateCommand({
    TableName: table,
    Key: { pk: `match#${id}`, sk: 'match' },
    UpdateExpression: 'SET standing = :new, foundAt = :now, #day = :day',
    ConditionExpression: 'standing = :from',
    ExpressionAttributeNames: { '#day': byDay.partitionKey },
    ExpressionAttributeValues: {
      ':new': 'new',
      ':from': from,
      ':now': foundAt,
      ':day': foundAt.slice(0, 10),
    },
  });
}

function toMatch(item: Record<string, unknown>): Match {
  const { pk: _pk, sk: _sk, day: _day, ...match } = item;
  return match as unknown as Match;
}
