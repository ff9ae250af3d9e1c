import type { Feed } from '../feeds/feed';
import type { Language, Localised } from './language';

/** A recital (A–G) or operative paragraph (1–6) of the resolution; the gist is in our own words. */
export interface Clause {
  readonly id: string;
  readonly kind: 'recital' | 'operative';
  readonly gist: Localised;
  readonly addressee: Localised;
  readonly theme: Localised;
  /** Which text the clause is read from, e.g. `B9-0148/2021`. */
  readonly source: string;
  readonly link: string;
}

/** One worry or demand, tied to clauses by id. Its rules live in the compiled matcher. */
export interface Concern {
  readonly id: string;
  readonly name: Localised;
  /** What counts and what does not, for the reader. */
  readonly counts: Localised;
  readonly clauses: readonly string[];
  /** Rule id → what the rule looks for, for the reader. */
  readonly rules: Readonly<Record<string, Localised>>;
}

export const assessments = ['not-assessed', 'not-met', 'partly-met', 'mostly-met', 'fully-met', 'reversed'] as const;
export type Assessment = (typeof assessments)[number];

/** One dated, append-only entry of the demand ledger; anything but `not-assessed` cites its source. */
export interface LedgerEntry {
  readonly clause: string;
  /** Calendar day, `YYYY-MM-DD`. */
  readonly date: string;
  readonly assessment: Assessment;
  readonly note: Localised;
  readonly source?: string;
}

/** A text of the resolution's family, with its number, adoption day (`YYYY-MM-DD`) and address. */
export interface ResolutionText {
  readonly reference: string;
  readonly date: string;
  readonly link: string;
}

/** Something that happened to what is watched, for the calendar. */
export interface Milestone {
  /** Calendar day, `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: Localised;
  readonly link: string;
}

/** Places and bodies, each by all its names in every language: what reports of one event have in common. */
export interface KnownNames {
  readonly places: readonly (readonly string[])[];
  readonly bodies: readonly (readonly string[])[];
  /** What many reports tell, in per cent: concepts by id, senses by name, places by their first name. */
  readonly common?: Readonly<Record<'concepts' | 'senses' | 'places', Readonly<Record<string, number>>>> | undefined;
}

/** What we watch: compiled from a folder of `watches/` at build time. */
export interface Watch {
  readonly id: string;
  /** Hash of the compiled matcher: names the rules that made a match. */
  readonly version: string;
  readonly title: Localised;
  /** The country or subject watched, as a heading. */
  readonly subject: Localised;
  readonly summary: Localised;
  /** Number of the parliamentary procedure, e.g. `2021/2544(RSP)`. */
  readonly procedure?: string;
  readonly motion: ResolutionText;
  readonly joint: ResolutionText;
  readonly adopted: ResolutionText;
  readonly languages: readonly Language[];
  /** Languages whose texts no native reader has signed yet. */
  readonly unreviewed: readonly Language[];
  readonly clauses: readonly Clause[];
  readonly concerns: readonly Concern[];
  readonly feeds: readonly Feed[];
  readonly ledger: readonly LedgerEntry[];
  readonly names: KnownNames;
  /** Beside the texts of the resolution itself. */
  readonly milestones?: readonly Milestone[];
}

/** Concept id → the idea in a few words, for the reader. */
export type Glosses = Readonly<Record<string, Localised>>;

/** A watch with what explains its stories: only what shows stories loads that (docs/decisions/0031). */
export interface GlossedWatch extends Watch {
  readonly glosses: Glosses;
}
