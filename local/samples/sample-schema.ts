import * as z from 'zod/mini';
import { scopes, sourceKinds } from '../../lambdas/domain/feeds/feed';
import { sampleFaults } from './sample-series';

const text = z.string().check(z.trim(), z.minLength(1));
const instant = z.iso.datetime({ offset: true });
const webAddress = z.url({ protocol: /^https?$/ });

const entry = z.strictObject({
  published: instant,
  title: text,
  summary: text,
  link: webAddress,
  guid: z.optional(text),
  categories: z._default(z.array(text), []),
  basis: z.optional(webAddress),
});

const behaviour = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('normal') }),
  z.strictObject({
    kind: z.literal('broken'),
    fault: z.enum(sampleFaults),
    from: z.optional(instant),
  }),
  z.strictObject({ kind: z.literal('html'), from: z.optional(instant) }),
  z.strictObject({ kind: z.literal('gone'), from: z.optional(instant) }),
]);

const traits = z.strictObject({
  summary: z._default(z.enum(['text', 'html', 'encoded']), 'text'),
  guid: z._default(z.enum(['opaque', 'permalink', 'none']), 'permalink'),
  date: z._default(z.enum(['pubDate', 'dc']), 'pubDate'),
  tracking: z._default(z.boolean(), false),
  charsetHeader: z._default(z.boolean(), true),
});

/** The shape of `local/samples/feeds/<id>.yaml`. What fields mean stands in sample-series.ts. */
export const seriesFile = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  publisher: z.string().check(z.startsWith('Sample: ')),
  kind: z.enum(sourceKinds),
  scope: z.enum(scopes),
  languages: z.array(z.enum(['en', 'ru', 'kk'])).check(z.minLength(1)),
  format: z.enum(['rss', 'rdf', 'atom', 'json']),
  encoding: z.enum(['utf-8', 'windows-1251']),
  host: text,
  path: z.string().check(z.startsWith('/')),
  pace: z.int().check(z.minimum(15), z.maximum(1440)),
  window: z.int().check(z.minimum(5), z.maximum(100)),
  behaviour,
  traits,
  entries: z.array(entry).check(z.minLength(1)),
});

export type SeriesFile = z.infer<typeof seriesFile>;
