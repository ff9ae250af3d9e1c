import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type BenchSite, openSite } from './open-site';
import { addressesOf, kindsOf } from './site-addresses';
import type { Answered, Load } from './site-load.child';
import { numbersFrom } from './site-sample';

const matchCount = Number(process.env.BENCH_MATCHES ?? 20_000);
const seconds = Number(process.env.BENCH_SECONDS ?? 60);
const perSecond = 50;
/** Requests of each kind that are asked alone, one after the other. */
const askedAlone = 12;

/**
 * Load on the public pages: tables and site in this process, readers in another, on this machine's loopback. First each
 * kind alone, which shows what it reads; then a crowd, with answers kept for their minute, and with none kept.
 */
export async function run(): Promise<void> {
  const site = await openSite(matchCount);
  try {
    const kinds = kindsOf(site.watch, site.days);
    await measureAlone(site, kinds);
    const addresses = addressesOf(kinds, perSecond * seconds);
    for (const kept of [true, false]) {
      site.keepAnswers(kept);
      const answered = await loadFrom(site, { addresses, perSecond });
      const reads = site.readsSince();
      console.log(
        `site: ${perSecond} requests/s for ${seconds} s, ${kept ? 'answers kept for their minute' : 'no answer kept'}: ` +
          `${timesOf(answered)}, ${answered.filter(({ ok }) => !ok).length} faults, ` +
          `${reads.queries} queries, ${reads.keys} items by key, ${Math.round(reads.units)} read units`,
      );
      for (const kind of Object.keys(kinds)) {
        console.log(`  ${kind.padEnd(20)} ${timesOf(answered.filter((one) => one.kind === kind))}`);
      }
    }
  } finally {
    await site.close();
  }
}

async function measureAlone(site: BenchSite, kinds: ReturnType<typeof kindsOf>): Promise<void> {
  site.keepAnswers(false);
  console.log(`site: each kind alone, ${askedAlone} requests one after the other, no answer kept`);
  for (const [kind, make] of Object.entries(kinds)) {
    const random = numbersFrom(1);
    site.readsSince();
    const cpu = process.cpuUsage();
    const addresses = Array.from({ length: askedAlone }, () => ({ kind, path: make(random) }));
    const answered = await loadFrom(site, { addresses });
    const { user, system } = process.cpuUsage(cpu);
    const reads = site.readsSince();
    const each = (sum: number) => (sum / askedAlone).toFixed(1).padStart(7);
    console.log(
      `  ${kind.padEnd(20)} ${timesOf(answered)}, a request: ${each((user + system) / 1000)} ms CPU, ` +
        `${each(reads.queries)} queries, ${each(reads.keys)} items by key, ${each(reads.units)} read units, ` +
        `${each(answered.reduce((sum, { bytes }) => sum + bytes, 0) / 1000)} KB`,
    );
  }
}

/** Asks from a process of its own, so that readers take no time of the site's. */
async function loadFrom({ url }: BenchSite, asked: Omit<Load, 'url'>): Promise<readonly Answered[]> {
  const child = fork(join(__dirname, 'site-load.child.ts'));
  child.send({ url, ...asked } satisfies Load);
  const [answered] = (await once(child, 'message')) as [Answered[]];
  return answered;
}

function timesOf(answered: readonly Answered[]): string {
  const sorted = answered.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number) =>
    String(Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)).padStart(5);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
}
