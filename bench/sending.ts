import { createServer, type Server } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { days } from '../lambdas/adapters/days';
import { deliveries } from '../lambdas/adapters/deliveries';
import { pauses } from '../lambdas/adapters/pauses';
import { sendingRecord } from '../lambdas/adapters/sending-record';
import { subscriptions } from '../lambdas/adapters/subscriptions';
import type { DigestBatch } from '../lambdas/domain/digests/digest';
import { daysBetween } from '../lambdas/domain/stories/calendar';
import type { Subscription } from '../lambdas/domain/subscriptions/subscription';
import { languages } from '../lambdas/domain/watch/language';
import { mailer } from '../lambdas/handlers/mailer';
import { type PlanDigestsDeps, planDigests } from '../lambdas/jobs/plan-digests';
import { type SendDigestsDeps, sendDigests } from '../lambdas/jobs/send-digests';
import { dueShards } from '../lambdas/table-schema';
import { listenLocally, stopServer } from '../local/http/local-server';
import { pointClientsAt } from '../local/service/settings';
import { startTables } from '../local/tables/start-tables';
import { sampleDigest } from './digest-sample';

const readers = Number(process.env.BENCH_READERS ?? 10_000);
/** Readers of a watch choose alike: so many different choices among them. */
const segments = 20;
/** Batches under way at once, as two senders on two cores. */
const senders = 2;
const table = 'Subscribers';
const now = new Date('2021-02-08T07:15:00Z');
const period = { from: '2021-02-01', until: '2021-02-08' };

/** Takes every mail and keeps none, so that what is measured is the sender. */
function takeEveryMail(): Server {
  let taken = 0;
  return createServer((request, response) => {
    request.resume().on('end', () => {
      taken += 1;
      response.setHeader('content-type', 'text/xml');
      response.end(
        `<SendRawEmailResponse><SendRawEmailResult><MessageId>m${taken}</MessageId></SendRawEmailResult></SendRawEmailResponse>`,
      );
    });
  });
}

const { digest, watch } = sampleDigest();

/** No two of these agree in the few digits of a hash by which the emulator tells rows of an index apart: see decision 3. */
const idOf = (at: number) => `someone-${at}`;

function subscriptionOf(at: number): Subscription {
  return {
    id: idOf(at),
    address: `reader.${at}@reader.example`,
    status: 'unconfirmed',
    concerns: digest.segment.concerns.filter((_, index) => index !== at % segments),
    storyLanguages: digest.segment.storyLanguages,
    mailLanguage: languages[(at % segments) % languages.length] ?? 'en',
    cadence: { every: 'week', weekday: 1, hour: 8, zone: 'Europe/Brussels' },
    consent: { text: 'yes', askedAt: now.toISOString(), form: 'bench' },
    confirmation: { nonce: 'n', expiresAt: '2099-01-01T00:00:00.000Z' },
    suppressed: false,
  };
}

async function signUp(stored: ReturnType<typeof subscriptions>): Promise<void> {
  const ids = Array.from({ length: readers }, (_, at) => at);
  while (ids.length > 0) {
    await Promise.all(
      ids.splice(0, 50).map(async (at) => {
        await stored.storeUnconfirmed(subscriptionOf(at), now.toISOString());
        const confirmed = { nonce: 'n', now: now.toISOString(), coveredUntil: period.from };
        await stored.confirm(idOf(at), { ...confirmed, dueAt: '2021-02-08T07:00:00.000Z' });
      }),
    );
  }
}

/** The batches of all who are due, as the planner makes them; the quota is not what is measured. */
async function plan(client: DynamoDBDocumentClient, lastClosed: PlanDigestsDeps['lastClosed']): Promise<DigestBatch[]> {
  const batches: DigestBatch[] = [];
  await planDigests({
    ...subscriptions(client, table),
    ...deliveries(client, table),
    ...sendingRecord(client, table),
    ...pauses(client, table),
    lastClosed,
    now: () => now,
    shards: dueShards,
    quota: async () => ({ perSecond: 10_000, perDay: -1, sentLastDay: 0 }),
    sendBatches: async (more) => void batches.push(...more),
  });
  return batches;
}

/** Ten thousand readers (or `BENCH_READERS`, a multiple of a thousand) in twenty segments: plan, claim, build, send and mark each, over the stand-in tables in this process. */
export async function run(): Promise<void> {
  const tables = await startTables();
  const server = takeEveryMail();
  pointClientsAt({ dynamodb: tables.endpoint, ses: await listenLocally(server, 0) });
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const stored = subscriptions(client, table);
  const closedDays = days(client, 'Matches');
  const stories = digest.sections.flatMap((section) => section.stories);
  for (const date of daysBetween(period.from, period.until)) {
    const told = date === '2021-02-04' ? stories : [];
    await closedDays.storeDay({ date, stories: told, counts: {}, answered: [], closedAt: now.toISOString() });
  }
  await signUp(stored);
  let ids = 0;
  const deps: SendDigestsDeps = {
    ...closedDays,
    loadHidings: async () => [],
    loadMatches: async () => [],
    ...deliveries(client, table),
    now: () => now,
    newId: () => `attempt-${++ids}`,
    watch,
    mailSettings: { siteUrl: 'https://watch.example', operatorName: 'O', operatorAddress: 'A', notice: 'none' },
    isStopped: async () => false,
    loadSubscription: stored.load,
    unsubscribeLink: (_: Subscription, attempt: string) => linkOf(attempt),
    sendMail: mailer(
      {
        SITE_URL: 'https://watch.example',
        SENDER: 'W <w@watch.example>',
        REPLY_TO: 'w@watch.example',
        CONFIGURATION_SET: 'w',
      },
      () => now,
    ),
  };
  await sendAll(deps, () => plan(client, closedDays.lastClosed));
  await stopServer(server);
  await tables.close();
}

/** A link as long as a real one. */
const linkOf = (attempt: string) => `https://watch.example/en/unsubscribe/${attempt.padStart(90, 't')}`;

async function sendAll(deps: SendDigestsDeps, plan: () => Promise<DigestBatch[]>): Promise<void> {
  const start = performance.now();
  const used = process.cpuUsage();
  const batches = await plan();
  const planned = batches.reduce((sum, { subscribers }) => sum + subscribers.length, 0);
  const outcomes = new Map<string, number>([['sent', 0]]);
  const work = async (): Promise<void> => {
    for (let batch = batches.pop(); batch !== undefined; batch = batches.pop()) {
      for (const [outcome, count] of Object.entries(await sendDigests(deps, batch))) {
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count);
      }
    }
  };
  await Promise.all(Array.from({ length: senders }, work));
  const seconds = (performance.now() - start) / 1000;
  const cpu = process.cpuUsage(used);
  const cpuSeconds = (cpu.user + cpu.system) / 1e6;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  const sent = outcomes.get('sent') ?? 0;
  const others = [...outcomes].filter(([outcome, count]) => outcome !== 'sent' && count > 0);
  console.log(
    `sending: ${sent} of ${readers} digests (planned ${planned}; ${others.map((other) => other.join(' ')).join(', ') || 'none else'}) in ${seconds.toFixed(0)} s (${(sent / seconds).toFixed(0)}/s), ${cpuSeconds.toFixed(0)} s of CPU, peak ${peak} MB with emulators`,
  );
}
