import { addDays } from '../lambdas/domain/stories/calendar';
import type { Language } from '../lambdas/domain/watch/language';
import type { Watch } from '../lambdas/domain/watch/watch';
import { openSite } from './open-site';
import { firstDay, numbersFrom, wordOf } from './site-sample';

const matchCount = Number(process.env.BENCH_MATCHES ?? 100_000);
const asked = Number(process.env.BENCH_SEARCHES ?? 40);

type Kind = (random: () => number) => string;

/** How long one search takes and what it reads, by kind of question, with nothing kept and nobody else asking. */
export async function run(): Promise<void> {
  const site = await openSite(matchCount);
  site.keepAnswers(false);
  try {
    for (const [kind, make] of Object.entries(searchesOf(site.watch, site.days))) {
      await timesOf(site.url, make, 3);
      await site.spentByTables();
      const times = await timesOf(site.url, make, asked);
      const { queries, keys, units } = await site.spentByTables();
      const each = (sum: number) => (sum / asked).toFixed(1).padStart(6);
      const at = (share: number) => String(Math.round(times[Math.floor((asked - 1) * share)] ?? 0)).padStart(5);
      console.log(
        `  ${kind.padEnd(26)} p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, a search: ${each(queries)} queries, ` +
          `${each(keys)} items by key, ${each(units)} read units (at most ${each(units * 8)} KB)`,
      );
    }
  } finally {
    await site.close();
  }
}

/** Milliseconds of so many searches of a kind, one after the other, the shortest first. */
async function timesOf(siteUrl: string, make: Kind, count: number): Promise<number[]> {
  const random = numbersFrom(count);
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const path = make(random);
    const began = performance.now();
    const answer = await fetch(siteUrl + path);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

/** Questions by what they are made of. Rank 0 is the commonest word; those before rank 5 stand in every third match or more. */
function searchesOf(watch: Watch, days: number): Readonly<Record<string, Kind>> {
  const page = (of: Record<string, string>, form = '') => `/en/archive${form}?${new URLSearchParams(of).toString()}`;
  const word = (random: () => number, from: number, until: number, language: Language = 'ru') =>
    wordOf(from + Math.floor(random() * (until - from)), language);
  const date = (random: () => number) => addDays(firstDay, Math.floor(random() * days));
  const [largest, smallest] = [watch.concerns[0]?.id ?? '', watch.concerns.at(-1)?.id ?? ''];
  return {
    'a common word': (random) => page({ q: word(random, 0, 5) }),
    'a word': (random) => page({ q: word(random, 100, 1000) }),
    'a rare word': (random) => page({ q: word(random, 1500, 2000) }),
    'two words': (random) => page({ q: `${word(random, 5, 100)} ${word(random, 5, 100)}` }),
    'two rare words': (random) => page({ q: `${word(random, 1000, 2000)} ${word(random, 1000, 2000)}` }),
    'the largest concern': () => page({ concern: largest }),
    'the smallest concern': () => page({ concern: smallest }),
    'word, concern and dates': (random) => {
      const from = date(random);
      return page({ q: word(random, 20, 200), concern: largest, from, to: addDays(from, 60) });
    },
    'rare word, kind, language': (random) =>
      page({ q: word(random, 500, 2000), kind: 'independent news', language: 'ru' }),
    'kind and language': () => page({ kind: 'independent news', language: 'kk' }),
    'nothing, from some place on': (random) => page({ before: `${date(random)}.m` }),
    'a word, as CSV': (random) => page({ q: word(random, 100, 1000) }, '.csv'),
    'a concern, as CSV': () => page({ concern: largest }, '.csv'),
    'a concern, as Atom': () => page({ concern: largest }, '/feed.atom'),
  };
}
