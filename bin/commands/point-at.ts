const before = 50;
const after = 20;

/** The neighbourhood of a fault in what somebody typed, on one line, and a mark below it; `at` counts UTF-16 units. */
export function pointAt(typed: string, at: number): string {
  const from = Math.max(0, at - before);
  return `  ${typed.slice(from, at + after).replace(/\s/g, ' ')}\n  ${' '.repeat(at - from)}^`;
}
