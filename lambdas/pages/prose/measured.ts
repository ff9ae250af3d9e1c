import type { Localised } from '../../domain/watch/language';

/** One measurement of the rules on labelled entries. */
export interface Measurement {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly sample: 'development';
  readonly entries: number;
  /** Entries found that a person had labelled as relevant, found in all, and labelled as relevant in all. */
  readonly right: number;
  readonly found: number;
  readonly relevant: number;
}

/** Newest first; `cli evaluate` prints these numbers. */
export const measurements: readonly Measurement[] = [
  { date: '2026-11-24', sample: 'development', entries: 183, right: 114, found: 114, relevant: 114 },
];

/** What was wrong on the site and put right, newest first. */
export const corrections: readonly { readonly date: string; readonly what: Localised }[] = [];
