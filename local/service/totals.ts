/** What the jobs of a run have done so far: sums of their reports. */
export interface Totals {
  readonly feeds: string[];
  polls: number;
  /** Polls by outcome: `fetched`, `unchanged`, or `failed` with its reason (`failed: gone`). */
  readonly outcomes: Record<string, number>;
  entries: number;
  matches: number;
  stories: number;
  daysClosed: number;
  digestsPlanned: number;
  readonly mails: Record<string, number>;
  readonly errors: string[];
}

export function noTotals(): Totals {
  return {
    feeds: [],
    polls: 0,
    outcomes: {},
    entries: 0,
    matches: 0,
    stories: 0,
    daysClosed: 0,
    digestsPlanned: 0,
    mails: {},
    errors: [],
  };
}

/** The parts of the jobs' reports that are summed. */
interface Reports {
  readonly polls?: readonly { readonly feedId: string; readonly outcome: Outcome }[];
  readonly unfinished?: readonly string[];
  readonly closed?: readonly string[];
  readonly stories?: number;
  readonly planned?: number;
}
type Outcome = {
  readonly kind: string;
  readonly reason?: string;
  readonly entries?: number;
  readonly matches?: number;
};

/** Adds one job's report. */
export function addReport(totals: Totals, job: string, report: object): void {
  const { polls = [], unfinished = [], closed = [], stories = 0, planned = 0 } = report as Reports;
  for (const { feedId, outcome } of polls) addPoll(totals, feedId, outcome);
  totals.errors.push(...unfinished);
  if (job === 'close-day') {
    totals.daysClosed += closed.length;
    totals.stories += stories;
  }
  if (job === 'plan-digests') totals.digestsPlanned += planned;
  if (job === 'send-digests') {
    for (const [end, count] of Object.entries(report as Record<string, number>)) {
      if (count > 0) totals.mails[end] = (totals.mails[end] ?? 0) + count;
    }
  }
}

function addPoll(totals: Totals, feedId: string, outcome: Outcome): void {
  if (!totals.feeds.includes(feedId)) totals.feeds.push(feedId);
  const name = outcome.kind === 'failed' ? `failed: ${outcome.reason ?? 'unknown'}` : outcome.kind;
  totals.polls += 1;
  totals.outcomes[name] = (totals.outcomes[name] ?? 0) + 1;
  totals.entries += outcome.entries ?? 0;
  totals.matches += outcome.matches ?? 0;
}
