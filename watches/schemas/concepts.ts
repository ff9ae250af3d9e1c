import * as z from 'zod/mini';
import { id, localised } from './texts';

const terms = z.array(z.string().check(z.minLength(1)));

/** One concept: its idea for readers, and its terms, in each language. */
export const concept = z.strictObject({
  gloss: localised,
  terms: z.strictObject({ en: terms, ru: terms, kk: terms }),
  masks: z.optional(z.boolean()),
  ownLanguage: z.optional(z.boolean()),
});

/**
 * One file of `concepts/`: concept id → gloss and terms. A term is one or more words, matched next to each other in
 * any inflected form; `=word` only as written, `word*` any word that begins so, `^Word` only when printed with a capital.
 * `masks: true`: concepts printed inside such a hit do not count ("Echo" in "Echo of Moscow").
 * `ownLanguage: true`: each term counts only in a text of its language.
 */
export const conceptsFile = z.record(id, concept);
