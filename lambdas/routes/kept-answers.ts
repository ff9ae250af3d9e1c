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
 * once, also when it comes all at once. Only what says `public` of itself is kept, never a form, a token or a fault;
 * conditional requests pass by.
 */
export function keepAnswers(now: () => Date): MiddlewareHandler {
  const kept = new Map<string, Kept>();
  const making = new Map<string, Promise<void>>();
  return async (c, next) => {
    if (c.req.method !== 'GET' || c.req.header('if-none-match') !== undefined) return next();
    const { pathname, search } = new URL(c.req.url);
    const key = pathname + search;
    if (making.has(key)) await making.get(key);
    const known = kept.get(key);
    if (known !== undefined && known.until > now().getTime()) {
      return c.body(known.body, 200, Object.fromEntries(known.headers));
    }
    let made = () => {};
    making.set(key, new Promise((resolve) => (made = resolve)));
    try {
      await next();
      await keep(kept, key, c.res, now);
    } finally {
      making.delete(key);
      made();
    }
  };
}

async function keep(kept: Map<string, Kept>, key: string, answer: Response, now: () => Date): Promise<void> {
  if (answer.status !== 200 || !/\bpublic\b/.test(answer.headers.get('cache-control') ?? '')) return;
  const body = await answer.clone().text();
  if (body.length > longestBody) return;
  kept.delete(key);
  kept.set(key, { until: now().getTime() + keptFor, body, headers: [...answer.headers.entries()] });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}
