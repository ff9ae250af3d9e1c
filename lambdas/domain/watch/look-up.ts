import { type Feed, isPolled } from '../feeds/feed';
import type { Clause, Concern, LedgerEntry, Watch } from './watch';

/** The concerns that belong to a clause, in the order of the watch. */
export function concernsOfClause(watch: Watch, clause: string): readonly Concern[] {
  return watch.concerns.filter(({ clauses }) => clauses.includes(clause));
}

/** The clauses that any of these concerns belongs to, each once, in the order of the watch. */
export function clausesOfConcerns(watch: Watch, concerns: readonly string[]): readonly Clause[] {
  const touched = new Set(watch.concerns.filter(({ id }) => concerns.includes(id)).flatMap(({ clauses }) => clauses));
  return watch.clauses.filter(({ id }) => touched.has(id));
}

/** What the ledger holds on a clause, oldest first. */
export function ledgerOfClause(watch: Watch, clause: string): readonly LedgerEntry[] {
  return watch.ledger.filter((entry) => entry.clause === clause);
}

/** The sources that are polled; the others are lists that people follow by hand. */
export function polledFeeds(watch: Watch): readonly Feed[] {
  return watch.feeds.filter(isPolled);
}

export function feedById(watch: Watch, id: string): Feed | undefined {
  return watch.feeds.find((feed) => feed.id === id);
}
