import type { Match } from '../domain/matching/match';
import { addDays, dateOf, daysBetween } from '../domain/stories/calendar';

export interface HeldDeps {
  readonly now: () => Date;
  readonly loadFoundOn: (date: string) => Promise<readonly Match[]>;
  /** Gives a match out of quarantine, as found at an instant (ISO 8601 UTC); says whether it was held. */
  readonly release: (matchId: string, foundAt: string) => Promise<boolean>;
}

/** Matches held back as floods of old entries in the last `days` UTC days, today included, oldest first. */
export async function listHeld({ now, loadFoundOn }: Omit<HeldDeps, 'release'>, days: number): Promise<Match[]> {
  const tomorrow = addDays(dateOf(now()), 1);
  const held: Match[] = [];
  for (const date of daysBetween(addDays(tomorrow, -days), tomorrow)) {
    held.push(...(await loadFoundOn(date)).filter(({ standing }) => standing === 'quarantined'));
  }
  return held;
}

/**
 * Releases what is held back under these ids, of matches or of whole feeds: it counts as found now, so that the day and
 * the digests that are still to come tell it. Run again, it releases nothing twice.
 */
export async function releaseHeld(deps: HeldDeps, ids: readonly string[], days: number): Promise<Match[]> {
  const wanted = (await listHeld(deps, days)).filter(({ id, feedId }) => ids.includes(id) || ids.includes(feedId));
  const released: Match[] = [];
  for (const match of wanted) {
    if (await deps.release(match.id, deps.now().toISOString())) released.push(match);
  }
  return released;
}
