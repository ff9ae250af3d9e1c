import type { Story } from './story';

/** One closed UTC day. Derived from its matches: closing it again overwrites it with the same. */
export interface Day {
  /** `YYYY-MM-DD`, UTC. */
  readonly date: string;
  readonly stories: readonly Story[];
  /** Concern id → stories of the day that speak to it (coverage, not incidents). */
  readonly counts: Readonly<Record<string, number>>;
  /** Feed ids that answered at least once that day. */
  readonly answered: readonly string[];
  /** ISO 8601 UTC. */
  readonly closedAt: string;
}

/** A day as far as it tells some stories. */
export type PartOfDay = Pick<Day, 'date' | 'stories'>;
