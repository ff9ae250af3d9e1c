import type * as z from 'zod/mini';
import { languages } from '../lambdas/domain/watch/language';
import { apiBase } from '../lambdas/pages/api/operations';
import type { editionsOut } from '../lambdas/pages/api/schemas';
import { paths } from '../lambdas/pages/paths';
import type { BenchSite } from './open-site';
import { type Address, kindsOf } from './site-addresses';
import { numbersFrom } from './site-sample';

/**
 * The n-th popular of many addresses is asked for n^-0.8 times as often as the first: web proxies saw exponents of 0.64 to
 * 0.83 (Breslau et al., "Web Caching and Zipf-like Distributions", INFOCOM 1999).
 */
const popularity = 0.8;
/** Searches that are made more than once: those behind links, in mails and on pages. */
const repeatedSearches = 60;

/** Addresses of one group, the most popular first, and how many of a hundred requests ask for one of them. */
interface Group {
  readonly share: number;
  readonly addresses: readonly string[];
}

/**
 * The requests of a day of readers, feed readers and robots, in a fixed order. Nobody counts the readers of this site, so
 * the shares are an assumption. Pages are those of the sitemap in its order, the front page first, in all languages alike;
 * stories are asked for the newer the more; feed readers ask for every feed, and say what they have; half of the
 * searches nobody has made before.
 */
export async function crowdOf(site: BenchSite, count: number): Promise<Address[]> {
  const random = numbersFrom(20_210_211);
  const search = kindsOf(site.watch, site.days)['archive by words'] ?? (() => '');
  const groups = await groupsOf(
    site,
    Array.from({ length: repeatedSearches }, () => search(random)),
  );
  return Array.from({ length: count }, () => {
    const drawn = random() * 100;
    const group = groups.find((_, at) => drawn < sumOfShares(groups.slice(0, at + 1)));
    if (group === undefined) return { kind: 'search made first', path: search(random) };
    const { addresses } = group;
    const path = addresses[rankOf(addresses.length, random())] ?? paths.root;
    return { kind: kindOf(path), path };
  });
}

/** What is left of a hundred are searches made for the first time. */
async function groupsOf({ url, watch }: BenchSite, searches: readonly string[]): Promise<readonly Group[]> {
  const listed = await (await fetch(`${url}/sitemap.xml`)).text();
  const concerns = watch.concerns.map(({ id }) => id);
  const inEvery = (make: (language: (typeof languages)[number]) => readonly string[]) => languages.flatMap(make);
  const followed = inEvery((language) => [
    paths.home(language),
    ...concerns.map((id) => paths.concern(language, id)),
    ...watch.clauses.map(({ id }) => paths.clause(language, id)),
    ...watch.languages.map((id) => `/${language}/languages/${id}`),
  ]);
  const filters = [...concerns.map((id) => `concern=${id}`), ...watch.languages.map((id) => `language=${id}`)];
  const { editions } = (await (await fetch(`${url}${apiBase}/editions`)).json()) as z.infer<typeof editionsOut>;
  const stories = editions.flatMap(({ stories: ofWeek }) => [...ofWeek].reverse());
  return [
    { share: 42, addresses: [...listed.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc = '']) => loc.slice(url.length)) },
    { share: 10, addresses: [paths.stylesheet] },
    { share: 20, addresses: followed.flatMap((page) => [`${page}/feed.atom`, `${page}/feed.json`]) },
    { share: 12, addresses: stories.flatMap((id) => inEvery((language) => [paths.story(language, id)])) },
    { share: 7, addresses: filters.flatMap((filter) => inEvery((one) => [`${paths.archive(one)}?${filter}`])) },
    { share: 2, addresses: searches },
    { share: 3, addresses: apiAddresses(concerns) },
    { share: 2, addresses: ['/robots.txt', '/sitemap.xml', paths.opml] },
  ];
}

function apiAddresses(concerns: readonly string[]): string[] {
  const plain = ['stories', 'coverage', 'editions', 'watch', 'sources', 'openapi.json'];
  return [...plain, ...concerns.map((id) => `stories?concern=${id}`)].map((path) => `${apiBase}/${path}`);
}

/** A place among so many, 0 the most popular, from a number between 0 and 1: the inverse of the sum of n^-popularity. */
function rankOf(count: number, drawn: number): number {
  const power = 1 - popularity;
  return Math.min(count - 1, Math.floor((1 + drawn * ((count + 1) ** power - 1)) ** (1 / power)) - 1);
}

function sumOfShares(groups: readonly Group[]): number {
  return groups.reduce((sum, { share }) => sum + share, 0);
}

/** What an address shows: its first segment behind the language, or that it is a feed or the archive narrowed. */
function kindOf(path: string): string {
  if (/\/feed\.(atom|json)/.test(path)) return 'feed';
  if (path.includes('/archive?q=')) return 'search made again';
  if (path.includes('/archive?')) return 'archive, filtered';
  const [, first = '', second = 'home'] = path.split(/[/?]/);
  return first.length === 2 ? second : first;
}
