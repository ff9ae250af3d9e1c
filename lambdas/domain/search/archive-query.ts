import type { SourceKind } from '../feeds/feed';
import type { Match } from '../matching/match';
import type { Language } from '../watch/language';
import { queryWords, searchStems } from './search-stems';

/** What is asked of the archive. Every part narrows; an empty query asks for everything. */
export interface ArchiveQuery {
  /** Words that must all stand in headline, summary or categories, in any of their forms. */
  readonly words: string;
  readonly concern?: string;
  readonly kind?: SourceKind;
  readonly language?: Language;
  /** First and last UTC day found, `YYYY-MM-DD`, both inclusive. */
  readonly from?: string;
  readonly to?: string;
}

/** The text of a match that its words are looked for in. */
export function searchableText({ title, summary, categories }: Match): string {
  return [title, summary, ...categories].join('\n');
}

/** Tokens of which a hit has at least one. */
export type TokenGroup = readonly string[];

/** Postings that can narrow a query: a hit stands in at least one posting of every group. */
export interface TokenGroups {
  readonly words: readonly TokenGroup[];
  /** Concern, kind and language: their postings are long, each holding a good part of all matches. */
  readonly filters: readonly TokenGroup[];
}

export function tokenGroups({ words, concern, kind, language }: ArchiveQuery): TokenGroups {
  return {
    words: queryWords(words),
    filters: [
      ...(concern === undefined ? [] : [[`concern:${concern}`]]),
      ...(kind === undefined ? [] : [[`kind:${kind}`]]),
      ...(language === undefined ? [] : [[`language:${language}`]]),
    ],
  };
}

/** Whether a match answers a query in all its parts: what the postings narrowed is held against the stored text. */
export function answers(query: ArchiveQuery, match: Match, kind: SourceKind): boolean {
  if (match.standing !== 'new' && match.standing !== 'history') return false;
  const date = match.foundAt.slice(0, 10);
  if (date < (query.from ?? '') || (query.to !== undefined && date > query.to)) return false;
  const tokens = new Set(tokensOf(match, kind));
  const { words, filters } = tokenGroups(query);
  return [...words, ...filters].every((group) => group.some((token) => tokens.has(token)));
}

/** Everything a match is found by: stems of its text, its concerns, the kind of its source, its language. */
export function tokensOf(match: Match, kind: SourceKind): readonly string[] {
  return [
    ...searchStems(searchableText(match), match.language),
    ...match.concerns.map(({ id }) => `concern:${id}`),
    `kind:${kind}`,
    `language:${match.language}`,
  ];
}
