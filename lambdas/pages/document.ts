/** A view as a whole document: the markup library writes no doctype. */
export function documentOf(view: unknown): string {
  return `<!doctype html>${String(view)}`;
}
