import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type BenchSite, openSite } from './open-site';
import { kindsOf } from './site-addresses';
import { crowdOf } from './site-crowd';
import type { Answered, Load } from './site-load.child';
import { numbersFrom } from './site-sample';

const matchCount = Number(process.env.BENCH_MATCHES ?? 20_000);
const seconds = Number(process.env.BENCH_SECONDS ?? 60);
const perSecond = 50;
/** Requests of each kind that are asked alone, one after the other. */
const askedAlone = 24;

/**
 * Load on the public pages: the site in this process, its tables and its readers each in another, over this machine's
 * loopback. First each kind of page alone and with nothing kept, which shows what it reads; then a crowd, which begins with
 * nothing kept.
 */
export async function run(): Promise<void> {
  const site = await openSite(matchCount);
  try {
    await measureAlone(site);
    await measureCrowd(site);
  } finally {
    await site.close();
  }
}

async function measureCrowd(site: BenchSite): Promise<void> {
  site.keepAnswers(true);
  const addresses = await crowdOf(site, perSecond * seconds);
  const { answered, spent, cpu } = await loadFrom(site, { addresses, perSecond });
  const again = answered.filter((one) => one.again).length;
  console.log(
    `site: ${perSecond} requests/s for ${seconds} s: ${timesOf(answered)}, ${faultsOf(answered)}; ` +
      `${again} of ${answered.length} asked before, so kept or unchanged; CPU of the site ${share(cpu)}, of the tables ` +
      `${share(spent.cpu)}; ${spent.queries} queries, ${spent.keys} items by key, ${Math.round(spent.units)} read units`,
  );
  const kinds = [...new Set(answered.map(({ kind }) => kind))].sort();
  for (const kind of kinds) {
    const ofKind = answered.filter((one) => one.kind === kind);
    console.log(
      `  ${kind.padEnd(20)} ${timesOf(ofKind)}, ${String(ofKind.length).padStart(4)} requests, ` +
        `${String(ofKind.filter((one) => one.again).length).padStart(4)} asked before`,
    );
  }
}

/** How many requests failed, and how. */
function faultsOf(answered: readonly Answered[]): string {
  const faults = answered.flatMap(({ fault }) => fault ?? []);
  return [`${faults.length} faults`, ...new Set(faults)].join(', ');
}

/** Of the time of one core. */
function share(cpu: number): string {
  return `${Math.round(cpu / seconds / 10)} %`;
}

async function measureAlone(site: BenchSite): Promise<void> {
  site.keepAnswers(false);
  console.log(`site: each kind alone, ${askedAlone} requests one after the other, nothing kept`);
  for (const [kind, make] of Object.entries(kindsOf(site.watch, site.days))) {
    const random = numbersFrom(1);
    const addresses = Array.from({ length: askedAlone }, () => ({ kind, path: make(random) }));
    const { answered, spent, cpu } = await loadFrom(site, { addresses });
    const each = (sum: number) => (sum / askedAlone).toFixed(1).padStart(6);
    console.log(
      `  ${kind.padEnd(20)} ${timesOf(answered)}, a request: CPU of the site ${each(cpu)} ms, of the tables ` +
        `${each(spent.cpu)} ms, ${each(spent.queries)} queries, ${each(spent.keys)} items by key, ` +
        `${each(spent.units)} read units, ${each(answered.reduce((sum, { bytes }) => sum + bytes, 0) / 1000)} KB`,
    );
  }
}

/** Asks from a process of its own, so that readers take no time of the site's; tells what that cost, CPU in milliseconds. */
async function loadFrom(site: BenchSite, asked: Omit<Load, 'url'>) {
  await site.spentByTables();
  const before = process.cpuUsage();
  const child = fork(join(__dirname, 'site-load.child.ts'));
  child.send({ url: site.url, ...asked } satisfies Load);
  const [answered] = (await once(child, 'message')) as [Answered[]];
  const { user, system } = process.cpuUsage(before);
  return { answered, spent: await site.spentByTables(), cpu: (user + system) / 1000 };
}

function timesOf(answered: readonly Answered[]): string {
  const sorted = answered.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number) =>
    String(Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)).padStart(5);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
}
