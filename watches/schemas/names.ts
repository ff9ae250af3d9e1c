import * as z from 'zod/mini';
import { text } from './texts';

/** The names of one place or body, in every language and spelling it goes by. */
const names = z.array(text).check(z.minLength(1));

/** `names.yaml`: the places and bodies by which reports of one event are known. */
export const namesFile = z.strictObject({ places: z.array(names), bodies: z.array(names) });
