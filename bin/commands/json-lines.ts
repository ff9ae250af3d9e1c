import { readFileSync } from 'node:fs';
import type * as z from 'zod/mini';
import { checkShape } from '../../watches/check-shape';

/** A line of input that cannot be used; the message names its number and what to do. */
export class BadLine extends Error {}

/** A file that cannot be opened, with why. */
export class NoFile extends Error {}

/** Every line of a file as data; a file without any is at fault too. */
export function readLines<T>(file: string, shape: z.ZodMiniType<T>): readonly T[] {
  const lines = open(file).split(/\r?\n/);
  try {
    const read = lines.flatMap((line, at) => parseLine(line, at + 1, shape) ?? []);
    if (read.length === 0) throw new BadLine('it holds no line to read');
    return read;
  } catch (error) {
    throw error instanceof BadLine ? new BadLine(`${file}: ${error.message}`) : error;
  }
}

function open(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new NoFile(`${file} cannot be opened (${(error as NodeJS.ErrnoException).code}): name a file of JSON lines`);
  }
}

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
