import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';

/**
 * Public answers go out compressed to those who take them so: a third of the bytes over a slow or metered line. Pages of
 * one person are left as they are, since the length of a compressed page can tell of its secrets (BREACH, CVE-2013-3587).
 */
export function smallerAnswers(): MiddlewareHandler {
  const squeeze = compress();
  return async (c, next) => {
    await next();
    if (/\bpublic\b/.test(c.res.headers.get('cache-control') ?? '')) await squeeze(c, async () => undefined);
  };
}
