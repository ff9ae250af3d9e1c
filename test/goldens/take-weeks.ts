import { writeFileSync } from 'node:fs';
import { days } from '../../lambdas/adapters/days';
import { documentClient } from '../../lambdas/adapters/dynamodb';
import type { Period } from '../../lambdas/domain/digests/digest';
import { trendPeriod } from '../../lambdas/domain/digests/trend';
import { addDays } from '../../lambdas/domain/stories/calendar';
import { polledFeeds } from '../../lambdas/domain/watch/look-up';
import type { GlossedWatch } from '../../lambdas/domain/watch/watch';
import { readSamples } from '../../local/samples/read-samples';
import { toSampleFeeds } from '../../local/samples/sample-feeds';
import { type DigestWeeks, weeksFile } from './weeks-file';

/** Elections; charges dropped; the resolution; a quiet week. */
const mondays = ['2021-01-11', '2021-02-01', '2021-02-08', '2021-04-12'];

/** Writes the four weeks as the tables hold them after a replay, one day to a line, so that a difference can be read. */
export async function takeWeeks(compiled: GlossedWatch): Promise<void> {
  const stored = days(documentClient(), 'Matches');
  // Names join stories when a day closes; a mail knows none of them.
  const watch = { ...compiled, feeds: toSampleFeeds(readSamples()), names: { places: [], bodies: [] } };
  const polled = polledFeeds(watch).map(({ id }) => id);
  const weeks = mondays.map((from): Period => ({ from, until: addDays(from, 7) }));
  const known = { from: trendPeriod(weeks[0]?.until ?? '').from, until: weeks.at(-1)?.until ?? '' };
  const tallies = (await stored.loadTallies(known.from, known.until)).map(({ answered, ...tally }) => ({
    ...tally,
    silent: polled.filter((id) => !answered.includes(id)),
  }));
  const told = (await Promise.all(weeks.map(({ from, until }) => stored.loadDays(from, until)))).flat();
  const taken: DigestWeeks = { watch, weeks, tallies, days: told.map(({ date, stories }) => ({ date, stories })) };
  const lines = (list: readonly unknown[]) => `[\n${list.map((one) => JSON.stringify(one)).join(',\n')}\n]`;
  const fields = Object.entries(taken).map(([name, value]: [string, unknown]) => {
    return `${JSON.stringify(name)}: ${Array.isArray(value) ? lines(value) : JSON.stringify(value)}`;
  });
  writeFileSync(weeksFile, `{\n${fields.join(',\n')}\n}\n`);
}
