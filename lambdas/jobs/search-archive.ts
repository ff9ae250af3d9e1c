import type { Match } from '../domain/matching/match';
import { type ArchiveQuery, answers, tokenGroups } from '../domain/search/archive-query';
import { feedById } from '../domain/watch/look-up';
import type { Watch } from '../domain/watch/watch';
import { type ArchiveRange, daysBackwards, monthsBackwards, type Stretch, type WalkArchiveDeps } from './walk-archive';

export interface SearchArchiveDeps extends WalkArchiveDeps {
  readonly watch: Watch;
  /** First and last day that can be searched, `YYYY-MM-DD`. */
  readonly firstIndexed: () => Promise<string | undefined>;
  readonly lastIndexed: () => Promise<string | undefined>;
  readonly loadCommon: () => Promise<ReadonlySet<string>>;
  readonly loadFound: (matchIds: readonly string[]) => Promise<readonly ArchiveHit[]>;
}

/** A match that answers the query, with the story that tells it. */
export interface ArchiveHit {
  readonly match: Match;
  readonly storyId?: string;
}

export interface ArchivePage {
  /** Newest first. */
  readonly hits: readonly ArchiveHit[];
  /** Where the next page goes on, when there may be more: day found and match id, `2021-02-05.id`. */
  readonly next?: string;
}

/** A page looks at no more matches than these, and says where it stopped: so no question reads the whole archive. */
const mostLookedAt = 2000;
/** Few candidates fail: one page and the first of the next are read at once. */
const fewestAtOnce = 10;

/** The newest `size` matches that answer a query, from `before` on, read no further than the page is full. */
export async function searchArchive(
  deps: SearchArchiveDeps,
  query: ArchiveQuery,
  { size, before }: { readonly size: number; readonly before?: string },
): Promise<ArchivePage> {
  const [range, common] = await Promise.all([rangeOf(deps, query, before), deps.loadCommon()]);
  if (range === undefined) return { hits: [] };
  const { words, filters } = tokenGroups(query);
  const groups = { words: words.filter((group) => !group.some((token) => common.has(token))), filters };
  const isNarrowed = groups.words.length + filters.length > 0;
  const isHit = (match: Match) => answers(query, match, feedById(deps.watch, match.feedId)?.kind ?? 'aggregator');
  const walk = isNarrowed ? monthsBackwards(deps, groups, range, isHit) : daysBackwards(deps, range, isHit);
  return fillPage(deps, walk, { size, isHit, isOlder: (place) => before === undefined || place < before });
}

async function fillPage(
  { loadFound }: Pick<SearchArchiveDeps, 'loadFound'>,
  walk: AsyncIterable<Stretch>,
  asked: {
    readonly size: number;
    readonly isHit: (match: Match) => boolean;
    readonly isOlder: (place: string) => boolean;
  },
): Promise<ArchivePage> {
  const hits: ArchiveHit[] = [];
  let lookedAt = 0;
  for await (const { places, read, reached } of walk) {
    lookedAt += read;
    const candidates = places.filter(asked.isOlder);
    while (candidates.length > 0) {
      const some = candidates.splice(0, Math.max(fewestAtOnce, asked.size + 1 - hits.length));
      const found = await loadFound(some.map((place) => place.slice('2021-02-05.'.length)));
      hits.push(...newestFirst(found.filter(({ match }) => asked.isHit(match))));
      const last = hits[asked.size - 1];
      if (hits.length > asked.size && last) return { hits: hits.slice(0, asked.size), next: placeOf(last.match) };
      lookedAt += some.length;
      if (lookedAt >= mostLookedAt) return { hits, next: some.at(-1) ?? reached };
    }
    if (lookedAt >= mostLookedAt) return { hits, next: reached };
  }
  return { hits };
}

async function rangeOf(deps: SearchArchiveDeps, query: ArchiveQuery, before = '9'): Promise<ArchiveRange | undefined> {
  const [first, last] = await Promise.all([deps.firstIndexed(), deps.lastIndexed()]);
  if (first === undefined || last === undefined) return undefined;
  const from = query.from !== undefined && query.from > first ? query.from : first;
  const [to = last] = [last, query.to ?? last, before.slice(0, 10)].sort();
  return { from, to };
}

/** A match's place in the archive: newest first is the falling order of these. */
export function placeOf({ foundAt, id }: Match): string {
  return `${foundAt.slice(0, 10)}.${id}`;
}

function newestFirst(hits: readonly ArchiveHit[]): ArchiveHit[] {
  return [...hits].sort((a, b) => (placeOf(a.match) < placeOf(b.match) ? 1 : -1));
}
