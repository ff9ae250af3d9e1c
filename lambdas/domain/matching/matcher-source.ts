import type { Language, Localised } from '../watch/language';
import type { Weights } from './weigh';

/** A language-neutral idea, and how each language says it (term syntax: `term-syntax.ts`). */
export interface Concept {
  /** The idea in a few words, for readers of each language. */
  readonly gloss: Localised;
  readonly terms: Readonly<Record<Language, readonly string[]>>;
  /** Concepts printed inside a hit of this one are not counted: "Echo" in "Echo of Moscow". */
  readonly masks?: boolean | undefined;
  /** Terms count only in a text of their own language: "Президент" names Kazakhstan's in Kazakh, anybody's in Russian. */
  readonly ownLanguage?: boolean | undefined;
}

/** A concept id, or a group id of the same file. */
export type ConceptName = string;

/** What a rule asks of the concepts found in title and summary, read as one line of words. */
export type Condition =
  | ConceptName
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] }
  /** One hit of every member, at most `within` words between the outermost two (12 unless told). */
  | { readonly near: readonly (ConceptName | readonly ConceptName[])[]; readonly within?: number | undefined }
  /** The same condition, seeing only the title. */
  | { readonly title: Condition }
  | { readonly not: Condition }
  /** A concern that stands earlier in the file has matched. */
  | { readonly concern: string }
  /** The signs of a concern, weighed together, come to more than so much: those that tell are its evidence. */
  | { readonly weighed: string; readonly above: number };

/** One sign of a concern, or of a matter that is passed over. */
export interface RuleSource {
  readonly id: string;
  /** What the rule looks for, for the reader. */
  readonly gloss: Localised;
  readonly when: Condition;
}

/** A concern as an editor writes it: for the reader, and its rules for the matcher. */
export interface ConcernSource {
  readonly id: string;
  readonly name: Localised;
  /** What counts and what does not. */
  readonly counts: Localised;
  readonly clauses: readonly string[];
  readonly rules: readonly RuleSource[];
}

/** Everything `compileMatcher` needs; concept order and concern order are kept. */
export interface MatcherSource {
  readonly concepts: Readonly<Record<string, Concept>>;
  readonly concerns: readonly ConcernSource[];
  /** Matters that use the words of concerns and are none: an entry for which one of these holds matches nothing. */
  readonly passedOver?: readonly RuleSource[] | undefined;
  /** Group id → concept ids: a short name for "any of these". */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Concepts that show the watched country to be the subject. */
  readonly contextConcepts: readonly string[];
  /** Languages in which each concept needs a term; all that the matcher knows when left out. */
  readonly languages?: readonly Language[] | undefined;
  /** Concern id → what its signs weigh, learned from labelled entries (docs/decisions/0028). */
  readonly weights?: Readonly<Record<string, Weights<ConceptName>>> | undefined;
  /** Concepts of other countries: in a title without context they speak against. */
  readonly counterConcepts: readonly string[];
  /** Context concepts that are meeting places, or that any country has: beside another country they show no subject. */
  readonly venueConcepts?: readonly string[] | undefined;
  /** Concepts that, as a category of an entry, say it is another country's news. */
  readonly foreignSections?: readonly string[] | undefined;
  /** Languages written almost only at home: such a text needs no context unless it names another country. */
  readonly homeLanguages: readonly Language[];
  /** What says that a page is published at home: a part of its host's name, such as the country's domain, or the host. */
  readonly homeDomains?: readonly string[] | undefined;
}
