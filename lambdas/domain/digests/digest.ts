import type { HidingReason } from '../stories/hiding';
import type { Report, Story } from '../stories/story';
import type { Language } from '../watch/language';
import type { LedgerEntry } from '../watch/watch';
import type { Trend } from './trend';

/** The closed days a digest covers: from `from` (inclusive) to `until` (exclusive), both `YYYY-MM-DD` UTC. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** What a section of a digest had no room for. It tells what its readers share, and names none of them. */
export interface Rest {
  /** How many stories of the section were shown. */
  readonly after: number;
  /** The concerns the digest is of, which decide under which a story stands; all of the watch when left out. */
  readonly concerns?: readonly string[];
  /** Languages of the stories; all of the watch when left out. */
  readonly languages?: readonly Language[];
}

/** What a reader asked for: readers alike in all of this share one composed and rendered digest. */
export interface Segment {
  readonly period: Period;
  /** Sorted concern ids; all concerns of the watch are listed, never implied. */
  readonly concerns: readonly string[];
  /** Languages of the stories, sorted. */
  readonly storyLanguages: readonly Language[];
  readonly mailLanguage: Language;
  /** The subject and preheader tell nothing, not even the counts. */
  readonly discreet?: true;
  /** A query that narrows the digest to the entries that fulfil it. */
  readonly keywords?: string;
  /** Days whose stories an uncertain digest may already have carried. */
  readonly uncertain?: Period;
}

/** The queue message that asks for a digest: a segment and at most 50 of its subscribers by id, no addresses. */
export interface DigestBatch {
  readonly segment: Segment;
  /** Not mailed with nothing in it, and covered all the same: daily digests, and weekly ones of who asked for that. */
  readonly skipEmpty: boolean;
  readonly subscribers: readonly string[];
}

/** A story in a digest, with the days' reports gathered. */
export interface DigestStory extends Story {
  /** Publisher count over all reports. */
  readonly sources: number;
  /** A digest before this one may have carried it (its delivery is uncertain). */
  readonly mayRepeat: boolean;
}

export interface DigestSection {
  readonly concern: string;
  /** Stories that speak to this concern most, in the order a reader should meet them. */
  readonly stories: readonly DigestStory[];
}

/** Sources over a period: how many were asked, and how many answered on at least half of its days. */
export interface SourceAnswers {
  readonly asked: number;
  readonly answered: number;
}

/** A clause, and how many stories of a digest speak to it. */
export interface ClauseCount {
  readonly clause: string;
  readonly stories: number;
}

/** A concern whose stories all stand under other concerns, and how many they are. */
export interface ConcernCount {
  readonly concern: string;
  readonly stories: number;
}

/** A concern without a story, and how many of the sources that could have told one answered. */
export interface QuietConcern {
  readonly concern: string;
  readonly sources: SourceAnswers;
}

/** A report that an earlier digest may have carried and that the operator has hidden since, or put back after that. */
export interface Correction {
  readonly report: Report;
  readonly reason: HidingReason | 'restored';
}

/** The stories of a period for one segment of readers. */
export interface Digest {
  readonly segment: Segment;
  readonly sections: readonly DigestSection[];
  /** Concerns that have stories, but no section, in the order of the watch. */
  readonly elsewhere: readonly ConcernCount[];
  /** Concerns of the segment with no story, in the order of the watch. */
  readonly quiet: readonly QuietConcern[];
  readonly storyCount: number;
  /** Clauses with stories, in the order of the watch. */
  readonly clauses: readonly ClauseCount[];
  /** Concern id → its week beside the weeks before; empty unless the period is a week. */
  readonly trends: Readonly<Record<string, Trend>>;
  /** Ledger entries of the period on the clauses of the segment's concerns, oldest first. */
  readonly ledger: readonly LedgerEntry[];
  /** What was hidden in the period and told before it, oldest first. */
  readonly corrections: readonly Correction[];
  readonly sources: SourceAnswers;
  /** Days of the period beyond the 31 shown, linked instead. */
  readonly omittedDays: number;
}

/** The public weekly digest of the whole watch: ids only, languages are views. Weeks are ISO 8601 (`2021-W05`). */
export interface Edition {
  readonly week: string;
  readonly period: Period;
  readonly storyIds: readonly string[];
}
