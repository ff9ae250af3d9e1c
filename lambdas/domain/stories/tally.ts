import type { Day } from './day';
import type { Story } from './story';

/** A closed day in numbers: what its marker says without reading a story. */
export interface DayTally {
  /** `YYYY-MM-DD`, UTC. */
  readonly date: string;
  /** Concern id → stories that speak to it, begun that day or continued. */
  readonly counts: Readonly<Record<string, number>>;
  /** Concern id → stories that began that day: over a week, each story counts once. */
  readonly begun: Readonly<Record<string, number>>;
  /** Stories told that day, begun or continued. */
  readonly told: number;
  /** Feed ids that answered at least once that day. */
  readonly answered: readonly string[];
}

export function tallyOf({ date, stories, answered }: Pick<Day, 'date' | 'stories' | 'answered'>): DayTally {
  const begun = stories.filter((story) => story.continues === undefined);
  return { date, counts: countConcerns(stories), begun: countConcerns(begun), told: stories.length, answered };
}

/** Concern id → number of stories that speak to it. */
export function countConcerns(stories: readonly Story[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const concern of stories.flatMap((story) => story.concerns)) counts[concern] = (counts[concern] ?? 0) + 1;
  return counts;
}
