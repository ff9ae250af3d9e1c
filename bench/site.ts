import { randomUUID } from 'node:crypto';
import { archive } from '../lambdas/adapters/archive';
import { days } from '../lambdas/adapters/days';
import { documentClient } from '../lambdas/adapters/dynamodb';
import { matches } from '../lambdas/adapters/matches';
import type { Match } from '../lambdas/domain/matching/match';
import { addDays } from '../lambdas/domain/stories/calendar';
import { composeDay } from '../lambdas/domain/stories/compose-day';
import type { Watch } from '../lambdas/domain/watch/watch';
import { build as buildWeb, type WebHandler } from '../lambdas/handlers/web';
import { indexDays } from '../lambdas/jobs/index-days';
import { paths } from '../lambdas/pages/paths';
import { startFront } from '../local/front/http-front';
import { loadWatch } from '../local/service/load-watch';
import { localSettings, pointClientsAt } from '../local/service/settings';
import { startTables } from '../local/tables/start-tables';

const matchCount = Number(process.env.BENCH_MATCHES ?? 20_000);
/** Half a year of them, or fewer days when there are fewer matches: as many to a day. */
const daysStored = Math.min(182, Math.ceil(matchCount / 110));
const perSecond = 50;
const seconds = Number(process.env.BENCH_SECONDS ?? 60);
const firstDay = '2020-11-02';

const words = {
  en: 'observers court police rally party vote tax office inspection activist journalist law fine arrest release council union report minister city'.split(
    ' ',
  ),
  ru: 'наблюдатели суд полиция митинг партия голосование налоговая проверка активист журналист закон штраф арест выборы совет союз отчет министр город'.split(
    ' ',
  ),
  kk: 'бақылаушы сот полиция митинг партия дауыс салық тексеру белсенді журналист заң айыппұл қамау сайлау кеңес одақ есеп министр қала'.split(
    ' ',
  ),
} as const;

/** Matches strung together by a fixed recipe, the same number each day. */
function matchesOf(day: number, watch: Watch): Match[] {
  const date = addDays(firstDay, day);
  const count = Math.floor(matchCount / daysStored);
  return Array.from({ length: count }, (_, at) => {
    const seed = (day * count + at) * 48271;
    const language = (['en', 'ru', 'kk'] as const)[seed % 3] ?? 'en';
    const pick = (salt: number) => words[language][(seed * salt + (seed >> salt)) % words[language].length] ?? '';
    const concern = watch.concerns[seed % watch.concerns.length];
    return {
      id: `m${day}-${at}`,
      feedId: watch.feeds[seed % watch.feeds.length]?.id ?? '',
      link: `https://news.example/${day}/${at}`,
      title: `${pick(1)} ${pick(2)} ${pick(3)} ${pick(5)} ${day} ${at}`,
      summary: [7, 11, 13, 17, 19, 23].map(pick).join(' '),
      categories: [],
      language,
      concerns: [{ id: concern?.id ?? '', rule: Object.keys(concern?.rules ?? {})[0] ?? '', evidence: [] }],
      foundAt: `${date}T${String(at % 24).padStart(2, '0')}:00:00.000Z`,
      standing: 'new',
      watchVersion: 'bench',
    };
  });
}

async function fill(watch: Watch): Promise<void> {
  const client = documentClient();
  const [closed, store, found] = [days(client, 'Matches'), matches(client, 'Matches'), archive(client, 'Matches')];
  for (let day = 0; day < daysStored; day += 1) {
    const date = addDays(firstDay, day);
    const stored = matchesOf(day, watch);
    await Promise.all(stored.map(store.storeIfNew));
    const answered = watch.feeds.map(({ id }) => id);
    await closed.storeDay(
      composeDay({
        date,
        matches: stored,
        earlier: [],
        answered,
        feeds: watch.feeds,
        closedAt: `${date}T23:59:00.000Z`,
      }),
    );
    await indexDays({ ...closed, ...found, feeds: watch.feeds, loadMatches: store.loadFoundOn });
  }
}

