import { createHash } from 'node:crypto';
import type { Feed, PageSelectors } from '../lambdas/domain/feeds/feed';
import type { CompiledMatcher } from '../lambdas/domain/matching/compiled-matcher';
import type { ConcernSource } from '../lambdas/domain/matching/matcher-source';
import type { Concern, Watch } from '../lambdas/domain/watch/watch';
import type { WatchSource } from './load';
import { matchingPrint } from './program-files';

/** What runs beside the matcher, from what editors wrote: notes for editors stay behind. */
export function toWatch(source: WatchSource, matcher: CompiledMatcher): Watch {
  const { context: _context, procedure, milestones, ...about } = source.watch;
  return {
    ...about,
    ...(procedure === undefined ? {} : { procedure }),
    ...(milestones === undefined ? {} : { milestones }),
    clauses: source.clauses,
    concerns: source.matcher.concerns.map(toConcern),
    feeds: source.feeds.map(toFeed),
    ledger: source.ledger.map(({ source: cited, ...entry }) => ({
      ...entry,
      ...(cited === undefined ? {} : { source: cited }),
    })),
    names: source.names,
    version: versionOf(matcher),
  };
}

function toFeed({ note: _note, pace, selectors, ...feed }: WatchSource['feeds'][number]): Feed {
  return {
    ...feed,
    ...(pace === undefined ? {} : { pace }),
    ...(selectors === undefined ? {} : { selectors: toSelectors(selectors) }),
  };
}

function toSelectors({ list, ...parts }: NonNullable<WatchSource['feeds'][number]['selectors']>): PageSelectors {
  return { list, ...Object.fromEntries(Object.entries(parts).filter(([, selector]) => selector !== undefined)) };
}

function toConcern({ rules, ...concern }: ConcernSource): Concern {
  return { ...concern, rules: Object.fromEntries(rules.map(({ id, gloss }) => [id, gloss])) };
}

/** Twelve hex digits of the SHA-256 of the rules and of the program that runs them: what else changes, changes no match. */
function versionOf(matcher: CompiledMatcher): string {
  return createHash('sha256').update(JSON.stringify(matcher)).update(matchingPrint()).digest('hex').slice(0, 12);
}
