import * as z from 'zod/mini';
import { id } from './texts';

/** `weights.yaml`, as `cli watch weigh` writes it: concern id → its base, and what each concept or group adds. */
export const weightsFile = z.record(
  id,
  z.strictObject({
    base: z.number(),
    /** What the sign adds anywhere in the text, and what more in the title. */
    signs: z.record(id, z.tuple([z.number(), z.number()])),
  }),
);
