import type { Localised } from '../../domain/watch/language';

/** One measurement of the rules on labelled entries. */
export interface Measurement {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly sample: 'heldOut' | 'development';
  readonly entries: number;
  /** Entries found that a person had labelled as relevant, found in all, and labelled as relevant in all. */
  readonly right: number;
  readonly found: number;
  readonly relevant: number;
}

/** Newest first; `cli evaluate` prints these numbers, and a test holds them against what the rules reach now. */
export const measurements: readonly Measurement[] = [
  { date: '2026-11-28', sample: 'heldOut', entries: 492, right: 286, found: 305, relevant: 307 },
  { date: '2026-11-28', sample: 'development', entries: 1316, right: 890, found: 901, relevant: 929 },
];

/** What was wrong on the site and put right, newest first. */
export const corrections: readonly { readonly date: string; readonly what: Localised }[] = [];