/** Public addresses in turn; every fifth is a search with words of its own, which no cache knows. */
function addressOf(at: number, watch: Watch): string {
  const language = (['en', 'ru', 'kk'] as const)[at % 3] ?? 'en';
  const one = <Kind>(list: readonly Kind[]) => list[at % list.length];
  const search = () => {
    const list = words[language];
    const q = `${list[(at * 7) % list.length] ?? ''} ${list[(at * 11 + 3) % list.length] ?? ''}`;
    return `${paths.archive(language)}?q=${encodeURIComponent(q)}&to=${addDays(firstDay, daysStored - (at % Math.min(90, daysStored)))}`;
  };
  const pages = [
    () => paths.home(language),
    () => paths.clause(language, one(watch.clauses)?.id ?? ''),
    search,
    () => paths.concern(language, one(watch.concerns)?.id ?? ''),
    () => paths.sources(language),
    () => `${paths.concern(language, one(watch.concerns)?.id ?? '')}/feed.atom`,
    () => `${paths.archive(language)}?concern=${one(watch.concerns)?.id ?? ''}`,
    search,
    () => '/api/v1/coverage',
    () => paths.editions(language),
  ];
  return (pages[at % pages.length] ?? search)();
}

function shareOf(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

/** Asks at a steady rate, whether or not earlier answers have come: a slow site piles up, as it would. */
async function load(siteUrl: string, watch: Watch): Promise<void> {
  const times: number[] = [];
  const slow: [number, string][] = [];
  let faults = 0;
  const asked: Promise<void>[] = [];
  const began = performance.now();
  for (let at = 0; at < perSecond * seconds; at += 1) {
    const due = began + (at * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const address = addressOf(at, watch);
    const ask = async () => {
      const start = performance.now();
      const answer = await fetch(siteUrl + address);
      await answer.arrayBuffer();
      if (!answer.ok) faults += 1;
      times.push(performance.now() - start);
      slow.push([performance.now() - start, address]);
    };
    asked.push(
      ask().catch(() => {
        faults += 1;
      }),
    );
  }
  await Promise.all(asked);
  const sorted = times.sort((a, b) => a - b);
  console.log(
    `site: ${matchCount} matches stored, ${perSecond} requests/s for ${seconds} s over this machine's loopback: ` +
      `p50 ${shareOf(sorted, 0.5)} ms, p95 ${shareOf(sorted, 0.95)} ms, p99 ${shareOf(sorted, 0.99)} ms, ${faults} faults`,
  );
  const slowest = slow.sort((a, b) => b[0] - a[0]).slice(0, 3);
  for (const [time, address] of slowest)
    console.log(`  slowest: ${Math.round(time)} ms ${decodeURIComponent(address)}`);
}

/** Load on the public pages, emulator and client in the same process: an upper bound of what the pages themselves cost. */
export async function run(): Promise<void> {
  const watch = loadWatch();
  const tables = await startTables();
  let web: WebHandler | undefined;
  const front = await startFront({ port: 0, handler: async (event, context) => (await web?.(event, context)) ?? {} });
  pointClientsAt({ dynamodb: tables.endpoint, ses: tables.endpoint });
  const queues = { pollsQueueUrl: 'https://queue.example/polls', digestsQueueUrl: 'https://queue.example/digests' };
  web = buildWeb({
    env: localSettings({ siteUrl: front.url, ...queues, notice: 'none' }),
    now: () => new Date(),
    newId: randomUUID,
    guard: () => Promise.reject(new Error('nothing is fetched here')),
    queue: () => ({ send: () => Promise.resolve() }),
    watch,
    report: () => undefined,
  });
  try {
    const began = performance.now();
    await fill(watch);
    console.log(
      `site: stored and indexed ${matchCount} matches in ${Math.round((performance.now() - began) / 1000)} s`,
    );
    await load(front.url, watch);
  } finally {
    await front.close();
    await tables.close();
  }
}
