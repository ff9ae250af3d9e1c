/** What a month of the service depends on. */
export interface Load {
  readonly feeds: number;
  /** Distinct hosts of the feeds: one queue message each. */
  readonly hosts: number;
  /** Confirmed weekly readers. */
  readonly subscribers: number;
  readonly pageViews: number;
}

/** One line of a month's bill: `free` units a month are never charged, each further one costs `price` US dollars. */
export interface CostLine {
  readonly item: string;
  readonly units: number;
  readonly price: number;
  readonly free: number;
}

const million = 1_000_000;
const days = 30;
/** As many as lib/alarms.ts makes. */
export const alarms = 21;

/** List prices of us-east-1, arm64, November 2026; free are the permanent free tiers of an account. */
export function estimateMonth(load: Load): CostLine[] {
  const use = useOf(load);
  return [
    cost('SES, mails', use.mails, 0.0001),
    cost('DynamoDB, write units', use.writes, 0.625 / million),
    cost('DynamoDB, read units', use.reads, 0.125 / million),
    cost('DynamoDB, GB stored', 1, 0.25, 25),
    cost('DynamoDB, GB restorable', 1, 0.2),
    cost('Lambda, GB-seconds', use.gigabyteSeconds, 0.0000133334, 400_000),
    cost('Lambda, calls', use.calls, 0.2 / million, million),
    cost('SQS, requests', use.queueRequests, 0.4 / million, million),
    cost('SNS, mail events', use.mails * 3, 0.5 / million, million),
    cost('EventBridge Scheduler, calls', use.scheduled, 1 / million, 14 * million),
    cost('HTTP API, requests', load.pageViews, 1 / million),
    cost('CloudWatch, alarms', alarms, 0.1, 10),
    cost('CloudWatch, GB of logs', use.calls * 0.000002, 0.5, 5),
    cost('Secrets Manager, keys', 1, 0.4),
    cost('Data out, GB', load.pageViews * 0.00005, 0.09, 100),
  ];
}

/** The list price of a line, and what is left of it when nothing else in the account uses the free tier. */
export function priceOf({ units, price, free }: CostLine): { readonly list: number; readonly afterFree: number } {
  return { list: units * price, afterFree: Math.max(0, units - free) * price };
}

/** The estimate as a table, with what it is made for. */
export function printEstimate({ feeds, hosts, subscribers, pageViews }: Load, lines: readonly CostLine[]): string {
  const prices = lines.map(priceOf);
  const row = (item: string, list: number, afterFree: number) =>
    `  ${item.padEnd(32)}${dollars(list)}${dollars(afterFree)}`;
  return [
    `Estimated US dollars a month for ${feeds} feeds on ${hosts} hosts polled hourly, ${subscribers} weekly readers and`,
    `${pageViews} page views (us-east-1 list prices; on the right with the permanent free tiers taken off):`,
    ...lines.map((line) => row(line.item, priceOf(line).list, priceOf(line).afterFree)),
    row('Sum', sum(prices.map(({ list }) => list)), sum(prices.map(({ afterFree }) => afterFree))),
  ].join('\n');
}

/**
 * How much of everything a load takes. Assumed: 0.15 write and 0.05 read units a poll; ten hosts in a run of 10 s; one new
 * entry a day and feed that matches; three writes, a tenth of a second and three events a mail; a tenth of a second a page;
 * 15 requests a minute by which Lambda asks each of the three queues, also when they are empty.
 */
function useOf({ feeds, hosts, subscribers, pageViews }: Load) {
  const polls = feeds * 24 * days;
  const pollRuns = (hosts * 24 * days) / 10;
  const mails = (subscribers * days) / 7;
  const [planned, closed] = [2 * 96 * days, 10 * days];
  return {
    mails,
    writes: polls * 0.15 + feeds * days * 2 + mails * 3,
    reads: polls * 0.05 + mails + pageViews * 2,
    gigabyteSeconds: planned * 0.15 + closed * 5 + pollRuns * 5 + mails * 0.1 + pageViews * 0.1,
    calls: planned + closed + pollRuns + mails / 5 + pageViews,
    queueRequests: 3 * 15 * 60 * 24 * days + pollRuns * 12 + mails * 2,
    scheduled: planned + closed,
  };
}

function cost(item: string, units: number, price: number, free = 0): CostLine {
  return { item, units, price, free };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function dollars(amount: number): string {
  return `$${amount.toFixed(2)}`.padStart(10);
}
