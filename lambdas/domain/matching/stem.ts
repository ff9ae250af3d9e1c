/** The beginning of a word and the name of the ending table that may follow it. */
export interface Stem {
  readonly stem: string;
  readonly endings: string;
}
