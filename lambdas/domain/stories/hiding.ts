import type { Standing } from '../matching/match';
import type { Day } from './day';
import type { Report } from './story';
import { countConcerns } from './tally';
import { tellStory } from './tell-story';

/**
 * Why the operator took a match out: it does not speak to the concern (`unrelated`), its source took it back
 * (`retracted`), or its publisher or a person in it asked (`asked`): then its headline is not repeated anywhere.
 */
export const hidingReasons = ['unrelated', 'retracted', 'asked'] as const;
export type HidingReason = (typeof hidingReasons)[number];

/** A report as the closed day `date` told it, so that it can be said to be gone and be put back. */
export interface Withdrawn {
  readonly date: string;
  readonly storyId: string;
  readonly continues?: string;
  readonly report: Report;
}

/** A match that the operator hid. */
export interface Hiding {
  readonly matchId: string;
  readonly reason: HidingReason;
  /** ISO 8601 UTC. */
  readonly hiddenAt: string;
  /** Its standing before. */
  readonly was: Extract<Standing, 'new' | 'history'>;
  /** Absent where no closed day told it: then nobody has read it. */
  readonly told?: Withdrawn;
  /** When it was put back, ISO 8601 UTC: kept, since readers of a digest that went out without it are told. */
  readonly restoredAt?: string;
}

/** Where a day tells a match, if it does. */
export function findReport({ date, stories }: Day, matchId: string): Withdrawn | undefined {
  for (const { id, continues, reports } of stories) {
    const report = reports.find((one) => one.matchId === matchId);
    if (report) return { date, storyId: id, report, ...(continues === undefined ? {} : { continues }) };
  }
  return undefined;
}

/** The day without a match; its story stands as long as another report tells it. */
export function withoutReport(day: Day, matchId: string): Day {
  const stories = day.stories.flatMap(({ id, reports, continues }) => {
    const left = reports.filter((report) => report.matchId !== matchId);
    return left.length === 0 ? [] : [tellStory(id, left, continues)];
  });
  return { ...day, stories, counts: countConcerns(stories) };
}

/** The day with a match back in its story. */
export function withReport(day: Day, { storyId, continues, report }: Withdrawn): Day {
  const reportsOf = day.stories.find(({ id }) => id === storyId)?.reports ?? [];
  const found = [...reportsOf.filter(({ matchId }) => matchId !== report.matchId), report];
  const whole = tellStory(storyId, found, continues);
  const stories = [...day.stories.filter(({ id }) => id !== storyId), whole];
  return { ...day, stories, counts: countConcerns(stories) };
}
