/** How often an answer was right, wrongly yes, wrongly no. */
export interface Counts {
  right: number;
  falseAlarms: number;
  missed: number;
}

export interface Score extends Readonly<Counts> {
  /** Shares from 0 to 1, rounded to three decimals; null where nothing was to be found or was found. */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;

export function noCounts(): Counts {
  return { right: 0, falseAlarms: 0, missed: 0 };
}

export function toScore(counts: Counts): Score {
  const { right, falseAlarms, missed } = counts;
  return {
    ...counts,
    precision: share(right, right + falseAlarms),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + falseAlarms + missed),
  };
}

/** Counts one answer; a rightful no counts nowhere. */
export function count(counts: Counts, found: boolean, expected: boolean): void {
  if (found && expected) counts.right++;
  else if (found) counts.falseAlarms++;
  else if (expected) counts.missed++;
}
