import * as z from 'zod/mini';
import type { MatchableText } from '../../lambdas/domain/matching/match';
import { scopeOfAddress } from '../../lambdas/domain/matching/scope-of-address';
import { isLanguage } from '../../lambdas/domain/watch/language';
import type { Watch } from '../../lambdas/domain/watch/watch';

/** What `match` reads, one object a line; more fields may stand there and are not looked at. */
export const matchItem = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string(),
  summary: z.optional(z.string()),
  url: z.optional(z.nullable(z.string())),
  lang: z.optional(z.nullable(z.string())),
  feedId: z.optional(z.nullable(z.string())),
  categories: z.optional(z.array(z.string())),
});
export type MatchItem = z.infer<typeof matchItem>;

/** An item with the answer people gave. */
export const labelledItem = z.extend(matchItem, {
  relevant: z.boolean(),
  concerns: z.array(z.string()),
  ambiguous: z.optional(z.boolean()),
});
export type LabelledItem = z.infer<typeof labelledItem>;

/** The text as the service would match it: the feed's scope by its id, or else by the host of the address. */
export function toMatchable(watch: Pick<Watch, 'feeds'>, item: MatchItem): MatchableText {
  const feed = watch.feeds.find(({ id }) => id === item.feedId);
  return {
    title: item.title,
    summary: item.summary ?? '',
    scope: feed?.scope ?? scopeOfAddress(watch.feeds, item.url ?? ''),
    ...(typeof item.url === 'string' ? { link: item.url } : {}),
    ...(item.categories === undefined ? {} : { categories: item.categories }),
    ...(isLanguage(item.lang) ? { language: item.lang } : {}),
  };
}
