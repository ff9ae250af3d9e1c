import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledMatcher, compiledWatch } from '../../../bin/commands/compiled-watch';
import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import { openMatcher } from '../../../lambdas/domain/matching/open-matcher';
import { joinStories } from '../../../lambdas/domain/stories/join-stories';
import type { Report } from '../../../lambdas/domain/stories/story';
import type { Language } from '../../../lambdas/domain/watch/language';
import { aDay, aReport } from '../../builders';

/** A report in our own words, as sources of such events would put it. */
interface Side {
  readonly language: Language;
  readonly title: string;
  readonly summary?: string;
  readonly date: string;
  readonly concern: string;
}

interface Pair {
  readonly same: boolean;
  readonly why: string;
  readonly a: Side;
  readonly b: Side;
}

const pairs = readFileSync(join(__dirname, '../../fixtures/story-pairs.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Pair);
const matcher = openMatcher(compiledMatcher());
const common = Object.values(compiledWatch().subject);

/** As a poll would find it: with the concerns and evidence the rules see, and its label's concern in any case. */
function toReport(id: string, { title, summary = '', language, date, concern }: Side): Report {
  const { concerns } = matchEntry(matcher, { title, summary, language, scope: 'subject' });
  const labelled = concerns.some((match) => match.id === concern) ? [] : [{ id: concern, rule: 'label', evidence: [] }];
  const published = `${date}T09:00:00.000Z`;
  return aReport(id, { title, language, published, concerns: [...concerns, ...labelled] });
}

/** Whether closing the later day joins it to the story of the earlier; stories are open for seven days. */
function isJoined({ a, b }: Pair): boolean {
  const [first, second] = a.date <= b.date ? [a, b] : [b, a];
  if (Date.parse(second.date) - Date.parse(first.date) > 7 * 86_400_000) return false;
  const summaries = new Map([
    ['first', first.summary ?? ''],
    ['second', second.summary ?? ''],
  ]);
  const [story] = joinStories([toReport('first', first)], [], { summaries, common });
  const earlier = [aDay(first.date, { stories: story ? [story] : [] })];
  return joinStories([toReport('second', second)], earlier, { summaries, common })[0]?.id === 'first';
}

function measure(chosen: readonly Pair[]) {
  const counts = { joinedRightly: 0, joinedWrongly: 0, missed: 0 };
  for (const pair of chosen) {
    const joined = isJoined(pair);
    if (joined && pair.same) counts.joinedRightly += 1;
    else if (joined) counts.joinedWrongly += 1;
    else if (pair.same) counts.missed += 1;
  }
  const { joinedRightly, joinedWrongly, missed } = counts;
  return {
    pairs: chosen.length,
    ...counts,
    precision: joinedRightly / (joinedRightly + joinedWrongly),
    recall: joinedRightly / (joinedRightly + missed),
  };
}

describe('stories of labelled pairs', () => {
  const oneLanguage = pairs.filter(({ a, b }) => a.language === b.language);
  const twoLanguages = pairs.filter(({ a, b }) => a.language !== b.language);

  it('are joined in one language with a precision of 0.97 and a recall of 0.80 at least', () => {
    const measured = measure(oneLanguage);
    expect(measured.pairs).toBeGreaterThanOrEqual(200);
    expect(measured.precision).toBeGreaterThanOrEqual(0.97);
    expect(measured.recall).toBeGreaterThanOrEqual(0.8);
  });

  it('are joined across languages only where that is as sure', () => {
    const measured = measure(twoLanguages);
    expect(measured.precision).toBeGreaterThanOrEqual(0.97);
    expect(measured.recall).toBeGreaterThanOrEqual(0.25);
  });
});

describe('joining many reports', () => {
  it('takes a time that grows with their number, not with its square', () => {
    const titles = pairs.flatMap(({ a, b }) => [a, b]);
    const reports = (count: number) =>
      Array.from({ length: count }, (_, at) => {
        const side = titles[at % titles.length];
        if (!side) throw new Error('There are no pairs.');
        return aReport(`r${at}`, { title: `${side.title} ${at} ${at * 7}`, language: side.language, link: '' });
      });
    const time = (count: number) => {
      const many = reports(count);
      const start = performance.now();
      joinStories(many, []);
      return performance.now() - start;
    };
    time(250);
    expect(time(2000)).toBeLessThan(20 * Math.max(20, time(500)));
  });

  it('gives the same stories again, in the same order', () => {
    const reports = pairs.slice(0, 120).map(({ a }, at) => toReport(`r${at}`, a));
    const told = () => joinStories(reports, [], { common }).map((story) => story.reports.map(({ matchId }) => matchId));
    expect(told()).toEqual(told());
  });
});
