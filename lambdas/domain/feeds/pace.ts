/** Paces there are, in minutes: each divides a day, so that a feed's turns fall alike on every day. */
const steps = [15, 30, 60, 120, 180, 240, 360, 480, 720, 1440] as const;
const hourly = 60;
const daily = 1440;
const fourWeeks = 28 * 86_400_000;
/** A feed is asked about four times for each entry it publishes. */
const pollsPerEntry = 4;

/** What a document says of its own pace, in minutes: `<ttl>`, the syndication module, its cache headers. */
export interface AskedPace {
  readonly ttl?: number;
  readonly syndication?: number;
  readonly cache?: number;
}

/**
 * Minutes between polls of a feed whose editors set no pace: no faster than hourly unless the feed asks, no faster than
 * it asks, and no faster than four times its own rhythm; 15 to 1440. A cache lifetime under a quarter of an hour is a
 * habit of servers rather than an invitation. A feed that asks for more time than its document covers is asked before
 * half of that has passed, for an entry that left it between two polls is lost; but hourly at most.
 */
export function ownPace(asked: AskedPace, published: readonly (string | undefined)[], now: Date): number {
  const cache = asked.cache !== undefined && asked.cache >= steps[0] ? asked.cache : undefined;
  const wished = [asked.ttl, asked.syndication, cache].filter((minutes) => minutes !== undefined);
  const asks = wished.length === 0 ? hourly : Math.max(...wished);
  const times = published.flatMap((date) => (date === undefined ? [] : [Date.parse(date)]));
  const minutes = Math.max(Math.min(asks, Math.max(hourly, span(times) / 2)), rhythm(times, now));
  return steps.findLast((step) => step <= minutes) ?? steps[0];
}

/** Minutes between the oldest and the newest entry of a document; without end when it has no two dates. */
function span(times: readonly number[]): number {
  return times.length < 2 ? Number.POSITIVE_INFINITY : (Math.max(...times) - Math.min(...times)) / 60_000;
}

/** A quarter of the mean time between two entries of the last four weeks, in minutes; 0 when no entry has a date. */
function rhythm(times: readonly number[], now: Date): number {
  const ages = times.map((time) => now.getTime() - time);
  if (ages.length === 0) return 0;
  const recent = ages.filter((age) => age <= fourWeeks);
  if (recent.length === 0) return daily;
  const covered = recent.length < ages.length ? fourWeeks : Math.max(...recent);
  return Math.min(daily, covered / recent.length / 60_000 / pollsPerEntry);
}

const periods: Readonly<Record<string, number>> = {
  hourly,
  daily,
  weekly: 7 * daily,
  monthly: 30 * daily,
  yearly: 365 * daily,
};

/** The pace that the head of an XML feed asks for: `<ttl>` (RSS 2.0) and `sy:updatePeriod` with its frequency (RSS 1.0 module). */
export function askedPace(head: string): AskedPace {
  const channel = head.split(/<(?:item|entry)[\s>]/i)[0] ?? '';
  const ttl = Number(/<ttl>\s*(\d{1,6})\s*<\/ttl>/i.exec(channel)?.[1] ?? 0);
  const period = periods[(/<sy:updatePeriod>\s*(\w{1,10})\s*</i.exec(channel)?.[1] ?? '').toLowerCase()];
  const frequency = Number(/<sy:updateFrequency>\s*(\d{1,4})\s*</i.exec(channel)?.[1] ?? 1) || 1;
  return { ...(ttl > 0 && { ttl }), ...(period !== undefined && { syndication: period / frequency }) };
}
