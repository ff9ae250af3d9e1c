/** A page of text: sections of paragraphs. */
export interface Prose {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
}

/** The pages of text that the site has. */
export interface ProsePages {
  readonly method: Prose;
  /** Heads of the table of what was measured, and what stands where nothing was corrected. */
  readonly measured: {
    readonly heading: string;
    readonly intro: string;
    readonly date: string;
    readonly sample: string;
    readonly entries: string;
    readonly precision: string;
    readonly recall: string;
    readonly heldOut: string;
    readonly development: string;
    readonly corrections: string;
    readonly noCorrections: string;
  };
  readonly privacy: Prose;
  readonly data: Prose;
  readonly feedsHeading: string;
  readonly operationsHeading: string;
  readonly address: string;
  readonly answers: string;
}
