/** What `compileMatcher` makes of concepts and rules at build time; plain JSON, read by `matchEntry` alone. */
export interface CompiledMatcher {
  readonly format: 1;
}
