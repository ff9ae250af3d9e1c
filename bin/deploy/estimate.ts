/** What a month of the service depends on. */
export interface Load {
  readonly feeds: number;
  /** Distinct hosts of the feeds: one queue message each. */
  readonly hosts: number;
  /** Confirmed weekly readers. */
  readonly subscribers: number;
  readonly pageViews: number;
}

/** One line of the bill in US dollars a month: at list price, and when the permanent free tiers are all still unused. */
export interface CostLine {
  readonly item: string;
  readonly list: number;
  readonly afterFree: number;
}

const million = 1_000_000;
const daysPerMonth = 30;

/**
 * List prices of us-east-1 as of November 2026, arm64, and what each run is assumed to take. Polls: hourly; at most 0.15
 * write and 0.05 read units each; ten hosts in one run of 10 s. An idle queue is asked about 15 times a minute.
 */
export function estimateMonth({ feeds, hosts, subscribers, pageViews }: Load): CostLine[] {
  const polls = feeds * 24 * daysPerMonth;
  const hostRuns = hosts * 24 * daysPerMonth;
  const mails = (subscribers * daysPerMonth) / 7;
  const planned = 2 * 96 * daysPerMonth;
  const closings = 10 * daysPerMonth;
  const matches = feeds * 10 * daysPerMonth * 0.1;
  const gigabyteSeconds =
    planned * 0.3 * 0.5 +
    closings * 5 +
    (hostRuns / 10) * 10 * 0.5 +
    mails * 0.1 +
    mails * 0.05 * 0.5 +
    pageViews * 0.1;
  const calls = planned + closings + hostRuns / 10 + mails / 5 + pageViews;
  const queueCalls = 3 * 15 * 60 * 24 * daysPerMonth + hostRuns * 2 + mails * 3;
  const logGigabytes = (calls * 2) / million;
  return [
    line('SES, $0.10 per 1,000 mails', mails * 0.0001),
    line(
      'DynamoDB requests, on demand',
      (polls * 0.15 + matches * 2 + mails * 3) * (0.625 / million) + polls * 0.05 * (0.125 / million),
    ),
    line('DynamoDB storage 1 GB, restorable', 0.25 + 0.2, 0.2),
    line('Lambda', gigabyteSeconds * 0.0000133334 + calls * (0.2 / million), lambdaAfterFree(gigabyteSeconds, calls)),
    line('SQS', queueCalls * (0.4 / million), Math.max(0, queueCalls - million) * (0.4 / million)),
    line('SNS, three events a mail', mails * 3 * (0.5 / million), 0),
    line('EventBridge Scheduler', (planned + closings) / million, 0),
    line('HTTP API', pageViews / million),
    line('CloudWatch, 14 alarms and logs', 14 * 0.1 + logGigabytes * 0.5, 4 * 0.1),
    line('Secrets Manager, one key', 0.4),
    line('Data out', (mails * 60 + pageViews * 50) * (0.09 / million), 0),
  ];
}

/** The estimate as a table, with what it assumes. */
export function printEstimate(load: Load, lines: readonly CostLine[]): string {
  const dollars = (amount: number) => `$${amount.toFixed(2)}`.padStart(8);
  const row = ({ item, list, afterFree }: CostLine) => `  ${item.padEnd(36)}${dollars(list)}${dollars(afterFree)}`;
  const total = {
    item: 'Sum',
    list: lines.reduce((sum, { list }) => sum + list, 0),
    afterFree: lines.reduce((sum, { afterFree }) => sum + afterFree, 0),
  };
  return [
    `Estimated US dollars a month for ${load.feeds} feeds on ${load.hosts} hosts polled hourly, ${load.subscribers} weekly readers`,
    `and ${load.pageViews} page views (us-east-1 list prices; right: the permanent free tiers taken off):`,
    ...[...lines, total].map(row),
  ].join('\n');
}

function line(item: string, list: number, afterFree: number = list): CostLine {
  return { item, list, afterFree };
}

function lambdaAfterFree(gigabyteSeconds: number, calls: number): number {
  const paidSeconds = Math.max(0, gigabyteSeconds - 400_000);
  return paidSeconds * 0.0000133334 + Math.max(0, calls - million) * (0.2 / million);
}
