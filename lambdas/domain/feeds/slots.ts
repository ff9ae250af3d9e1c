import { createHash } from 'node:crypto';
import { type Feed, isPolled } from './feed';
import { type FeedState, isResting, paceOf } from './feed-state';

/** Polls are planned on a grid of quarter hours, counted from the Unix epoch (UTC). */
export const slotMinutes = 15;

/**
 * FeedStates that fit one read: about 100 bytes each, 4 KiB to a read unit, so a group of 40 costs one query of half a
 * unit (DynamoDB developer guide, "read capacity": a Query adds item sizes up before rounding).
 */
const feedsPerGroup = 40;
const mostGroups = 4;
const hashRange = 0x10000;

export function slotAt(instant: Date): number {
  return Math.floor(instant.getTime() / (slotMinutes * 60_000));
}

export function slotStart(slot: number): Date {
  return new Date(slot * slotMinutes * 60_000);
}

/** Host of a feed's address: feeds of one host stand together on the ring, and so in one group. */
export function hostOf(feed: Feed): string {
  return new URL(feed.url).host;
}

/** Where a host stands on the ring of 65,536 positions, as four hexadecimal digits. */
export function ringPosition(host: string): string {
  return createHash('sha256').update(host).digest('hex').slice(0, 4);
}

/** How many groups a watch is polled in: 1 for up to 40 feeds, at most one for each quarter of the hour. */
export function groupCount(feeds: readonly Feed[]): number {
  return Math.min(mostGroups, Math.max(1, Math.ceil(feeds.length / feedsPerGroup)));
}

export function groupOf(feed: Feed, groups: number): number {
  return Math.floor((Number.parseInt(ringPosition(hostOf(feed)), 16) * groups) / hashRange);
}

/** First and last ring position of a group, both inclusive: the range its FeedStates are read by. */
export function groupRange(group: number, groups: number): { readonly first: string; readonly last: string } {
  const hex = (position: number) => position.toString(16).padStart(4, '0');
  return {
    first: hex(Math.ceil((group * hashRange) / groups)),
    last: hex(Math.ceil(((group + 1) * hashRange) / groups) - 1),
  };
}

/** Whether a slot is the feed's turn by pace and place alone; no stored time is needed to know. */
export function isTurn(feed: Feed, slot: number, groups: number, minutes = paceOf(feed)): boolean {
  const every = Math.max(1, Math.round(minutes / slotMinutes));
  return slot % every === groupOf(feed, groups) % every;
}

/** Whether a feed is to be polled in a slot: its turn at the pace its state leaves it, and not told to wait. */
export function isDue(feed: Feed, state: FeedState | undefined, slot: number, groups: number): boolean {
  if (!isPolled(feed) || isResting(state, slotStart(slot))) return false;
  return isTurn(feed, slot, groups, paceOf(feed, state, slotStart(slot)));
}

/** Whether no earlier slot of the same UTC day was the feed's turn: the poll that records that it answered. */
export function isFirstOfDay(feed: Feed, slot: number, state?: FeedState): boolean {
  const every = Math.max(1, Math.round(paceOf(feed, state) / slotMinutes));
  const day = (of: number) => slotStart(of).toISOString().slice(0, 10);
  return day(slot - every) < day(slot);
}

/** Whether a planned poll came too late: the feed's next turn has begun, and a later request polls it. */
export function isStale(feed: Feed, slot: number, now: Date, state?: FeedState): boolean {
  return slotAt(now) - slot >= Math.max(1, Math.round(paceOf(feed, state) / slotMinutes));
}
