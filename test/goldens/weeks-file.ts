import { join } from 'node:path';
import type { Period } from '../../lambdas/domain/digests/digest';
import type { Day } from '../../lambdas/domain/stories/day';
import type { DayTally } from '../../lambdas/domain/stories/tally';
import type { GlossedWatch } from '../../lambdas/domain/watch/watch';

/** Four weeks of the replay as the tables held them, with the watch they were closed under; who did not answer is named. */
export interface DigestWeeks {
  readonly watch: GlossedWatch;
  readonly weeks: readonly Period[];
  readonly tallies: readonly (Omit<DayTally, 'answered'> & { readonly silent: readonly string[] })[];
  readonly days: readonly Pick<Day, 'date' | 'stories'>[];
}

/** Where they are kept. */
export const weeksFile = join(__dirname, '../fixtures/digest-weeks.json');
