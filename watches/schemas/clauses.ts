import * as z from 'zod/mini';
import { address, clauseId, localised, text } from './texts';

const clause = z.strictObject({
  id: clauseId,
  kind: z.enum(['recital', 'operative']),
  /** What the clause says, in our own words. */
  gist: localised,
  /** Of whom something is asked; of a recital, whose conduct it tells. */
  addressee: localised,
  theme: localised,
  /** Reference of the text the clause is read from; one of those in `watch.yaml`. */
  source: text,
  link: address,
});

/** `clauses.yaml`: recitals, then operative paragraphs, in the order of the text. */
export const clausesFile = z.array(clause).check(z.minLength(1));
