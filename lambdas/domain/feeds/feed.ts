export const sourceKinds = [
  'institution',
  'parliament',
  'NGO',
  'independent news',
  'state media',
  'aggregator',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** `subject`: covers only what is watched (Kazakhstan); `region`: its neighbourhood; `global`: the world. */
export const scopes = ['subject', 'region', 'global'] as const;
export type Scope = (typeof scopes)[number];

/** An address we poll, and whose it is. */
export interface Feed {
  readonly id: string;
  readonly publisher: string;
  readonly kind: SourceKind;
  readonly scope: Scope;
  /** BCP 47 primary subtags of what is published there. */
  readonly languages: readonly string[];
  readonly url: string;
  /** `feed`: RSS, Atom, RDF or JSON Feed at `url`; `page`: an HTML list people follow (kept, not polled yet). */
  readonly read: 'feed' | 'page';
  /** Hosts whose entries belong to this source, lower case, without `www.`. */
  readonly hosts: readonly string[];
  /** Minutes between polls, 15 to 1440; hourly when absent. */
  readonly pace?: number;
}
