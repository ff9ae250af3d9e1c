import * as z from 'zod/mini';
import { scopes, sourceKinds } from '../../lambdas/domain/feeds/feed';
import { selectorForm } from '../../lambdas/domain/feeds/page-selector';
import { address, id, text } from './texts';

const host = z
  .string()
  .check(z.regex(/^(?!www\.)([a-z0-9-]+\.)+[a-z0-9-]{2,}$/, 'a host in lower case, without https:// and without www.'));

const subtag = z.string().check(z.regex(/^[a-z]{2,3}$/, 'a language is its two or three letters, as in kk'));

const selector = z
  .string()
  .check(
    z.regex(selectorForm, 'a selector is made of tag, .class, #id and [name="value"], joined by blanks, > or commas'),
  );

/** Where the entries of a list page stand; all but `list` inside one entry. */
const selectors = z.strictObject({
  list: selector,
  title: z.optional(selector),
  link: z.optional(selector),
  date: z.optional(selector),
  summary: z.optional(selector),
});

const feed = z.strictObject({
  id,
  publisher: text,
  kind: z.enum(sourceKinds),
  /** `subject`: covers only what is watched; `region`: its neighbourhood; `global`: the world. */
  scope: z.enum(scopes),
  languages: z.array(subtag).check(z.minLength(1)),
  url: address,
  /** `feed` is polled; `page` is a list: polled with `selectors`, without them followed by hand. */
  read: z.enum(['feed', 'page']),
  selectors: z.optional(selectors),
  /** Hosts of its entries, subdomains included; none for a search, whose entries lie anywhere. */
  hosts: z.array(host),
  /** Minutes between polls; hourly when left out. */
  pace: z.optional(
    z.int().check(z.gte(15, 'no faster than every 15 minutes'), z.lte(1440, 'at least once a day: 1440 minutes')),
  ),
  /** For editors: what to know about this source. */
  note: z.optional(text),
});

/** `feeds.yaml`: every source of the watch. */
export const feedsFile = z.array(feed).check(z.minLength(1));
