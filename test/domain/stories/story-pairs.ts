import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledMatcher, compiledWatch } from '../../../bin/commands/compiled-watch';
import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import { openMatcher } from '../../../lambdas/domain/matching/open-matcher';
import { addDays } from '../../../lambdas/domain/stories/calendar';
import { joinStories } from '../../../lambdas/domain/stories/join-stories';
import type { Report } from '../../../lambdas/domain/stories/story';
import type { Language } from '../../../lambdas/domain/watch/language';
import { aDay, aReport } from '../../builders';

/** A report in our own words, as sources of such events would put it. */
export interface Side {
  readonly language: Language;
  readonly title: string;
  readonly summary?: string;
  readonly date: string;
  readonly concern: string;
}

export interface Pair {
  readonly same: boolean;
  readonly why: string;
  readonly a: Side;
  readonly b: Side;
}

/** An event of 2019 to 2024 as newsrooms in three languages might head it; those of a family are easily taken for each other. */
interface ToldEvent {
  readonly family: string;
  readonly event: string;
  readonly concern: string;
  /** Nothing was chosen on these. */
  readonly held: boolean;
  readonly reports: readonly Pick<Side, 'language' | 'title' | 'summary'>[];
}

function linesOf<Line>(name: string): Line[] {
  const text = readFileSync(join(__dirname, `../../fixtures/${name}.jsonl`), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** The pairs that the thresholds were chosen on. */
export const chosenOn = linesOf<Pair>('story-pairs');

/**
 * Every two reports of events of one family. Different events are set at most three days apart, as if the same place or the
 * same people had made news twice in a week: in life most are months apart, and never compared.
 */
export function pairsOfEvents(held: boolean): Pair[] {
  const events = linesOf<ToldEvent>('story-events').filter((event) => event.held === held);
  const sides = events.flatMap((event) => event.reports.map((report, at) => ({ event, report, at })));
  return sides.flatMap((one, index) =>
    sides.slice(index + 1).flatMap((other) => {
      if (one.event.family !== other.event.family) return [];
      const same = one.event.event === other.event.event;
      const date = '2023-05-10';
      const later = addDays(date, (one.at + other.at) % (same ? 2 : 4));
      const toSide = ({ event, report }: typeof one, on: string): Side => ({
        ...report,
        date: on,
        concern: event.concern,
      });
      return [{ same, why: one.event.event, a: toSide(one, date), b: toSide(other, later) }];
    }),
  );
}

const matcher = openMatcher(compiledMatcher());
export const common = Object.values(compiledWatch().subject);

/** As a poll would find it: with the concerns and evidence the rules see, and its label's concern in any case. */
export function toReport(id: string, { title, summary = '', language, date, concern }: Side): Report {
  const { concerns } = matchEntry(matcher, { title, summary, language, scope: 'subject' });
  const labelled = concerns.some((match) => match.id === concern) ? [] : [{ id: concern, rule: 'label', evidence: [] }];
  const published = `${date}T09:00:00.000Z`;
  return aReport(id, { title, language, published, concerns: [...concerns, ...labelled] });
}

/** Whether closing the later day joins it to the story of the earlier; stories are open for seven days. */
export function isJoined({ a, b }: Pair): boolean {
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

export function measure(chosen: readonly Pair[]) {
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
