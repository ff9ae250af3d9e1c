import { createServer, type Server } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { days } from '../lambdas/adapters/days';
import { deliveries } from '../lambdas/adapters/deliveries';
import { subscriptions } from '../lambdas/adapters/subscriptions';
import type { DigestBatch, Segment } from '../lambdas/domain/digests/digest';
import type { Subscription } from '../lambdas/domain/subscriptions/subscription';
import { mailer } from '../lambdas/handlers/mailer';
import { type SendDigestsDeps, sendDigests } from '../lambdas/jobs/send-digests';
import { listenLocally, stopServer } from '../local/http/local-server';
import { pointClientsAt } from '../local/service/settings';
import { startTables } from '../local/tables/start-tables';
import { sampleDigest } from './digest-sample';

const readers = Number(process.env.BENCH_READERS ?? 10_000);
const batchSize = 50;
/** Readers of a watch choose alike: so many different choices among them. */
const segments = 20;
/** Batches under way at once, as two senders on two cores. */
const senders = 2;
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

function segmentOf(at: number): Segment {
  const concerns = watch.concerns.map(({ id }) => id).filter((_, index) => index !== at % segments);
  return { ...digest.segment, period, concerns, mailLanguage: (['en', 'ru', 'kk'] as const)[at % 3] ?? 'en' };
}

function subscriptionOf(at: number): Subscription {
  const { concerns, storyLanguages, mailLanguage } = segmentOf(at % segments);
  return {
    id: `reader-${at}`,
    address: `reader.${at}@reader.example`,
    status: 'unconfirmed',
    concerns,
    storyLanguages,
    mailLanguage,
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
        await stored.confirm(`reader-${at}`, { ...confirmed, dueAt: '2021-02-08T07:00:00.000Z' });
      }),
    );
  }
}

function batchesOf(): DigestBatch[] {
  return Array.from({ length: segments }, (_, segment) => {
    const ids = Array.from({ length: readers / segments }, (_unused, at) => `reader-${at * segments + segment}`);
    const parts = Array.from({ length: ids.length / batchSize }, (_unused, at) =>
      ids.slice(at * batchSize, (at + 1) * batchSize),
    );
    return parts.map((subscribers) => ({ segment: segmentOf(segment), skipEmpty: false, subscribers }));
  }).flat();
}

/** Ten thousand readers (or `BENCH_READERS`, a multiple of a thousand) in twenty segments: claim, build, send and mark each, over the stand-in tables in this process. */
export async function run(): Promise<void> {
  const tables = await startTables();
  const server = takeEveryMail();
  pointClientsAt({ dynamodb: tables.endpoint, ses: await listenLocally(server, 0) });
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const stored = subscriptions(client, 'Subscribers');
  const closedDays = days(client, 'Matches');
  const stories = digest.sections.flatMap((section) => section.stories);
  await closedDays.storeDay({ date: '2021-02-04', stories, counts: {}, answered: [], closedAt: now.toISOString() });
  await signUp(stored);
  let ids = 0;
  const deps: SendDigestsDeps = {
    ...closedDays,
    loadHidings: async () => [],
    loadMatches: async () => [],
    ...deliveries(client, 'Subscribers'),
    now: () => now,
    newId: () => `attempt-${++ids}`,
    watch,
    mailSettings: { siteUrl: 'https://watch.example', operatorName: 'O', operatorAddress: 'A', notice: 'none' },
    isStopped: async () => false,
    loadSubscription: stored.load,
    unsubscribeLink: (_: Subscription, attempt: string) => linkOf(attempt),
    sendMail: mailer(
      { SITE_URL: 'https://watch.example', SENDER: 'W <w@watch.example>', CONFIGURATION_SET: 'w' },
      () => now,
    ),
  };
  await sendAll(deps);
  await stopServer(server);
  await tables.close();
}

/** A link as long as a real one. */
const linkOf = (attempt: string) => `https://watch.example/en/unsubscribe/${attempt.padStart(90, 't')}`;

async function sendAll(deps: SendDigestsDeps): Promise<void> {
  const batches = batchesOf();
  const start = performance.now();
  let sent = 0;
  const work = async (): Promise<void> => {
    for (let batch = batches.pop(); batch !== undefined; batch = batches.pop()) {
      const report = await sendDigests(deps, batch);
      sent += report.sent;
    }
  };
  await Promise.all(Array.from({ length: senders }, work));
  const seconds = (performance.now() - start) / 1000;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `sending: ${sent} of ${readers} digests in ${seconds.toFixed(0)} s (${(sent / seconds).toFixed(0)}/s), peak ${peak} MB with emulators`,
  );
}
