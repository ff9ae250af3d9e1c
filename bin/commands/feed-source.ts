import { publicAddressesOnly } from '../../lambdas/adapters/connect-guard';
import { fetchDocument } from '../../lambdas/adapters/fetch-document';
import type { Feed } from '../../lambdas/domain/feeds/feed';
import type { FetchOutcome } from '../../lambdas/domain/feeds/poll-outcome';

export type Fetcher = (url: string) => Promise<FetchOutcome>;

/** Fetches as a poll does, without validators: a whole document or what went wrong. */
export function commandFetcher(): Fetcher {
  const contact = process.env.OPERATOR_CONTACT;
  const userAgent = `ResolutionWatch (${contact === undefined ? 'command line' : `+${contact}`})`;
  const fetch = fetchDocument({ guard: publicAddressesOnly(), userAgent });
  return (url) => fetch(url, {});
}

/** An address given by hand, as the feed it may be. */
export function feedAt(url: string): Feed {
  return { id: url, publisher: url, kind: 'aggregator', scope: 'global', languages: [], url, read: 'feed', hosts: [] };
}

/** Works on things of several hosts side by side, and on those of one host in turn. */
export async function byHostInTurn<Thing>(
  things: readonly Thing[],
  urlOf: (thing: Thing) => string,
  work: (thing: Thing) => Promise<void>,
): Promise<void> {
  const hosts = new Map<string, Thing[]>();
  for (const thing of things) {
    const { host } = new URL(urlOf(thing));
    hosts.set(host, [...(hosts.get(host) ?? []), thing]);
  }
  const waiting = [...hosts.values()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      for (const thing of next) await work(thing);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

const atOnce = 8;
