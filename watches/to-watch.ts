import { createHash } from 'node:crypto';
import type { CompiledMatcher } from '../lambdas/domain/matching/compiled-matcher';
import type { ConcernSource } from '../lambdas/domain/matching/matcher-source';
import type { Concern, Watch } from '../lambdas/domain/watch/watch';
import type { WatchSource } from './load';

type Content = Omit<Watch, 'version'>;

/** What runs, from what editors wrote: notes for editors stay behind, rules go into the matcher. */
export function toWatch(source: WatchSource, matcher: CompiledMatcher): Watch {
  const { context: _context, procedure, ...about } = source.watch;
  const content: Content = {
    ...about,
    ...(procedure === undefined ? {} : { procedure }),
    clauses: source.clauses,
    concerns: source.matcher.concerns.map(toConcern),
    feeds: source.feeds.map(({ note: _note, pace, ...feed }) => ({ ...feed, ...(pace === undefined ? {} : { pace }) })),
    ledger: source.ledger.map(({ source: cited, ...entry }) => ({
      ...entry,
      ...(cited === undefined ? {} : { source: cited }),
    })),
    matcher,
  };
  return { ...content, version: versionOf(content) };
}

function toConcern({ rules, ...concern }: ConcernSource): Concern {
  return { ...concern, rules: Object.fromEntries(rules.map(({ id, gloss }) => [id, gloss])) };
}

/** Twelve hex digits of the SHA-256 of the content: the same files give the same version everywhere. */
function versionOf(content: Content): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
}
