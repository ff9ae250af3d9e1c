import * as z from 'zod/mini';
import { text } from './texts';

/** The names of one place or body, in every language and spelling it goes by. */
const names = z.array(text).check(z.minLength(1));

/** Of a hundred reports so many tell it. */
const percents = z.record(z.string(), z.int().check(z.minimum(1), z.maximum(100)));

/** What many reports tell: concepts by their ids, senses by their names, places by their first name. */
const common = z.strictObject({ concepts: percents, senses: percents, places: percents });

/** `names.yaml`: the places and bodies by which reports of one event are known, and what is too common to mark one. */
export const namesFile = z.strictObject({
  places: z.array(names),
  bodies: z.array(names),
  common: z.optional(common),
});
