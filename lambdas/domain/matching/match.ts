import type { Scope } from '../feeds/feed';
import type { Language } from '../watch/language';

export type MatchedField = 'title' | 'summary' | 'categories' | 'link';

/** One concept found in a text: where, and as it was printed. Offsets are UTF-16 code units into the field; of a link, into `linkText`. */
export interface Evidence {
  readonly concept: string;
  /** The concept in English. */
  readonly gloss: string;
  readonly form: string;
  readonly field: MatchedField;
  readonly start: number;
  readonly end: number;
  readonly language: Language;
}

/** Why an entry speaks to one concern: the rule that fired and what it saw. */
export interface ConcernMatch {
  readonly id: string;
  readonly rule: string;
  readonly evidence: readonly Evidence[];
}

/** What the matcher reads: plain text, no HTML; `categories` are matched joined by `, `. */
export interface MatchableText {
  readonly title: string;
  readonly summary: string;
  readonly categories?: readonly string[];
  /** Address of the entry: its path may show the country, and nothing else. */
  readonly link?: string;
  /** A language the source is known to write in, as a hint only. */
  readonly language?: Language;
  /** Scope of the feed it came from; `global` when unknown. */
  readonly scope?: Scope;
}

/** What its feed tells of a text. */
export type ReadAs = Pick<MatchableText, 'language' | 'scope'>;

export interface MatchResult {
  readonly relevant: boolean;
  readonly language: Language;
  readonly concerns: readonly ConcernMatch[];
}

/** `new` is mailed; `history` came with a feed's first document; `quarantined` came in a flood; `hidden` by the operator. */
export type Standing = 'new' | 'history' | 'quarantined' | 'hidden';

/** A stored entry that speaks to concerns, with the text and the rule version that show it. */
export interface Match {
  readonly id: string;
  readonly feedId: string;
  readonly link: string;
  readonly title: string;
  readonly summary: string;
  readonly categories: readonly string[];
  readonly language: Language;
  readonly concerns: readonly ConcernMatch[];
  /** ISO 8601 UTC as the source says, or absent: then `foundAt` is all we know. */
  readonly published?: string;
  /** When our poll first saw it, ISO 8601 UTC. Its day is the day the match belongs to. */
  readonly foundAt: string;
  readonly standing: Standing;
  readonly watchVersion: string;
  /** As its feed stood when it was matched; absent of matches older than this. */
  readonly readAs?: ReadAs;
}
