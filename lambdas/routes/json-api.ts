import type { Context, Hono } from 'hono';
import { isWeekName } from '../domain/stories/calendar';
import { readCoverage } from '../jobs/read-coverage';
import { readEditions, readStories } from '../jobs/read-stories';
import { readStory } from '../jobs/read-story';
import { searchArchive } from '../jobs/search-archive';
import { openApi } from '../pages/api/open-api';
import { apiBase, operations } from '../pages/api/operations';
import { toEditionOut, toMatchOut, toSourceOut, toStoryOut, toWatchOut } from '../pages/api/views';
import { cached } from './cached';
import { readArchiveQuery } from './read-archive-query';
import { readPeriod } from './read-period';
import type { SiteDeps } from './site-deps';

const matchesPerPage = 50;
const idPattern = /^[\w-]{1,40}$/;

/** The read-only JSON API: what `pages/api/operations.ts` lists. Anyone's program may ask, from any page. */
export function serveJsonApi(site: Hono, deps: SiteDeps): void {
  site.use(`${apiBase}/*`, async (c, next) => {
    await next();
    c.res.headers.set('Access-Control-Allow-Origin', '*');
    c.res.headers.set('Access-Control-Allow-Headers', 'If-None-Match');
    c.res.headers.set('Access-Control-Expose-Headers', 'ETag');
    c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  });
  const { watch, siteUrl } = deps;
  const at = (operation: { readonly path: string }, answer: (c: Context) => Response | Promise<Response>) =>
    site.get(apiBase + operation.path.replace('{id}', ':id'), answer);
  site.get(`${apiBase}/openapi.json`, (c) => cached(c.json(openApi(siteUrl))));
  at(operations.watch, (c) => cached(c.json(toWatchOut(watch))));
  at(operations.sources, (c) => cached(c.json({ sources: watch.feeds.map(toSourceOut) })));
  at(operations.editions, async (c) => {
    const before = c.req.query('before');
    if (before !== undefined && !isWeekName(before)) return fault(c, 400, 'before is a week, like 2021-W05.');
    const { editions, ...rest } = await readEditions(deps, before);
    return cached(c.json({ editions: editions.map((edition) => toEditionOut(edition, siteUrl)), ...rest }));
  });
  at(operations.coverage, async (c) => {
    const weeks = await readCoverage(deps);
    return cached(c.json({ weeks: weeks.map(({ from, down, counts }) => ({ from, down, counts })) }));
  });
  at(operations.stories, (c) => stories(deps, c));
  at(operations.story, (c) => story(deps, c));
  at(operations.matches, (c) => matches(deps, c));
}

function fault(c: Context, status: 400 | 404, message: string): Response {
  return c.json({ status, message }, status);
}

async function stories(deps: SiteDeps, c: Context): Promise<Response> {
  const { concern, from, until } = c.req.query();
  const period = readPeriod(from, until);
  if (period === 'malformed') return fault(c, 400, 'from and until are days, YYYY-MM-DD, given both or neither.');
  if (concern !== undefined && !deps.concerns.has(concern)) return fault(c, 400, 'There is no such concern.');
  const found = await readStories(
    deps,
    concern === undefined ? {} : { concerns: [concern] },
    period === 'none' ? undefined : period,
  );
  return cached(c.json({ stories: found.map((one) => toStoryOut(one, deps.siteUrl)) }));
}

async function story(deps: SiteDeps, c: Context): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const found = idPattern.test(id) ? await readStory(deps, id) : undefined;
  if (found === undefined) return fault(c, 404, 'There is no story of this id.');
  return cached(c.json(toStoryOut(found, deps.siteUrl)));
}

async function matches(deps: SiteDeps, c: Context): Promise<Response> {
  const query = readArchiveQuery((name) => c.req.query(name), deps.concerns);
  if (query === 'malformed') return fault(c, 400, 'A part of the question is malformed. See /api/v1/openapi.json.');
  const { before, ...asked } = query;
  const page = { size: matchesPerPage, ...(before === undefined ? {} : { before }) };
  const { hits, next } = await searchArchive(deps, asked, page);
  const found = hits.map((hit) => toMatchOut(hit, deps.watch));
  return cached(c.json({ matches: found, ...(next === undefined ? {} : { next }) }));
}
