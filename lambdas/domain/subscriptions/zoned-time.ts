import { dateOf } from '../stories/calendar';

const day = 24 * 60 * 60 * 1000;

/** Whether this is an IANA time zone that this machine knows; offsets such as `+05:00` are not. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false;
  try {
    return formatterOf(zone) !== undefined;
  } catch {
    return false;
  }
}

/** The calendar day it is in a zone at an instant, `YYYY-MM-DD`. */
export function localDateOf(instant: Date, zone: string): string {
  return dateOf(new Date(instant.getTime() + offsetAt(instant.getTime(), zone)));
}

/**
 * The instant at which a zone's clocks show a full hour of a day. An hour that clocks pass twice is the first of the
 * two; one that clocks skip is moved on by as much as they skip.
 */
export function instantOf(date: string, hour: number, zone: string): number {
  const wall = Date.parse(date) + hour * 60 * 60 * 1000;
  const before = wall - offsetAt(wall - day, zone);
  const after = wall - offsetAt(wall + day, zone);
  const shown = [before, after].filter((instant) => instant + offsetAt(instant, zone) === wall);
  return shown.length > 0 ? Math.min(...shown) : before;
}

/** Offsets of UTC days asked for before, by zone: senders ask for the same few thousands of times, and a formatter takes its time. */
const offsets = new Map<string, Map<number, number | undefined>>();

/** Milliseconds by which a zone is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const known = offsets.get(zone) ?? new Map<number, number | undefined>();
  offsets.set(zone, known);
  const start = instant - mod(instant, day);
  if (!known.has(start)) known.set(start, offsetOfDay(start, zone));
  return known.get(start) ?? readOffset(instant, zone);
}

/** Nothing for a day on which clocks are changed; none changes them there and back. */
function offsetOfDay(start: number, zone: string): number | undefined {
  const offset = readOffset(start, zone);
  return readOffset(start + day, zone) === offset ? offset : undefined;
}

function readOffset(instant: number, zone: string): number {
  const read: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) read[type] = Number(value);
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, date, hour, minute, second) - (instant - mod(instant, 1000));
}

/** Making a formatter costs more than a hundred uses of one, and there are only so many zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
