import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Period } from '../domain/digests/digest';
import type { PartOfDay } from '../domain/stories/day';
import type { Story, StoryPlace, ToldPlace } from '../domain/stories/story';
import { type Key, readMany } from './read-many';

/** Stories of closed days one by one, in the Matches table: by what they are about, and by their place. */
export interface ToldStories {
  /** The newest places of a token (`concern:elections`, `language:kk`), newest first, of some days or of all. */
  readonly loadTold: (token: string, most: number, period?: Period) => Promise<ToldPlace[]>;
  /** What is told at these places, as far as it is still there, the oldest day first. */
  readonly loadStories: (places: readonly StoryPlace[]) => Promise<PartOfDay[]>;
}

export function toldStories(client: DynamoDBDocumentClient, table: string): ToldStories {
  return {
    loadTold: async (token, most, period) => {
      const range = period && { ':from': period.from, ':until': period.until };
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: range ? 'pk = :pk AND sk BETWEEN :from AND :until' : 'pk = :pk',
          ExpressionAttributeValues: { ':pk': `told#${token}`, ...range },
          ScanIndexForward: false,
          Limit: most,
        }),
      );
      return Items.map(({ sk }) => toPlace(String(sk)));
    },
    loadStories: async (places) => {
      const keys = new Map(places.map((place) => [`${place.date} ${place.id}`, storyKey(place)]));
      const items = await readMany(client, table, [...keys.values()]);
      return items
        .map((item) => ({ date: String(item.pk).slice('day#'.length), stories: [toStory(item)] }))
        .sort((a, b) => a.date.localeCompare(b.date));
    },
  };
}

/** Key of what a day tells of a story. */
export function storyKey({ date, id }: StoryPlace): Key {
  return { pk: `day#${date}`, sk: `story#${id}` };
}

export function toStory(item: Record<string, unknown>): Story {
  const { pk: _pk, sk: _sk, ...story } = item;
  return story as unknown as Story;
}

/** Key under which a story stands among those of a token, in the order of time. */
export function toldKey(token: string, { date, toldAt, id }: ToldPlace): Key {
  return { pk: `told#${token}`, sk: `${date}#${toldAt}#${id}` };
}

function toPlace(sortKey: string): ToldPlace {
  const [date = '', toldAt = '', id = ''] = sortKey.split('#');
  return { date, toldAt, id };
}
