/** A thing in a file before its shape is known to be right. */
export type Rough = Readonly<Record<string, unknown>>;

/** The things of a list, as far as there are any; what is not a thing counts as an empty one, so positions hold. */
export function roughList(value: unknown): readonly Rough[] {
  return Array.isArray(value) ? value.map(rough) : [];
}

export function rough(value: unknown): Rough {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Rough) : {};
}

/** The texts of a list with their positions. */
export function roughTexts(value: unknown): readonly (readonly [number, string])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, at) => (typeof item === 'string' ? [[at, item] as const] : []));
}
