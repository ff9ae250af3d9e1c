import fc from 'fast-check';
import type { Match } from '../../lambdas/domain/matching/match';
import { type ArchiveQuery, answers } from '../../lambdas/domain/search/archive-query';
import { composeDayIndex } from '../../lambdas/domain/search/day-index';
import { addDays, daysBetween } from '../../lambdas/domain/stories/calendar';
import { placeOf, type SearchArchiveDeps, searchArchive } from '../../lambdas/jobs/search-archive';
import { aDay, aFeed, aMatch, aWatch } from '../builders';

const watch = aWatch({ feeds: [aFeed(), aFeed({ id: 'ngo', kind: 'NGO' })] });
const first = '2020-12-20';
const last = '2021-03-10';
const days = daysBetween(first, addDays(last, 1));

/** An archive in memory, with its words read, and its tokens known as common or full. */
function archiveOf(matches: readonly Match[], known: { common?: readonly string[]; full?: readonly string[] } = {}) {
  const on = (date: string) => matches.filter(({ foundAt }) => foundAt.startsWith(date));
  const indexes = days.map((date) => composeDayIndex(aDay(date), on(date), watch.feeds, new Set()));
  let read = 0;
  const deps: SearchArchiveDeps = {
    watch,
    firstIndexed: async () => first,
    lastIndexed: async () => last,
    loadCommon: async () => new Set(known.common),
    loadPostings: async (token, from, to) => {
      const months = new Map<string, readonly string[] | 'full'>();
      for (const { date, postings } of indexes) {
        const month = date.slice(0, 7);
        const ids = postings.get(token)?.map((id) => `${date.slice(8)}${id}`) ?? [];
        const before = months.get(month) ?? [];
        if (month < from || month > to || before === 'full') continue;
        months.set(month, known.full?.includes(token) ? 'full' : [...before, ...ids]);
      }
      return months;
    },
    loadMatches: async (date) => {
      read += on(date).length;
      return on(date);
    },
    loadFound: async (ids) => {
      read += ids.length;
      return matches.filter(({ id }) => ids.includes(id)).map((match) => ({ match }));
    },
  };
  return { deps, readSoFar: () => read };
}

/** Every hit, page by page. */
async function allHits(deps: SearchArchiveDeps, query: ArchiveQuery, size: number): Promise<string[]> {
  const hits: string[] = [];
  let before: string | undefined;
  do {
    const page = await searchArchive(deps, query, { size, ...(before === undefined ? {} : { before }) });
    expect(page.hits.length).toBeLessThanOrEqual(size);
    hits.push(...page.hits.map(({ match }) => match.id));
    before = page.next;
  } while (before !== undefined);
  return hits;
}

const words = ['arrest', 'vote', 'court', 'law', 'party'];
const someMatch = fc.record({
  day: fc.integer({ min: 0, max: days.length - 1 }),
  said: fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
  isNgo: fc.boolean(),
  concern: fc.constantFrom('elections', 'party'),
  isHidden: fc.nat(9).map((n) => n === 0),
});
const someQuery = fc.record({
  words: fc.uniqueArray(fc.constantFrom(...words), { maxLength: 2 }).map((some) => some.join(' ')),
  concern: fc.option(fc.constantFrom('elections', 'party'), { nil: undefined }),
  kind: fc.option(fc.constantFrom('NGO' as const), { nil: undefined }),
  from: fc.option(fc.constantFrom('2021-01-05', '2021-02-10'), { nil: undefined }),
  to: fc.option(fc.constantFrom('2021-02-15', '2021-02-28'), { nil: undefined }),
});
const tokens = ['en:arrest', 'en:vot', 'concern:elections', 'kind:NGO'];
const someTokens = fc.uniqueArray(fc.constantFrom(...tokens), { maxLength: 3 });

test('a search finds exactly what reading every match would find, newest first, whatever is common or full', async () => {
  const archives = fc.array(someMatch, { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(
      archives,
      someQuery,
      someTokens,
      someTokens,
      fc.integer({ min: 1, max: 9 }),
      async (some, asked, common, full, size) => {
        const matches = some.map(({ day, said, isNgo, concern, isHidden }, at) =>
          aMatch(`m${at}`, {
            foundAt: `${days[day]}T10:00:00.000Z`,
            title: said.join(' '),
            summary: '',
            feedId: isNgo ? 'ngo' : aFeed().id,
            concerns: [{ id: concern, rule: 'vote', evidence: [] }],
            standing: isHidden ? 'hidden' : 'new',
          }),
        );
        const query = Object.fromEntries(
          Object.entries(asked).filter(([, value]) => value !== undefined),
        ) as unknown as ArchiveQuery;
        const expected = matches
          .filter((match) => answers(query, match, match.feedId === 'ngo' ? 'NGO' : aFeed().kind))
          .map((match) => ({ id: match.id, place: placeOf(match) }))
          .sort((a, b) => (a.place < b.place ? 1 : -1));
        expect(await allHits(archiveOf(matches, { common, full }).deps, query, size)).toEqual(
          expected.map(({ id }) => id),
        );
      },
    ),
    { numRuns: 150 },
  );
});

test('a question that nothing narrows and nothing answers stops after some two thousand matches, and says where', async () => {
  const crowd = days.flatMap((date) =>
    Array.from({ length: 100 }, (_, at) =>
      aMatch(`${date}-${at}`, { foundAt: `${date}T10:00:00.000Z`, title: at % 2 ? 'court' : 'law' }),
    ),
  );
  const oldest = aMatch('both', { foundAt: `${first}T09:00:00.000Z`, title: 'court law' });
  const { deps, readSoFar } = archiveOf([...crowd, oldest], { common: ['en:court', 'en:law'] });
  const query = { words: 'court law' };
  const page = await searchArchive(deps, query, { size: 10 });
  expect(page).toEqual({ hits: [], next: expect.stringMatching(/^2021-02-\d\d\.-$/) });
  expect(readSoFar()).toBeLessThan(3000);
  expect(await allHits(deps, query, 10)).toEqual(['both']);
});
