import type { Context, Hono } from 'hono';
import { isWeekName, weekPattern } from '../domain/stories/calendar';
import { isLanguage } from '../domain/watch/language';
import { concernsOfClause } from '../domain/watch/look-up';
import { readAnswering, readCoverage } from '../jobs/read-coverage';
import { readEdition, readEditions, readHeadlines, readRest, readStories } from '../jobs/read-stories';
import { paths } from '../pages/paths';
import { clausePage } from '../pages/site/clause-page';
import { concernPage } from '../pages/site/concern-page';
import { editionPage } from '../pages/site/edition-page';
import { editionsPage } from '../pages/site/editions-page';
import { homePage } from '../pages/site/home-page';
import { sourcesPage } from '../pages/site/sources-page';
import { stylesheet } from '../pages/site/stylesheet';
import { wordsPage } from '../pages/site/words-page';
import { cached } from './cached';
import { faultPage } from './protection';
import { readPeriod, readRestQuery } from './read-period';
import { languageOf, languagePattern } from './request-language';
import { contextOf, type SiteDeps } from './site-deps';

/** What anyone may read. */
export function servePublicPages(site: Hono, deps: SiteDeps): void {
  site.get(paths.root, (c) => c.redirect(paths.home(languageOf(c)), 302));
  site.get(paths.stylesheet, (c) => {
    c.header('Content-Type', 'text/css; charset=utf-8');
    return cached(c.body(stylesheet));
  });
  // Browsers ask for it unasked; no sign marks the tab.
  site.get('/favicon.ico', (c) => cached(c.body('', 200, { 'Content-Type': 'image/x-icon' })));
  site.get(languagePattern, (c) => home(deps, c));
  site.get(`${languagePattern}/clauses/:id`, (c) => clause(deps, c, c.req.param('id')));
  site.get(`${languagePattern}/concerns/:id`, (c) => concern(deps, c, c.req.param('id')));
  site.get(`${languagePattern}/concerns/:id/words`, (c) => words(deps, c, c.req.param('id')));
  site.get(`${languagePattern}/editions`, (c) => editions(deps, c));
  site.get(`${languagePattern}/editions/:week{${weekPattern}}`, (c) => edition(deps, c, c.req.param('week')));
  site.get(`${languagePattern}/sources`, (c) => sources(deps, c));
}

async function home(deps: SiteDeps, c: Context): Promise<Response> {
  const context = contextOf(deps, languageOf(c));
  const [latest, weeks] = await Promise.all([readHeadlines(deps, context.language), readCoverage(deps)]);
  return cached(c.html(homePage({ context, weeks, ...(latest ? { latest } : {}) })));
}

async function clause(deps: SiteDeps, c: Context, id: string): Promise<Response> {
  const found = deps.watch.clauses.find((one) => one.id === id);
  if (found === undefined) return faultPage(deps, c, 404);
  const concerns = concernsOfClause(deps.watch, id).map((one) => one.id);
  const [stories, weeks] = await Promise.all([readStories(deps, { concerns }), readCoverage(deps)]);
  return cached(c.html(clausePage({ context: contextOf(deps, languageOf(c)), clause: found, stories, weeks })));
}

async function concern(deps: SiteDeps, c: Context, id: string): Promise<Response> {
  const found = deps.watch.concerns.find((one) => one.id === id);
  if (found === undefined) return faultPage(deps, c, 404);
  const asked = readPeriod(c.req.query('from'), c.req.query('until'));
  const askedRest = readRestQuery((name) => c.req.query(name), deps.watch.concerns);
  if (asked === 'malformed' || askedRest === 'malformed') return faultPage(deps, c, 400);
  const context = contextOf(deps, languageOf(c));
  const period = asked === 'none' ? {} : { period: asked };
  const rest = asked === 'none' || askedRest === 'none' ? {} : { rest: askedRest };
  const [stories, weeks] = await Promise.all([
    period.period && rest.rest
      ? readRest(deps, id, period.period, rest.rest, context.language)
      : readStories(deps, { concerns: [id] }, period.period),
    readCoverage(deps),
  ]);
  return cached(c.html(concernPage({ context, concern: found, stories, weeks, ...period, ...rest })));
}

function words(deps: SiteDeps, c: Context, id: string): Response | Promise<Response> {
  const found = deps.watch.concerns.find((one) => one.id === id);
  if (found === undefined) return faultPage(deps, c, 404);
  const context = contextOf(deps, languageOf(c));
  const asked = c.req.query('terms') ?? context.language;
  if (!isLanguage(asked)) return faultPage(deps, c, 400);
  return cached(c.html(wordsPage({ context, concern: found, words: deps.words, terms: asked })));
}

async function editions(deps: SiteDeps, c: Context): Promise<Response> {
  const before = c.req.query('before');
  if (before !== undefined && !isWeekName(before)) return faultPage(deps, c, 400);
  const [found, weeks] = await Promise.all([readEditions(deps, before), readCoverage(deps)]);
  return cached(c.html(editionsPage({ context: contextOf(deps, languageOf(c)), ...found, weeks })));
}

async function sources(deps: SiteDeps, c: Context): Promise<Response> {
  const answering = await readAnswering(deps);
  const health = await deps.loadLatestHealth();
  const context = contextOf(deps, languageOf(c));
  return cached(c.html(sourcesPage({ context, answering, ...(health ? { health } : {}) })));
}

async function edition(deps: SiteDeps, c: Context, of: string): Promise<Response> {
  const context = contextOf(deps, languageOf(c));
  const found = await readEdition(deps, of, context.language);
  return found === undefined ? faultPage(deps, c, 404) : cached(c.html(editionPage({ context, ...found })));
}
