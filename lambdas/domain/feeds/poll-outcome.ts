export const failureReasons = [
  'timeout',
  'refused-address',
  'too-large',
  'rejected',
  'challenged',
  'not-a-feed',
  'malformed',
  'gone',
  'dns',
  'tls',
  'layout-changed',
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** What the source did wrong: a value, never thrown. */
export interface PollFailure {
  readonly kind: 'failed';
  readonly reason: FailureReason;
  readonly message: string;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** Seconds the source asked us to wait (`Retry-After`). */
  readonly retryAfter?: number;
}

/** HTTP validators, byte for byte as the source sent them (RFC 9110, section 8.8). */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A feed document as it came off the wire, decompressed. */
export interface FetchedDocument {
  readonly kind: 'fetched';
  /** Its bytes, in the pieces they came in: joining them costs as much as reading them, and most bodies are those of last time. */
  readonly pieces: readonly Uint8Array[];
  /** Names the body: that of last time means the document has not changed. */
  readonly fingerprint: string;
  readonly contentType?: string;
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly validators: Validators;
  /** Where permanent redirects (301, 308) led from the address asked for. */
  readonly movedTo?: string;
  /** Seconds the answer says it stays fresh (`Cache-Control`, `Expires`). */
  readonly freshFor?: number;
}

/** The source said that nothing has changed since the validators it was sent. */
export interface Unchanged {
  readonly kind: 'unchanged';
  readonly movedTo?: string;
}

export type FetchOutcome = FetchedDocument | Unchanged | PollFailure;

/** How one poll of one feed ended. */
export type PollOutcome =
  | {
      readonly kind: 'fetched';
      /** Entries that were new in this document, those held back included. */
      readonly entries: number;
      /** Of these, how many are held back as a flood of old ones, until the operator releases them. */
      readonly quarantined: number;
      readonly matches: number;
      /** Entries of the document that named nothing to know them by. */
      readonly unreadable: number;
      /** Entries past the most that are read of one document. */
      readonly capped: number;
    }
  | { readonly kind: 'unchanged' }
  | PollFailure;
