import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledMatcher, compiledWatch } from '../../../bin/commands/compiled-watch';
import { conceptsIn } from '../../../lambdas/domain/matching/concepts-in';
import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import { openMatcher } from '../../../lambdas/domain/matching/open-matcher';
import { addDays } from '../../../lambdas/domain/stories/calendar';
import type { Day } from '../../../lambdas/domain/stories/day';
import { joinStories, openDays } from '../../../lambdas/domain/stories/join-stories';
import type { ConceptsIn } from '../../../lambdas/domain/stories/likeness';
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

/** An event of 2019 to 2026 as newsrooms in three languages might head it; those of a family are easily taken for each other. */
export interface ToldEvent {
  readonly family: string;
  readonly event: string;
  readonly concern: string;
  /** Nothing was chosen on these. */
  readonly held: boolean;
  /** The event of which it is the next step: whether the two are one story is a matter of taste, and not counted. */
  readonly follows?: string;
  /** With a day where they were told on their own days, among what else was told then. */
  readonly reports: readonly (Pick<Side, 'language' | 'title' | 'summary'> & Partial<Pick<Side, 'date'>>)[];
}

function linesOf<Line>(name: string): Line[] {
  const text = readFileSync(join(__dirname, `../../fixtures/${name}.jsonl`), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** The pairs of one winter, on the days of their reports. */
export const pairsOfWinter = linesOf<Pair>('story-pairs');

/** Every report of the pairs, once. */
export function sidesOf(pairs: readonly Pair[]): Side[] {
  const sides = pairs.flatMap(({ a, b }) => [a, b]);
  return [...new Map(sides.map((side) => [keyOf(side), side])).values()];
}

/** The events of a set that were chosen on, or those that were held back. */
export function eventsOf(
  set: 'story-events' | 'story-newsrooms' | 'story-weeks' | 'story-spells' | 'story-real',
  held: boolean,
): ToldEvent[] {
  return linesOf<ToldEvent>(set).filter((event) => event.held === held);
}

const firstDate = '2023-05-10';

/**
 * Every two reports of events of one family. Different events are set at most three days apart, as if the same place or the
 * same people had made news twice in a week: in life most are months apart, and never compared.
 */
export function pairsOf(events: readonly ToldEvent[]): Pair[] {
  const sides = events.flatMap((event) => event.reports.map((report, at) => ({ event, report, at })));
  return sides.flatMap((one, index) =>
    sides.slice(index + 1).flatMap((other) => {
      if (one.event.family !== other.event.family || isNextStep(one.event, other.event)) return [];
      const same = one.event.event === other.event.event;
      const later = addDays(firstDate, (one.at + other.at) % (same ? 2 : 4));
      return [{ same, why: one.event.event, a: toSide(one, firstDate), b: toSide(other, later) }];
    }),
  );
}

function isNextStep(one: ToldEvent, other: ToldEvent): boolean {
  return one.follows === other.event || other.follows === one.event;
}

type Told = { readonly event: ToldEvent; readonly report: ToldEvent['reports'][number] };

function toSide({ event, report }: Told, unlessDated: string): Side {
  const { language, title, summary, date = unlessDated } = report;
  return { language, title, ...(summary === undefined ? {} : { summary }), date, concern: event.concern };
}

const matcher = openMatcher(compiledMatcher());
const watch = compiledWatch();
const conceptsInText: ConceptsIn = (text, language) => conceptsIn(matcher, text, language);
export const background = { names: watch.names, common: Object.values(watch.subject), conceptsIn: conceptsInText };

/** As a poll would find it: with the concerns and evidence the rules see, or else its label's concern. */
export function toReport(id: string, { title, summary = '', language, date, concern }: Side): Report {
  const { concerns } = matchEntry(matcher, { title, summary, language, scope: 'subject' });
  const labelled = concerns.length > 0 ? [] : [{ id: concern, rule: 'label', evidence: [] }];
  const published = `${date}T09:00:00.000Z`;
  return aReport(id, { title, language, published, concerns: [...concerns, ...labelled] });
}

export interface Measured {
  readonly pairs: number;
  readonly joinedRightly: number;
  readonly joinedWrongly: number;
  readonly precision: number;
  readonly recall: number;
}

export function measure(pairs: readonly Pair[], joined: (pair: Pair) => boolean): Measured {
  const joinedPairs = pairs.filter(joined);
  const joinedRightly = joinedPairs.filter(({ same }) => same).length;
  return {
    pairs: pairs.length,
    joinedRightly,
    joinedWrongly: joinedPairs.length - joinedRightly,
    precision: joinedRightly / joinedPairs.length,
    recall: joinedRightly / pairs.filter(({ same }) => same).length,
  };
}

/** Which pairs of a family end in one story when its reports are found on their days, or within three, and closed day by day. */
export function joinedByFamily(events: readonly ToldEvent[]): (pair: Pair) => boolean {
  const families = new Set(events.map(({ family }) => family));
  const joined = [...families].map((family) => joinedInAWeek(events.filter((event) => event.family === family)));
  return (pair) => joined.some((inFamily) => inFamily(pair));
}

/** The reports of events on their days, or within three. */
function joinedInAWeek(events: readonly ToldEvent[]): (pair: Pair) => boolean {
  return joinedDayByDay(
    events.flatMap((event, number) =>
      event.reports.map((report, at) => toSide({ event, report }, addDays(firstDate, (number % 3) + (at % 2)))),
    ),
  );
}

/** Which pairs end in one story when reports are found on their days and closed day by day. */
export function joinedDayByDay(sides: readonly Side[]): (pair: Pair) => boolean {
  const storyOf = new Map<string, string>();
  const days: Day[] = [];
  for (const date of [...new Set(sides.map((side) => side.date))].sort()) {
    const found = sides.filter((side) => side.date === date);
    const reports = found.map((side) => toReport(keyOf(side), side));
    const summaries = new Map(sides.map((side) => [keyOf(side), side.summary ?? '']));
    const open = days.filter((day) => day.date >= addDays(date, -openDays));
    const stories = joinStories(reports, open, { ...background, summaries });
    for (const story of stories) for (const { matchId } of story.reports) storyOf.set(matchId, story.id);
    days.push(aDay(date, { stories }));
  }
  return ({ a, b }) => {
    const story = storyOf.get(keyOf(a));
    return story !== undefined && story === storyOf.get(keyOf(b));
  };
}

/**
 * Weeks in which little happens, as headlines alone tell it: nine events of nine families, one of them told twice. How many
 * of the twins meet, and how many strangers are joined.
 */
export function quietWeeks(
  events: readonly ToldEvent[],
  weeks: number,
): { readonly met: number; readonly wrong: number } {
  const families = [...new Set(events.map(({ family }) => family))];
  const found = { met: 0, wrong: 0 };
  for (let week = 0; week < weeks; week++) {
    const told = Array.from({ length: 9 }, (_, at) => {
      const family = families[(week + at * 7) % families.length];
      const ofFamily = events.filter((event) => event.family === family && event.reports.length > 1);
      return ofFamily[(week * 3 + at) % ofFamily.length] as ToldEvent;
    });
    const [twice] = told as [ToldEvent];
    const reports = [...told, twice].map((event, at) => {
      const { language, title } = event.reports[(week + at) % event.reports.length] as ToldEvent['reports'][number];
      const side = { language, title, date: addDays(firstDate, at % 4), concern: event.concern };
      return { event, report: toReport(`${at} ${event.event}`, side) };
    });
    const stories = joinStories(
      reports.map(({ report }) => report),
      [],
      background,
    );
    const eventOf = new Map(reports.map(({ event, report }) => [report.matchId, event]));
    for (const story of stories) {
      const inStory = story.reports.map(({ matchId }) => eventOf.get(matchId));
      if (new Set(inStory).size < inStory.length) found.met += 1;
      found.wrong += new Set(inStory).size - 1;
    }
  }
  return found;
}

/** A report by what it says, whatever day it is set on. */
function keyOf({ language, title, summary = '' }: Side): string {
  return `${language} ${title} ${summary}`;
}
