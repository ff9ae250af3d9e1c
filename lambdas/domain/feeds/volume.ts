import { dateOf } from '../stories/calendar';

/** How much a feed publishes: new entries by ISO week (Monday to Sunday, UTC), as far back as is kept. */
export interface Volume {
  /** UTC day of the last new entry, `YYYY-MM-DD`. */
  readonly lastDay: string;
  /** New entries in the week of `lastDay`, in the week before, and so on. */
  readonly weeks: readonly number[];
}

const dayLength = 86_400_000;
const weeksKept = 8;
/** One byte a week: what is more than that is noisy enough. */
const mostPerWeek = 255;

/** The volume once `count` new entries were found; the same when there were none. */
export function addEntries(volume: Volume | undefined, count: number, now: Date): Volume | undefined {
  if (count === 0) return volume;
  const lastDay = dateOf(now);
  const passed = volume === undefined ? 0 : Math.max(0, weekNumber(lastDay) - weekNumber(volume.lastDay));
  const [thisWeek = 0, ...before] = [...Array<number>(Math.min(passed, weeksKept)).fill(0), ...(volume?.weeks ?? [])];
  return { lastDay, weeks: [Math.min(mostPerWeek, thisWeek + count), ...before].slice(0, weeksKept) };
}

/** New entries in the week of a day; undefined when that is further back than anything kept. */
export function entriesInWeek(volume: Volume, day: string): number | undefined {
  const back = weekNumber(volume.lastDay) - weekNumber(day);
  return back < 0 ? 0 : volume.weeks[back];
}

/** Three to ten bytes, base64: the day as 16 bits, then a byte per week. */
export function packVolume({ lastDay, weeks }: Volume): string {
  const day = dayNumber(lastDay);
  return Buffer.from([day >> 8, day & 0xff, ...weeks]).toString('base64');
}

export function unpackVolume(packed: string | undefined): Volume | undefined {
  if (packed === undefined) return undefined;
  const [high = 0, low = 0, ...weeks] = Buffer.from(packed, 'base64');
  return { lastDay: dateOf(new Date((high * 256 + low) * dayLength)), weeks };
}

function dayNumber(date: string): number {
  return Math.floor(Date.parse(date) / dayLength);
}

/** Weeks since the Monday before the Unix epoch, which was a Thursday. */
function weekNumber(date: string): number {
  return Math.floor((dayNumber(date) + 3) / 7);
}
