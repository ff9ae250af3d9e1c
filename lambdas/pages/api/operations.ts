import type * as z from 'zod/mini';
import {
  coverageOut,
  editionsOut,
  editionsQuery,
  idParameter,
  matchesOut,
  matchesQuery,
  sourcesOut,
  storiesOut,
  storiesQuery,
  storyOut,
  watchOut,
} from './schemas';

/** One thing that can be asked of the API by GET. */
export interface Operation {
  /** As OpenAPI writes it, below `/api/v1`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly query?: z.ZodMiniObject;
  readonly parameters?: z.ZodMiniObject;
  readonly answer: z.ZodMiniObject;
}

export const apiBase = '/api/v1';

export const operations = {
  watch: {
    path: '/watch',
    id: 'getWatch',
    summary: 'The resolution: clauses, concerns with their rules, the demand ledger.',
    answer: watchOut,
  },
  stories: {
    path: '/stories',
    id: 'listStories',
    summary:
      'Stories, newest first: the latest of all concerns or of one, or the newest 200 of some days (at most 371).',
    query: storiesQuery,
    answer: storiesOut,
  },
  story: {
    path: '/stories/{id}',
    id: 'getStory',
    summary: 'One story with the reports of all its days.',
    parameters: idParameter,
    answer: storyOut,
  },
  matches: {
    path: '/matches',
    id: 'searchMatches',
    summary: 'The archive: matches by words in any form, concern, kind, language and days; 50 to a page, newest first.',
    query: matchesQuery,
    answer: matchesOut,
  },
  editions: {
    path: '/editions',
    id: 'listEditions',
    summary: 'Weekly editions, newest first, with the ids of their stories; 104 to a page.',
    query: editionsQuery,
    answer: editionsOut,
  },
  sources: { path: '/sources', id: 'listSources', summary: 'Every source of the watch.', answer: sourcesOut },
  coverage: {
    path: '/coverage',
    id: 'getCoverage',
    summary: 'Stories begun per concern in each of the last 26 weeks. Coverage, not incidents.',
    answer: coverageOut,
  },
} as const satisfies Record<string, Operation>;
