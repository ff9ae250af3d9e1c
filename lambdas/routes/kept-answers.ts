import type { MiddlewareHandler } from 'hono';
import { give, type PublicAnswer, toPublicAnswer } from './public-answer';

/** As long as `cached` lets every cache keep a public page, in milliseconds. */
const keptFor = 60_000;
/** What all kept answers may take of the memory of the function, in bytes: some thousand pages, compressed. */
const mostBytes = 32 * 1024 * 1024;

interface Kept {
  readonly until: number;
  readonly answer: PublicAnswer;
}

/**
 * Keeps public answers in this process for the minute that any cache may keep them: a crowd on one page reads the tables
 * once, also when it comes all at once, and feed readers that have it learn so from what is kept. Only what says `public`
 * of itself is kept, never a form, a token or a fault.
 */
export function keepAnswers(now: () => Date): MiddlewareHandler {
  const kept = new Map<string, Kept>();
  const making = new Map<string, Promise<void>>();
  const keep = spaceFor(kept);
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const { pathname, search } = new URL(c.req.url);
    const key = pathname + search;
    if (making.has(key)) await making.get(key);
    const known = kept.get(key);
    if (known !== undefined && known.until > now().getTime()) return give(known.answer, (name) => c.req.header(name));
    let made = () => {};
    making.set(key, new Promise((resolve) => (made = resolve)));
    try {
      await next();
      const answer = await toPublicAnswer(c.res);
      if (answer === undefined) return;
      keep(key, { until: now().getTime() + keptFor, answer });
      // Cleared first: the web library would put the headers of the one answer on the other.
      c.res = undefined;
      c.res = give(answer, (name) => c.req.header(name));
    } finally {
      making.delete(key);
      made();
    }
  };
}

/** Puts an answer among the kept ones, and takes out the oldest while they are too many bytes. */
function spaceFor(kept: Map<string, Kept>): (key: string, one: Kept) => void {
  let bytes = 0;
  const drop = (key: string) => {
    bytes -= kept.get(key)?.answer.packed.length ?? 0;
    kept.delete(key);
  };
  return (key, one) => {
    drop(key);
    kept.set(key, one);
    bytes += one.answer.packed.length;
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) return;
      drop(oldest);
    }
  };
}
