import type { MiddlewareHandler } from 'hono';

/** As long as `cached` lets every cache keep a public page, in milliseconds. */
const keptFor = 60_000;
const mostKept = 300;
const longestBody = 200_000;

interface Kept {
  readonly until: number;
  readonly body: string;
  readonly headers: readonly (readonly [string, string])[];
}

/**
 * Keeps public answers in this process for the minute that any cache may keep them: a crowd on one page reads the tables
 * once. Only what says `public` of itself is kept, never a form, a token or a fault; conditional requests pass by.
 */
export function keepAnswers(now: () => Date): MiddlewareHandler {
  const kept = new Map<string, Kept>();
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const isPlain = c.req.method === 'GET' && c.req.header('if-none-match') === undefined;
    const key = pathname + search;
    const known = isPlain ? kept.get(key) : undefined;
    if (known !== undefined && known.until > now().getTime()) {
      return c.body(known.body, 200, Object.fromEntries(known.headers));
    }
    await next();
    if (!isPlain || c.res.status !== 200 || !/\bpublic\b/.test(c.res.headers.get('cache-control') ?? '')) return;
    const body = await c.res.clone().text();
    if (body.length > longestBody) return;
    kept.delete(key);
    kept.set(key, { until: now().getTime() + keptFor, body, headers: [...c.res.headers.entries()] });
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  };
}
