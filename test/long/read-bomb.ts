import { readFileSync, writeFileSync } from 'node:fs';
import { fetchDocument } from '../../lambdas/adapters/fetch-document';
import { parseFeed } from '../../lambdas/adapters/parse-feed';
import type { PollFailure } from '../../lambdas/domain/feeds/poll-outcome';
import { toEntry } from '../../lambdas/domain/feeds/to-entry';
import { aFeed } from '../builders';

/** What reading one document cost a process that did nothing else. */
export interface Cost {
  /** `read`, or the reason why not. */
  readonly outcome: string;
  /** Milliseconds of CPU, all threads. */
  readonly cpu: number;
  /** Most memory held above what the process held before, in MB. */
  readonly growth: number;
}

const here = async () => ({ address: '127.0.0.1', port: Number(process.argv[3]) });

async function read(source: string): Promise<string> {
  const document = source.startsWith('http')
    ? await fetchDocument({ guard: here, userAgent: 'test' })(source, {})
    : { kind: 'fetched' as const, pieces: [readFileSync(source)], url: 'https://s.example/' };
  if (document.kind === 'unchanged') return 'unchanged';
  const parsed: Awaited<ReturnType<typeof parseFeed>> | PollFailure =
    document.kind === 'failed' ? document : await parseFeed({ ...document, body: Buffer.concat(document.pieces) });
  if ('kind' in parsed) return parsed.reason;
  for (const raw of parsed.entries) toEntry(raw, aFeed(), 'https://s.example/')?.readTexts();
  return 'read';
}

async function measure(source: string): Promise<Cost> {
  // The kernel keeps the most memory held as `VmHWM`, in units of 1024 bytes; writing 5 makes it forget.
  writeFileSync('/proc/self/clear_refs', '5');
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const outcome = await read(source);
  const { user, system } = process.cpuUsage(start);
  const most = Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
  return { outcome, cpu: (user + system) / 1000, growth: (most - before) / 1e6 };
}

void measure(process.argv[2] ?? '').then((cost) => {
  process.send?.(cost);
  process.disconnect();
});
