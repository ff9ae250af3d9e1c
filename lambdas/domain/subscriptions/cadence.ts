import { addDays, dateOf, daysBetween, weekdayOf } from '../stories/calendar';
import type { Language } from '../watch/language';
import type { Cadence } from './subscription';
import { instantOf, localDateOf } from './zoned-time';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** Weekly, Monday at 8:00, where readers of a language most often are; the form lets them change it. */
export function defaultCadence(language: Language): Cadence {
  return { every: 'week', weekday: 1, hour: 8, zone: language === 'en' ? 'Europe/Brussels' : 'Asia/Almaty' };
}

/** The cut-off of a digest (`YYYY-MM-DD`): the last 00:00 UTC at least one hour before the instant it is due. */
export function cutoffOf(dueAt: Date): string {
  return dateOf(new Date(dueAt.getTime() - hour));
}

/** The first instant after `after` at which a digest is due, ISO 8601 UTC. */
export function nextDue(cadence: Cadence, after: Date): string {
  const today = localDateOf(after, cadence.zone);
  const due = daysBetween(addDays(today, -1), addDays(today, 9))
    .filter((date) => isDueOn(cadence, date))
    .map((date) => instantOf(date, cadence.hour, cadence.zone))
    .find((instant) => instant > after.getTime());
  if (due === undefined) throw new Error(`No digest is ever due: weekday ${cadence.weekday} is not 1 to 7.`);
  return new Date(due).toISOString();
}

/** The last instant not after `now` at which a digest was due, ISO 8601 UTC: a late run sends that one, not older ones. */
export function lastDue(cadence: Cadence, now: Date): string {
  const past = new Date(now.getTime() - (cadence.every === 'week' ? 9 : 3) * day);
  let due = nextDue(cadence, past);
  for (let next = due; Date.parse(next) <= now.getTime(); next = nextDue(cadence, new Date(next))) due = next;
  return due;
}

/** The first due instant whose digest covers anything of what happens from the day of confirming on. */
export function firstDue(cadence: Cadence, confirmedAt: Date): string {
  const coveredUntil = dateOf(confirmedAt);
  let due = nextDue(cadence, confirmedAt);
  while (cutoffOf(new Date(due)) <= coveredUntil) due = nextDue(cadence, new Date(due));
  return due;
}

function isDueOn(cadence: Cadence, date: string): boolean {
  return cadence.every === 'day' || weekdayOf(date) === cadence.weekday;
}
