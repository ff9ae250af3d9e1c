/** One mail that the stand-in accepted. */
export interface StoredMail {
  /** The message id SES answers with. */
  readonly id: string;
  /** Name of its `.eml` file; sorts by time. */
  readonly file: string;
  /** When it was accepted, ISO 8601 UTC, on the clock of the run. */
  readonly at: string;
  readonly source: string;
  /** Envelope recipients. */
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly configurationSet: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly bytes: number;
}
