import { composeEdition } from '../domain/digests/compose-edition';
import type { Edition } from '../domain/digests/digest';
import type { Match, Standing } from '../domain/matching/match';
import { addDays, weekOf } from '../domain/stories/calendar';
import type { Day } from '../domain/stories/day';
import { findReport, type Hiding, type HidingReason, withoutReport, withReport } from '../domain/stories/hiding';
import { type CoverWeekDeps, coverWeek } from './cover-week';
import { type ListContentsDeps, listContents } from './list-contents';

export interface HideMatchDeps extends CoverWeekDeps, ListContentsDeps {
  readonly now: () => Date;
  readonly loadFound: (matchIds: readonly string[]) => Promise<readonly { readonly match: Match }[]>;
  readonly setStanding: (matchId: string, standing: Standing) => Promise<void>;
  /** Makes a hidden match one found at an instant (ISO 8601 UTC). */
  readonly findAnew: (matchId: string, foundAt: string) => Promise<void>;
  readonly loadHiding: (matchId: string) => Promise<Hiding | undefined>;
  readonly storeHiding: (hiding: Hiding) => Promise<void>;
  readonly removeHiding: (matchId: string) => Promise<void>;
  readonly storeDay: (day: Day) => Promise<void>;
  readonly loadEdition: (week: string) => Promise<Edition | undefined>;
  readonly storeEdition: (edition: Edition) => Promise<void>;
}

export type HideOutcome =
  | {
      readonly kind: 'hidden';
      readonly hiding: Hiding /** The other reports of its story that day, by match id. */;
      readonly left: readonly string[];
    }
  | { readonly kind: 'restored'; readonly hiding: Hiding }
  | { readonly kind: 'unchanged'; readonly because: string };

/**
 * Takes a match out of everything shown: archive, days, editions, and with the next digest as a correction where a day
 * told it. What is known of it is stored first, so that a run that died is simply run again.
 */
export async function hideMatch(deps: HideMatchDeps, matchId: string, reason: HidingReason): Promise<HideOutcome> {
  const [found] = await deps.loadFound([matchId]);
  if (found === undefined) return { kind: 'unchanged', because: 'there is no match of this id' };
  const { standing, foundAt } = found.match;
  if (standing === 'quarantined') return { kind: 'unchanged', because: 'it is in quarantine, so nothing shows it' };
  const known = await loadStanding(deps, matchId);
  const day = await loadDay(deps, foundAt);
  const told = (day && findReport(day, matchId)) ?? known?.told;
  const hiding: Hiding = {
    matchId,
    reason,
    hiddenAt: known?.hiddenAt ?? deps.now().toISOString(),
    was: known?.was ?? (standing === 'history' ? 'history' : 'new'),
    ...(told === undefined ? {} : { told }),
  };
  await deps.storeHiding(hiding);
  await deps.setStanding(matchId, 'hidden');
  const left = day && withoutReport(day, matchId);
  if (left) await storeDay(deps, left);
  const story = left?.stories.find(({ id }) => id === told?.storyId);
  return { kind: 'hidden', hiding, left: story?.reports.map((report) => report.matchId) ?? [] };
}

/**
 * Puts a hidden match back where it stood. Digests that have gone out without it are not sent again: the next says that it
 * stands. One whose day was closed without it counts as found now, so that a day still to come tells it.
 */
export async function restoreMatch(deps: HideMatchDeps, matchId: string): Promise<HideOutcome> {
  const hiding = await loadStanding(deps, matchId);
  if (hiding === undefined) return { kind: 'unchanged', because: 'no match of this id is hidden' };
  const { told, was } = hiding;
  if (told === undefined) {
    await restoreUntold(deps, hiding);
    return { kind: 'restored', hiding };
  }
  const day = await loadDay(deps, told.date);
  if (day) await storeDay(deps, withReport(day, told));
  await deps.setStanding(matchId, was);
  const restored = { ...hiding, restoredAt: deps.now().toISOString() };
  await deps.storeHiding(restored);
  return { kind: 'restored', hiding: restored };
}

/** Nobody has read it, so that nobody need be told. */
async function restoreUntold(deps: HideMatchDeps, { matchId, was }: Hiding): Promise<void> {
  const [found] = await deps.loadFound([matchId]);
  const isLate = was === 'new' && found !== undefined && (await loadDay(deps, found.match.foundAt)) !== undefined;
  if (isLate) await deps.findAnew(matchId, deps.now().toISOString());
  else await deps.setStanding(matchId, was);
  await deps.removeHiding(matchId);
}

/** The hiding of a match that is hidden now. */
async function loadStanding({ loadHiding }: HideMatchDeps, matchId: string): Promise<Hiding | undefined> {
  const hiding = await loadHiding(matchId);
  return hiding?.restoredAt === undefined ? hiding : undefined;
}

async function loadDay({ loadDays }: HideMatchDeps, instant: string): Promise<Day | undefined> {
  const date = instant.slice(0, 10);
  const [day] = await loadDays(date, addDays(date, 1));
  return day;
}

/** Overwrites a closed day, what its week sums up, and the edition of the week where there is one. */
async function storeDay(deps: HideMatchDeps, day: Day): Promise<void> {
  await deps.storeDay(day);
  await coverWeek(deps, day.date);
  const edition = await deps.loadEdition(weekOf(day.date));
  if (edition === undefined) return;
  const { from, until } = edition.period;
  await deps.storeEdition(composeEdition(edition.period, await deps.loadDays(from, until)));
  await listContents(deps, edition.period, deps.now().toISOString());
}
