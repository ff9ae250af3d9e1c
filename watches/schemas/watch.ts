import * as z from 'zod/mini';
import { languages } from '../../lambdas/domain/watch/language';
import { address, day, id, localised, text } from './texts';

const resolutionText = z.strictObject({ reference: text, date: day, link: address });

/** `watch.yaml`: what is watched, and the three texts of the resolution. */
export const watchFile = z.strictObject({
  id,
  title: localised,
  /** The country or subject watched, as a heading. */
  subject: localised,
  summary: localised,
  /** Number of the parliamentary procedure. */
  procedure: z.optional(text),
  motion: resolutionText,
  joint: resolutionText,
  adopted: resolutionText,
  /** What the calendar marks beside these texts: elections, rounds of a dialogue. */
  milestones: z.optional(z.array(z.strictObject({ date: day, name: localised, link: address }))),
  /** Languages of the watch: every text of ours and every concept is given in each. */
  languages: z.array(z.enum(languages)).check(z.minLength(1)),
  /** Languages whose texts no native reader has signed yet. */
  unreviewed: z.array(z.enum(languages)),
  /** Concepts that show the watched country to be the subject of an entry. */
  context: z.array(id).check(z.minLength(1)),
});
