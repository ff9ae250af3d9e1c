import type { Hono } from 'hono';
import { serveAbout } from './about';
import { serveFollowing } from './following';
import { serveJsonApi } from './json-api';
import { keepAnswers } from './kept-answers';
import { servePreferences } from './preferences';
import { protectedSite } from './protection';
import { servePublicPages } from './public-pages';
import { serveReading } from './reading';
import type { SiteDeps } from './site-deps';
import { serveSubscribing } from './subscribing';

/** Of all types that the site answers with: a CSV alone goes as bytes, since text loses its byte-order mark on the way. */
export const isSentAsBytes = (type: string): boolean => type.startsWith('text/csv');

/** The whole site: every address in `pages/paths.ts`, behind the same protection. */
export function buildSite(deps: SiteDeps): Hono {
  const site = protectedSite(deps);
  site.use(keepAnswers(deps.now));
  servePublicPages(site, deps);
  serveReading(site, deps);
  serveFollowing(site, deps);
  serveJsonApi(site, deps);
  serveAbout(site, deps);
  serveSubscribing(site, deps);
  servePreferences(site, deps);
  return site;
}
