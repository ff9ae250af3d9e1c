import type { Context, Hono } from 'hono';
import { readStory } from '../jobs/read-story';
import { searchArchive } from '../jobs/search-archive';
import { archivePage } from '../pages/site/archive-page';
import { storyPage } from '../pages/site/story-page';
import { cached } from './cached';
import { faultPage } from './protection';
import { readArchiveQuery } from './read-archive-query';
import { languageOf, languagePattern } from './request-language';
import { contextOf, type SiteDeps } from './site-deps';

const pageSize = 25;
/** Match ids are hashes; nothing else is looked up. */
const idPattern = /^[\w-]{1,40}$/;

/** Story pages and the archive. */
export function serveReading(site: Hono, deps: SiteDeps): void {
  site.get(`${languagePattern}/stories/:id`, (c) => story(deps, c, c.req.param('id')));
  site.get(`${languagePattern}/archive`, (c) => archive(deps, c));
}

async function story(deps: SiteDeps, c: Context, id: string): Promise<Response> {
  const found = idPattern.test(id) ? await readStory(deps, id) : undefined;
  if (found === undefined) return faultPage(deps, c, 404);
  c.header('X-Robots-Tag', 'noindex');
  return cached(c.html(storyPage({ context: contextOf(deps, languageOf(c)), story: found })));
}

async function archive(deps: SiteDeps, c: Context): Promise<Response> {
  const query = readArchiveQuery((name) => c.req.query(name), deps.concerns);
  if (query === 'malformed') return faultPage(deps, c, 400);
  const { before, ...asked } = query;
  const found = await searchArchive(deps, asked, { size: pageSize, ...(before === undefined ? {} : { before }) });
  return cached(c.html(archivePage({ context: contextOf(deps, languageOf(c)), query, ...found })));
}
