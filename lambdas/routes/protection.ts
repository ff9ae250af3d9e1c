import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { apiBase } from '../pages/api/operations';
import { faultMessagesIn } from '../pages/messages/fault-messages';
import { type ErrorStatus, errorPage } from '../pages/site/error-page';
import { isPublic } from './public-answer';
import { languageOf } from './request-language';
import { contextOf, type SiteDeps } from './site-deps';

/** The longest form we take, in bytes: many times what an honest one needs. */
const longestBody = 16 * 1024;

/** Headers of every answer, errors too: nothing runs, nothing is framed, nothing comes from elsewhere, no address leaks. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: 'max-age=63072000',
  xFrameOptions: 'DENY',
  crossOriginOpenerPolicy: false,
});

/**
 * An empty site that already refuses what it should; answers are not kept by caches unless a route says so. What is not for
 * everyone also cuts the tie to the window that opened it. A public page or an empty form tells an opener nothing, and the
 * process that a browser starts to cut the tie is felt on a slow telephone: half a second before the first tap, by Lighthouse.
 */
export function protectedSite(deps: SiteDeps): Hono {
  const site = new Hono();
  const isSameOrigin = csrf({ origin: new URL(deps.siteUrl).origin });
  site.use(headers);
  site.use(async (c, next) => {
    await next();
    const given = c.res.headers;
    if (!given.has('cache-control')) given.set('cache-control', 'no-store');
    if (!isPublic(c.res) && !isEmptyForm(c)) given.set('cross-origin-opener-policy', 'same-origin');
  });
  site.use(bodyLimit({ maxSize: longestBody, onError: refuse }));
  // A mail program that unsubscribes by POST (RFC 8058) sends no Origin; there the token alone is the secret.
  site.use((c, next) => (/^\/[a-z]+\/unsubscribe\//.test(c.req.path) ? next() : isSameOrigin(c, next)));
  site.notFound((c) => nothingFor(site, deps, c));
  site.onError((error, c) => {
    if (error instanceof HTTPException) return faultPage(deps, c, error.status);
    // By route, not by path: a path may hold a token.
    deps.report('web', { error: error.name, message: error.message, route: c.req.routePath });
    return faultPage(deps, c, 500);
  });
  return site;
}

/** The form of who has not signed up yet. */
const isEmptyForm = ({ req }: Context): boolean => req.method === 'GET' && /^\/[a-z]+\/subscribe$/.test(req.path);

/**
 * Where no route answers: a slash too many is taken off, and a path that is taken by other methods says by which (RFC 9110,
 * sections 9.3.7 and 15.5.6).
 */
function nothingFor(site: Hono, deps: SiteDeps, c: Context): Response {
  const takes = (method: string, path = c.req.path) =>
    site.router.match(method, path)[0].some(([[, route]]) => route.method === method);
  const trimmed = c.req.path.replace(/\/$/, '');
  if (c.req.method === 'GET' && trimmed !== c.req.path && takes('GET', trimmed)) {
    return c.redirect(deps.siteUrl + trimmed + new URL(c.req.url).search, 301);
  }
  const allowed = [...(takes('GET') ? ['GET', 'HEAD'] : []), ...(takes('POST') ? ['POST'] : [])];
  if (allowed.length === 0) return faultPage(deps, c, 404);
  c.header('Allow', allowed.join(', '));
  return c.req.method === 'OPTIONS' ? c.body(null, 204) : faultPage(deps, c, 405);
}

/** Says what went wrong, to people as a page, to programs as the API's document has it. */
export function faultPage(deps: SiteDeps, c: Context, status: number): Response {
  const told = nearest(status);
  if (c.req.path.startsWith(`${apiBase}/`)) {
    return c.json(
      { status, message: `${faultMessagesIn('en')[told].title}. See ${apiBase}/openapi.json.` },
      status as 400,
    );
  }
  return c.html(errorPage({ context: contextOf(deps, languageOf(c)), status: told }), status as 400);
}

/** A status without words of its own is told as the nearest one. */
function nearest(status: number): ErrorStatus {
  if (status >= 500) return 500;
  return status === 403 || status === 404 || status === 405 || status === 413 || status === 429 ? status : 400;
}

function refuse(): never {
  throw new HTTPException(413);
}
