import * as z from 'zod/mini';
import { assessments } from '../../lambdas/domain/watch/watch';
import { address, clauseId, day, localised } from './texts';

const entry = z.strictObject({
  clause: clauseId,
  date: day,
  assessment: z.enum(assessments),
  note: localised,
  /** Where the assessment was published; only `not-assessed` goes without. */
  source: z.optional(address),
});

/** `ledger.yaml`: dated entries per demand, oldest first; entries are added, never changed. */
export const ledgerFile = z.array(entry);
