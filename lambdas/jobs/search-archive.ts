import type { Match } from '../domain/matching/match';
import { type ArchiveQuery, answers, tokenGroups } from '../domain/search/archive-query';
import { feedById } from '../domain/watch/look-up';
import type { Watch } from '../domain/watch/watch';
import { type ArchiveRange, daysBackwards, monthsBackwards } from './walk-archive';

export interface SearchArchiveDeps {
  readonly watch: Watch;
  /** Closed days after a date, oldest first: the first of them is where the archive begins. */
  readonly closedAfter: (date: string | undefined, most: number) => Promise<readonly string[]>;
  readonly lastIndexed: () => Promise<string | undefined>;
  readonly loadCommon: () => Promise<ReadonlySet<string>>;
  readonly loadPosting: (token: string, month: string) => Promise<readonly string[] | 'full'>;
  readonly loadFound: (matchId: string) => Promise<ArchiveHit | undefined>;
  readonly loadMatches: (date: string) => Promise<readonly Match[]>;
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

/** How many candidates are read at once; a page seldom needs more. */
const readAtOnce = 26;

/** The newest `size` matches that answer a query, from `before` on: month by month, and no further than the page is full. */
export async function searchArchive(
  deps: SearchArchiveDeps,
  query: ArchiveQuery,
  { size, before }: { readonly size: number; readonly before?: string },
): Promise<ArchivePage> {
  const range = await rangeOf(deps, query, before);
  if (range === undefined) return { hits: [] };
  const common = await deps.loadCommon();
  const groups = tokenGroups(query).filter((group) => !group.some((token) => common.has(token)));
  const walk = groups.length > 0 ? monthsBackwards(deps, groups, range) : daysBackwards(deps, range);
  const hits: ArchiveHit[] = [];
  for await (const places of walk) {
    const candidates = places.filter((place) => before === undefined || place < before);
    for (let at = 0; at < candidates.length; at += readAtOnce) {
      for (const hit of await readHits(deps, query, candidates.slice(at, at + readAtOnce))) {
        const last = hits.at(-1);
        if (hits.length === size && last) return { hits, next: placeOf(last.match) };
        hits.push(hit);
      }
    }
  }
  return { hits };
}

async function rangeOf(deps: SearchArchiveDeps, query: ArchiveQuery, before = '9'): Promise<ArchiveRange | undefined> {
  const [first] = await deps.closedAfter(undefined, 1);
  const last = await deps.lastIndexed();
  if (first === undefined || last === undefined) return undefined;
  const from = query.from !== undefined && query.from > first ? query.from : first;
  const [to = last] = [last, query.to ?? last, before.slice(0, 10)].sort();
  return { from, to };
}

/** A match's place in the archive: newest first is the falling order of these. */
export function placeOf({ foundAt, id }: Match): string {
  return `${foundAt.slice(0, 10)}.${id}`;
}

async function readHits(
  deps: SearchArchiveDeps,
  query: ArchiveQuery,
  places: readonly string[],
): Promise<readonly ArchiveHit[]> {
  const found = await Promise.all(places.map((place) => deps.loadFound(place.slice('2021-02-05.'.length))));
  return found.flatMap((hit) => {
    const kind = hit && (feedById(deps.watch, hit.match.feedId)?.kind ?? 'aggregator');
    return hit && kind && answers(query, hit.match, kind) ? [hit] : [];
  });
}
