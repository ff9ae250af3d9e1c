import { joinStories } from '../lambdas/domain/stories/join-stories';
import type { Report } from '../lambdas/domain/stories/story';

const words =
  'court fines activist rally tax office union party vote monitors reform torture release editor strike law'.split(' ');

/** Reports of a busy day whose headlines share words at random, the same in every run. */
function reportsOf(count: number): Report[] {
  return Array.from({ length: count }, (_, at) => ({
    matchId: `m${at}`,
    feedId: 'sample',
    publisher: 'Sample',
    kind: 'independent news',
    link: `https://news.example/${at}`,
    title: Array.from(
      { length: 7 },
      (_word, place) => `${words[(at * 7 + place * place * 3) % words.length]}${(at * place) % 97}`,
    ).join(' '),
    language: 'en',
    published: '2021-02-01T09:00:00.000Z',
    dateBasis: 'published',
    foundAt: '2021-02-01T10:00:00.000Z',
    concerns: [{ id: 'elections', rule: 'vote', evidence: [] }],
  }));
}

function secondsOf(count: number): number {
  const reports = reportsOf(count);
  const start = performance.now();
  joinStories(reports, []);
  return (performance.now() - start) / 1000;
}

/** How the time to join a day's reports grows with their number: linear would be the factor itself. */
export async function run(): Promise<void> {
  secondsOf(500);
  const base = secondsOf(500);
  for (const count of [1000, 2000, 4000]) {
    const seconds = secondsOf(count);
    console.log(
      `joining: ${count} reports in ${seconds.toFixed(2)} s, ${(seconds / base).toFixed(1)} x the time of 500`,
    );
  }
}
