import type { Feed } from '../../lambdas/domain/feeds/feed';
import { groupCount, groupOf, isTurn, slotAt, slotStart } from '../../lambdas/domain/feeds/slots';

const daySlots = 96;
const closingMinute = 30;

/** When it is anybody's turn: one feed stands for all of its group and pace, whose turns are the same. */
export interface Turns {
  readonly feeds: readonly Feed[];
  readonly groups: number;
}

export function turnsOf(feeds: readonly Feed[]): Turns {
  const groups = groupCount(feeds);
  const distinct = new Map(feeds.map((feed) => [`${groupOf(feed, groups)} ${feed.pace ?? ''}`, feed]));
  return { feeds: [...distinct.values()], groups };
}

export function isAnyTurn({ feeds, groups }: Turns, slot: number): boolean {
  return feeds.some((feed) => isTurn(feed, slot, groups));
}

/** The next quarter hour after an instant at which it is any feed's turn; never more than a day away. */
export function nextTurn(turns: Turns, after: Date): Date {
  let slot = slotAt(after) + 1;
  const last = slot + daySlots;
  while (slot < last && !isAnyTurn(turns, slot)) slot += 1;
  return slotStart(slot);
}

/** The next 00:30 UTC after an instant, when the day before is closed. */
export function nextClosing(after: Date): Date {
  const closing = new Date(after);
  closing.setUTCHours(0, closingMinute, 0, 0);
  if (closing <= after) closing.setUTCDate(closing.getUTCDate() + 1);
  return closing;
}

/** The first quarter hour at or after a due instant, and after `after`: when the planner would find it. */
export function planningOf(dueAt: string | undefined, after: Date): Date | undefined {
  if (dueAt === undefined) return undefined;
  const due = new Date(Math.max(Date.parse(dueAt), after.getTime() + 1));
  const slot = slotAt(due);
  return slotStart(slot).getTime() === due.getTime() ? due : slotStart(slot + 1);
}

export function earliest(instants: readonly (Date | undefined)[]): Date {
  const given = instants.flatMap((instant) => (instant === undefined ? [] : [instant.getTime()]));
  return new Date(Math.min(...given));
}
