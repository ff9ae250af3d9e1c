import type * as z from 'zod/mini';
import { checkShape } from '../../watches/check-shape';

/** A line of input that cannot be used; the message names its number and what to do. */
export class BadLine extends Error {}

/** One line as data. An empty line is no line. */
export function parseLine<T>(line: string, number: number, shape: z.ZodMiniType<T>): T | undefined {
  if (line.trim() === '') return undefined;
  const data = parseJson(line, number);
  const checked = shape.safeParse(data);
  if (checked.success) return checked.data;
  const faults = checkShape('', data, shape).map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`);
  throw new BadLine(`line ${number}: ${faults.join('; ')}`);
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new BadLine(`line ${number}: not JSON (${(error as Error).message}); put one object on each line`);
  }
}
