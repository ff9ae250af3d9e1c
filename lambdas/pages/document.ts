/** A view as HTML to stand within a document. */
export function htmlOf(view: unknown): string {
  return String(view);
}

/** A view as a whole document: the markup library writes no doctype. */
export function documentOf(view: unknown): string {
  return `<!doctype html>${htmlOf(view)}`;
}
