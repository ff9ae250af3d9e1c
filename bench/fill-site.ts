import type { BatchWriteCommand, DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { archive } from '../lambdas/adapters/archive';
import { coverage } from '../lambdas/adapters/coverage';
import { days } from '../lambdas/adapters/days';
import { matches } from '../lambdas/adapters/matches';
import { composeEdition, weekEndingOn } from '../lambdas/domain/digests/compose-edition';
import type { Match } from '../lambdas/domain/matching/match';
import { addDays, daysBetween } from '../lambdas/domain/stories/calendar';
import { composeDay } from '../lambdas/domain/stories/compose-day';
import type { Day } from '../lambdas/domain/stories/day';
import { tallyOf } from '../lambdas/domain/stories/tally';
import type { Watch } from '../lambdas/domain/watch/watch';
import { indexDays } from '../lambdas/jobs/index-days';
import { loadItems } from './load-items';
import { firstDay, matchesOf } from './site-sample';

/** Days in which common words are learnt. */
const learningDays = 60;

type Item = Record<string, unknown>;

/** Takes what the adapters write and keeps it, so that many writes to one item become one; there is nothing to read. */
function writesInMemory(): { readonly client: DynamoDBDocumentClient; readonly items: Map<string, Item> } {
  const items = new Map<string, Item>();
  const put = (item: Item = {}) => items.set(keyOf(item), item);
  const send = async ({ input }: PutCommand | BatchWriteCommand | UpdateCommand) => {
    if ('Item' in input) put(input.Item);
    if ('RequestItems' in input) {
      for (const { PutRequest } of Object.values(input.RequestItems ?? {}).flat()) put(PutRequest?.Item);
    }
    if ('UpdateExpression' in input) {
      const stored = items.get(keyOf(input.Key)) ?? { ...input.Key, ids: new Set() };
      for (const id of input.ExpressionAttributeValues?.[':ids'] ?? []) (stored.ids as Set<string>).add(id);
      items.set(keyOf(input.Key), stored);
    }
    return {};
  };
  return { client: { send } as unknown as DynamoDBDocumentClient, items };
}

const keyOf = ({ pk, sk }: Item = {}): string => `${String(pk)} ${String(sk)}`;

/** Closes and indexes days of matches by the jobs and adapters that the service runs, into a folder of tables. */
export async function fillSite(dir: string, watch: Watch, dayCount: number): Promise<void> {
  await loadItems(dir, 'Matches', await closedAndIndexed(watch, dayCount));
}

async function closedAndIndexed(watch: Watch, dayCount: number): Promise<readonly Item[]> {
  const { client, items } = writesInMemory();
  const [closed, store, found] = [days(client, 'Matches'), matches(client, 'Matches'), archive(client, 'Matches')];
  const known = new Map<string, { readonly day: Day; readonly stored: readonly Match[] }>();
  const dayOf = (date: string) => known.get(date)?.day;
  let common: readonly string[] = [];
  for (let at = 0; at < dayCount; at += 1) {
    const date = addDays(firstDay, at);
    const stored = matchesOf(at, watch);
    await Promise.all(stored.map(store.storeIfNew));
    const answered = watch.feeds.map(({ id }) => id);
    const closedAt = `${date}T23:59:00.000Z`;
    const day = composeDay({ date, matches: stored, earlier: [], answered, feeds: watch.feeds, closedAt });
    known.set(date, { day, stored });
    const week = weekEndingOn(date);
    const daysOfWeek = [6, 5, 4, 3, 2, 1, 0].flatMap((back) => dayOf(addDays(date, -back)) ?? []);
    if (week) await closed.storeEdition(composeEdition(week, daysOfWeek));
    await closed.storeDay(day);
    await indexDays({
      watch,
      feeds: watch.feeds,
      closedAfter: async () => [date],
      lastIndexed: async () => undefined,
      loadDays: async (from, until) => daysBetween(from, until).flatMap((one) => dayOf(one) ?? []),
      loadTallies: async (from, until) =>
        daysBetween(from, until)
          .flatMap((one) => dayOf(one) ?? [])
          .map(tallyOf),
      storeContents: closed.storeContents,
      storeWeek: coverage(client, 'Matches').storeWeek,
      // What is common is the same in every week: some weeks are enough to learn it.
      loadMatches: async (asked) => (at > learningDays && asked !== date ? [] : (known.get(asked)?.stored ?? [])),
      loadCommon: async () => new Set(common),
      addCommon: async (stems) => {
        common = [...common, ...stems];
        await found.addCommon(stems);
      },
      storeIndex: found.storeIndex,
    });
  }
  return [...items.values()];
}
