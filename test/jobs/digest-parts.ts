import { days } from '../../lambdas/adapters/days';
import { deliveries } from '../../lambdas/adapters/deliveries';
import { hidings } from '../../lambdas/adapters/hidings';
import { matches } from '../../lambdas/adapters/matches';
import { type Pauses, pauses } from '../../lambdas/adapters/pauses';
import { type SendingRecord, sendingRecord } from '../../lambdas/adapters/sending-record';
import { subscriptions } from '../../lambdas/adapters/subscriptions';
import { suppressions } from '../../lambdas/adapters/suppressions';
import type { DigestBatch } from '../../lambdas/domain/digests/digest';
import type { Day } from '../../lambdas/domain/stories/day';
import { parseKeys } from '../../lambdas/domain/subscriptions/keys';
import type { SendQuota } from '../../lambdas/domain/subscriptions/send-quota';
import type { Subscription } from '../../lambdas/domain/subscriptions/subscription';
import { mailer } from '../../lambdas/handlers/mailer';
import { type PlanDigestsDeps, type PlanDigestsReport, planDigests } from '../../lambdas/jobs/plan-digests';
import { type RecordFeedbackDeps, recordFeedback } from '../../lambdas/jobs/record-feedback';
import { type SendDigestsDeps, sendDigests } from '../../lambdas/jobs/send-digests';
import { dueShards, matchesTable, subscribersTable } from '../../lambdas/table-schema';
import { type Mailbox, startMailbox } from '../../local/mailbox/start-mailbox';
import { openTables } from '../adapters/open-tables';
import { aWatch } from '../builders';

/** Planning, sending and feedback over real tables and the local mailbox, on a clock the test sets. */
export interface DigestParts {
  readonly client: Awaited<ReturnType<typeof openTables>>['client'];
  readonly mailbox: Mailbox;
  readonly setClock: (instant: string) => void;
  readonly setQuota: (quota: SendQuota) => void;
  readonly sending: SendingRecord;
  readonly pauses: Pauses;
  readonly planReport: () => PlanDigestsReport | undefined;
  readonly storeDay: (day: Day) => Promise<void>;
  /** Signs someone up and confirms, at the clock's time; answers with the id. */
  readonly join: (address: string, change?: Partial<Subscription>) => Promise<string>;
  readonly load: (id: string) => Promise<Subscription | undefined>;
  readonly unsubscribe: (id: string, now: string) => Promise<void>;
  readonly suppress: (id: string) => Promise<void>;
  /** The batches the planner makes now. */
  readonly plan: () => Promise<readonly DigestBatch[]>;
  readonly sendDeps: SendDigestsDeps;
  readonly send: (batch: DigestBatch, deps?: SendDigestsDeps) => ReturnType<typeof sendDigests>;
  /** Records the SES events that have come in so far. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openDigests(): Promise<DigestParts> {
  const { client, close } = await openTables();
  let clock = '2021-02-08T07:15:00.000Z';
  let quota: SendQuota = { perSecond: 14, perDay: 50_000, sentLastDay: 0 };
  let planReport: PlanDigestsReport | undefined;
  let ids = 0;
  const now = () => new Date(clock);
  const events: string[] = [];
  const mailbox = await startMailbox({ now, onEvent: (event) => void events.push(JSON.stringify(event)) });
  pointSesAt(mailbox.endpoint);
  const rows = subscribersTable.name;
  const stored = subscriptions(client, rows);
  const delivering = deliveries(client, rows);
  const sending = sendingRecord(client, rows);
  const pausing = pauses(client, rows);
  const closedDays = days(client, matchesTable.name);
  const keys = parseKeys(`k1:${'s'.repeat(32)}`);
  const watch = aWatch();
  const sendDeps: SendDigestsDeps = {
    ...delivering,
    now,
    newId: () => `attempt-${++ids}`,
    watch,
    mailSettings: { siteUrl: 'https://watch.example', operatorName: 'O', operatorAddress: 'A', notice: 'none' },
    isStopped: sending.isStopped,
    loadSubscription: stored.load,
    loadDays: closedDays.loadDays,
    loadTallies: closedDays.loadTallies,
    loadHidings: hidings(client, matchesTable.name).loadHidings,
    loadMatches: matches(client, matchesTable.name).loadFoundOn,
    unsubscribeLink: (_, attempt) => `https://watch.example/en/unsubscribe/${attempt}`,
    sendMail: mailer(
      {
        SITE_URL: 'https://watch.example',
        SENDER: 'Watch <digest@watch.example>',
        REPLY_TO: 'digest@watch.example',
        CONFIGURATION_SET: 'watch',
      },
      now,
    ),
  };
  const feedback: RecordFeedbackDeps = {
    ...stored,
    ...delivering,
    ...suppressions(client, rows),
    ...sending,
    now,
    keys,
  };
  return {
    client,
    mailbox,
    setClock: (instant) => {
      clock = instant;
    },
    setQuota: (changed) => {
      quota = changed;
    },
    sending,
    pauses: pausing,
    planReport: () => planReport,
    storeDay: closedDays.storeDay,
    join: async (address, change = {}) => join(stored, address, clock, change),
    load: stored.load,
    unsubscribe: stored.unsubscribe,
    suppress: (id) => feedback.suppress({ id, reason: 'bounce', since: clock }),
    plan: async () => {
      const lastClosed = closedDays.lastClosed;
      const deps = { ...stored, ...delivering, ...sending, ...pausing, lastClosed, now, quota: async () => quota };
      const { batches, report } = await plan(deps);
      planReport = report;
      return batches;
    },
    sendDeps,
    send: (batch, deps = sendDeps) => sendDigests(deps, batch),
    settle: async () => {
      const messages = events.splice(0).map((body, index) => ({ id: String(index), body }));
      await recordFeedback(feedback, messages);
    },
    close: async () => {
      await mailbox.close();
      await close();
    },
  };
}

async function plan(
  deps: Omit<PlanDigestsDeps, 'shards' | 'sendBatches'>,
): Promise<{ readonly batches: readonly DigestBatch[]; readonly report: PlanDigestsReport }> {
  const batches: DigestBatch[] = [];
  const report = await planDigests({
    ...deps,
    shards: dueShards,
    sendBatches: async (more) => {
      batches.push(...more);
    },
  });
  return { batches, report };
}

async function join(
  stored: ReturnType<typeof subscriptions>,
  address: string,
  now: string,
  change: Partial<Subscription>,
): Promise<string> {
  const id = address.replace(/\W/g, '-');
  const subscription: Subscription = {
    id,
    address,
    status: 'unconfirmed',
    concerns: ['assembly', 'elections', 'party'],
    storyLanguages: ['en'],
    mailLanguage: 'en',
    cadence: { every: 'week', weekday: 1, hour: 8, zone: 'Europe/Brussels' },
    consent: { text: 'yes', askedAt: now, form: 'test' },
    confirmation: { nonce: 'n', expiresAt: '2099-01-01T00:00:00.000Z' },
    suppressed: false,
    ...change,
  };
  await stored.storeUnconfirmed(subscription, now);
  const dueAt = '2021-02-08T07:00:00.000Z';
  await stored.confirm(id, { nonce: 'n', now, coveredUntil: now.slice(0, 10), dueAt });
  return id;
}

/** As any program is pointed at a stand-in: by the environment. */
function pointSesAt(endpoint: string): void {
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_SES: endpoint,
  });
}
