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
  /** `feed`: RSS, Atom, RDF or JSON Feed at `url`; `page`: an HTML list, read by its selectors; kept, not polled, without. */
  readonly read: 'feed' | 'page';
  readonly selectors?: PageSelectors;
  /** Hosts whose entries belong to this source, lower case, without `www.`. */
  readonly hosts: readonly string[];
  /** Minutes between polls, 15 to 1440; hourly when absent. */
  readonly pace?: number;
}

/**
 * Where the entries of a list page stand, as selectors of the subset that `parseSelector` reads. All but `list` are looked
 * up inside one entry; a title or link left out is the entry's first link.
 */
export interface PageSelectors {
  /** One element per entry. */
  readonly list: string;
  readonly title?: string;
  readonly link?: string;
  readonly date?: string;
  readonly summary?: string;
}

/** Whether a feed is asked at all: a page whose structure nobody wrote down is kept for people to follow. */
export function isPolled(feed: Feed): boolean {
  return feed.read === 'feed' || feed.selectors !== undefined;
}
