import type { MatcherSource } from './matcher-source';

/** The rules of a version of the watch, packed to be kept once beside the matches they make. */
export interface PackedRules {
  readonly version: string;
  /** Git revision of the rules and of the program that read them; `…+changes` where they were edited since. */
  readonly revision?: string;
  /** The `MatcherSource` as JSON, compressed with Brotli, in base64. */
  readonly packed: string;
}

/** The rules of a version as they are read again. */
export interface KeptRules extends Pick<PackedRules, 'version' | 'revision'> {
  /** When a poll first kept them, ISO 8601 UTC; absent of rules that were never kept. */
  readonly keptAt?: string;
  readonly rules: MatcherSource;
}
