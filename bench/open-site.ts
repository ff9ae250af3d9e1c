import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Watch } from '../lambdas/domain/watch/watch';
import type { Outside } from '../lambdas/handlers/outside';
import { build as buildWeb, type WebHandler } from '../lambdas/handlers/web';
import { startFront } from '../local/front/http-front';
import { loadWatch } from '../local/service/load-watch';
import { localSettings, pointClientsAt } from '../local/service/settings';
import { fillSite } from './fill-site';
import { matchesPerDay } from './site-sample';
import type { TablesSpent } from './tables.child';

export interface BenchSite {
  readonly url: string;
  readonly watch: Watch;
  readonly days: number;
  /** From now on no answer is kept, or each for its minute: the clock that the site sees leaps, or does not. */
  readonly keepAnswers: (kept: boolean) => void;
  /** What was read since the last time of asking. */
  readonly spentByTables: () => Promise<TablesSpent>;
  readonly close: () => Promise<void>;
}

/**
 * The site over so many stored matches in this process, and its tables in another. `BENCH_DATA` names a folder that keeps
 * the tables for another run.
 */
export async function openSite(matchCount: number): Promise<BenchSite> {
  const watch = loadWatch();
  const days = Math.ceil(matchCount / matchesPerDay);
  const dir = process.env.BENCH_DATA ?? mkdtempSync(join(tmpdir(), 'bench-site-'));
  if (!existsSync(join(dir, 'tables'))) await fillSite(dir, watch, days);
  console.log(`site: ${days * matchesPerDay} matches of ${days} days are stored and indexed`);
  const tables = fork(join(__dirname, 'tables.child.ts'), [dir]);
  const [endpoint] = (await once(tables, 'message')) as [string];
  let web: WebHandler | undefined;
  const front = await startFront({ port: 0, handler: async (event, context) => (await web?.(event, context)) ?? {} });
  pointClientsAt({ dynamodb: endpoint, ses: endpoint });
  const clock = leapingClock();
  web = buildWeb(outsideOf(front.url, watch, clock.now));
  return {
    url: front.url,
    watch,
    days,
    keepAnswers: (kept) => clock.leap(kept ? 0 : 3_600_000),
    spentByTables: async () => {
      tables.send('spent');
      const [spent] = (await once(tables, 'message')) as [TablesSpent];
      return spent;
    },
    close: async () => {
      await front.close();
      tables.disconnect();
      await once(tables, 'exit');
      if (process.env.BENCH_DATA === undefined) rmSync(dir, { recursive: true });
    },
  };
}

function outsideOf(siteUrl: string, watch: Watch, now: () => Date): Outside {
  const queues = { pollsQueueUrl: 'https://queue.example/polls', digestsQueueUrl: 'https://queue.example/digests' };
  return {
    env: localSettings({ siteUrl, ...queues, notice: 'none' }),
    now,
    newId: randomUUID,
    wait: () => Promise.resolve(),
    guard: () => Promise.reject(new Error('nothing is fetched here')),
    queue: () => ({ send: () => Promise.resolve() }),
    watch,
    report: (job, report) => console.error(job, report),
  };
}

/** A clock that goes on by so many milliseconds whenever it is looked at. */
function leapingClock(): { readonly now: () => Date; readonly leap: (by: number) => void } {
  let [leap, leapt] = [0, 0];
  return {
    now: () => {
      leapt += leap;
      return new Date(Date.now() + leapt);
    },
    leap: (by) => {
      leap = by;
    },
  };
}
