import * as z from 'zod/mini';
import type { Condition } from '../../lambdas/domain/matching/matcher-source';
import { clauseId, domain, id, localised } from './texts';

const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    id,
    z.strictObject({ any: z.array(condition).check(z.minLength(1)) }),
    z.strictObject({ all: z.array(condition).check(z.minLength(1)) }),
    z.strictObject({
      near: z.array(z.union([id, z.array(id).check(z.minLength(1))])).check(z.minLength(2)),
      within: z.optional(z.int().check(z.positive())),
    }),
    z.strictObject({ title: condition }),
    z.strictObject({ not: condition }),
    z.strictObject({ concern: id }),
    z.strictObject({ weighed: id, above: z.number() }),
  ]),
);

/** One rule; conditions are described in `lambdas/domain/matching/matcher-source.ts`. */
export const rule = z.strictObject({ id, gloss: localised, when: condition });

/** One concern, for the reader and for the matcher. */
export const concern = z.strictObject({
  id,
  name: localised,
  counts: localised,
  clauses: z.array(clauseId),
  rules: z.array(rule),
});

/** `concerns.yaml`: the 18 concerns with their rules, and what they share. */
export const concernsFile = z.strictObject({
  /** Group id → concept ids, usable in rules as if it were one concept. */
  groups: z.record(id, z.array(id).check(z.minLength(1))),
  /** Concepts of other countries: in a title that does not name the watched country they speak against. */
  counterConcepts: z.array(id),
  /** Context concepts that also name a meeting place, such as a capital. */
  venueConcepts: z.optional(z.array(id)),
  /** Concepts that, as a category of an entry, say it is another country's news. */
  foreignSections: z.optional(z.array(id)),
  /** Languages written almost only in the watched country. */
  homeLanguages: z.array(z.enum(['en', 'ru', 'kk'])),
  /** Parts of a host's name (`kz`), or hosts (`outlet.media`), of the watched country's own press. */
  homeDomains: z.optional(z.array(domain)),
  /** Matters that use the words of concerns and are none: an entry for which one holds matches nothing. */
  passedOver: z.optional(z.array(rule)),
  concerns: z.array(concern),
});
