import type { Hono } from 'hono';
import { apiBase, operations } from '../pages/api/operations';
import { dataPage } from '../pages/site/data-page';
import { methodPage, privacyPage } from '../pages/site/prose-pages';
import { cached } from './cached';
import { languageOf, languagePattern } from './request-language';
import { contextOf, type SiteDeps } from './site-deps';

/** What the site says of itself. */
export function serveAbout(site: Hono, deps: SiteDeps): void {
  site.get(`${languagePattern}/method`, (c) => cached(c.html(methodPage({ context: contextOf(deps, languageOf(c)) }))));
  site.get(`${languagePattern}/privacy`, (c) =>
    cached(c.html(privacyPage({ context: contextOf(deps, languageOf(c)) }))),
  );
  site.get(`${languagePattern}/data`, (c) => {
    const context = contextOf(deps, languageOf(c));
    return cached(c.html(dataPage({ context, apiBase, operations: Object.values(operations) })));
  });
}
