import type { Totals } from '../service/totals';
import type { Consumption } from '../tables/metered-tables';

/** What a replay did, as `report.json` states it and the table on the terminal shows it. */
export interface ReplayReport {
  readonly from: string;
  readonly until: string;
  readonly weeks: number;
  readonly feeds: number;
  readonly polls: { readonly total: number; readonly [outcome: string]: number };
  readonly entries: number;
  readonly matches: number;
  readonly stories: number;
  readonly daysClosed: number;
  /** Digests sent, and how the others ended. */
  readonly digests: Readonly<Record<string, number>>;
  /** Everything the mailbox took in: digests and confirmations. */
  readonly mails: number;
  readonly seconds: number;
  /** Capacity units of the Feeds table over the number of polls: what polling costs beside the matches it stores. */
  readonly unitsPerPoll: { readonly write: number; readonly read: number };
  readonly capacity: Readonly<Record<string, Consumption>>;
  readonly errors: readonly string[];
}

export function toReport(input: {
  readonly from: Date;
  readonly until: Date;
  readonly totals: Totals;
  /** Why messages were given up. */
  readonly deadLetters: readonly string[];
  readonly mails: number;
  readonly seconds: number;
  readonly capacity: Readonly<Record<string, Consumption>>;
}): ReplayReport {
  const { totals, capacity } = input;
  const perPoll = (units = 0) => (totals.polls === 0 ? 0 : Number((units / totals.polls).toFixed(4)));
  return {
    from: input.from.toISOString(),
    until: input.until.toISOString(),
    weeks: Math.round((input.until.getTime() - input.from.getTime()) / (7 * 86_400_000)),
    feeds: totals.feeds.length,
    polls: { total: totals.polls, ...totals.outcomes },
    entries: totals.entries,
    matches: totals.matches,
    stories: totals.stories,
    daysClosed: totals.daysClosed,
    digests: totals.mails,
    mails: input.mails,
    seconds: Number(input.seconds.toFixed(1)),
    unitsPerPoll: { write: perPoll(capacity.Feeds?.writeUnits), read: perPoll(capacity.Feeds?.readUnits) },
    capacity,
    errors: [...totals.errors, ...input.deadLetters],
  };
}

/** The report as a table for a terminal. */
export function toTable(report: ReplayReport): string {
  const failed = Object.entries(report.polls).filter(([name]) => name.startsWith('failed'));
  const rows: readonly (readonly [string, string])[] = [
    ['weeks replayed', `${report.weeks} (${report.from.slice(0, 10)} to ${report.until.slice(0, 10)})`],
    ['feeds', String(report.feeds)],
    [
      'polls',
      `${report.polls.total}: ${report.polls.fetched ?? 0} with something new, ${report.polls.unchanged ?? 0} unchanged`,
    ],
    ['polls failed', failed.map(([name, count]) => `${count} ${name.slice('failed: '.length)}`).join(', ') || '0'],
    ['entries', String(report.entries)],
    ['matches', String(report.matches)],
    ['stories', String(report.stories)],
    ['digests sent', String(report.digests.sent ?? 0)],
    ['mails in all', String(report.mails)],
    ['units per poll', `${report.unitsPerPoll.write} write, ${report.unitsPerPoll.read} read`],
    ['seconds', String(report.seconds)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n');
}
