import { createRequire } from 'node:module';
import { join } from 'node:path';
import Parser from 'rss-parser';
import { parseFeed } from '../lambdas/adapters/parse-feed';
import type { Feed } from '../lambdas/domain/feeds/feed';
import { toEntry } from '../lambdas/domain/feeds/to-entry';

/** Reads one document and says how many entries it found. */
export type FeedReader = (body: Uint8Array) => Promise<number>;

export const peerNames = ['feedsmith', '@rowanmanning/feed-parser'] as const;

const feed: Feed = {
  id: 'sample',
  publisher: 'Sample',
  kind: 'NGO',
  scope: 'subject',
  languages: ['en'],
  url: 'https://site.example/feed',
  read: 'feed',
  hosts: [],
};

/** The whole way: decoded, repaired, parsed, cleaned, named. */
async function wholeWay(body: Uint8Array): Promise<number> {
  const parsed = await parseFeed({ body, url: feed.url });
  if ('kind' in parsed) throw new Error(parsed.message);
  const entries = parsed.entries.flatMap((raw) => toEntry(raw, feed, feed.url) ?? []);
  for (const entry of entries) entry.readTexts();
  return entries.length;
}

const decode = (body: Uint8Array): string => Buffer.from(body).toString('utf8');

/** A reader by name; the peers come from the folder that `BENCH_PEERS` names, and are undefined where absent. */
export function feedReader(name: string): FeedReader | undefined {
  if (name === 'the whole way') return wholeWay;
  if (name === 'rss-parser') {
    const parser = new Parser<object, object>();
    return async (body) => (await parser.parseString(decode(body))).items.length;
  }
  const parse = peer(name);
  return parse && (async (body) => countEntries(parse(decode(body))));
}

interface PeerFeed {
  readonly feed?: { readonly items?: readonly object[]; readonly entries?: readonly object[] };
  readonly items?: readonly object[];
}

function peer(name: string): ((text: string) => PeerFeed) | undefined {
  try {
    const load = createRequire(join(process.env.BENCH_PEERS ?? '', 'package.json'));
    return (load(name) as { parseFeed: (text: string) => PeerFeed }).parseFeed;
  } catch {
    return undefined;
  }
}

const fields = ['title', 'url', 'id', 'published', 'description', 'content'];

/** One of the peers reads a field only when it is asked for, as we do: it is asked for the fields that the others give. */
function countEntries({ feed: inner, items }: PeerFeed): number {
  const entries = items ?? inner?.items ?? inner?.entries ?? [];
  for (const entry of entries) for (const field of fields) Reflect.get(entry, field);
  return entries.length;
}
