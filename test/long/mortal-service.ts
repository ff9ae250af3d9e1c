import { createServer } from 'node:http';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '../../lambdas/adapters/dynamodb';
import { dueShardOf, keyOf } from '../../lambdas/adapters/subscriber-rows';
import { build as buildCloseDay } from '../../lambdas/handlers/close-day';
import type { Outside } from '../../lambdas/handlers/outside';
import { build as buildPlanDigests } from '../../lambdas/handlers/plan-digests';
import { build as buildPlanPolls } from '../../lambdas/handlers/plan-polls';
import { build as buildPollFeeds } from '../../lambdas/handlers/poll-feeds';
import { build as buildRecordFeedback } from '../../lambdas/handlers/record-feedback';
import { build as buildSendDigests } from '../../lambdas/handlers/send-digests';
import { listenLocally, stopServer } from '../../local/http/local-server';
import { type Mailbox, startMailbox } from '../../local/mailbox/start-mailbox';
import { createQueue } from '../../local/queue/in-process-queue';
import { loadWatch } from '../../local/service/load-watch';
import { localSettings, pointClientsAt } from '../../local/service/settings';
import { startTables } from '../../local/tables/start-tables';
import { aFeed } from '../builders';
import { sampleSubscription } from '../domain/subscriptions/sample-subscription';
import { type Life, mortalProxy } from './mortal-proxy';

/** The deployed handlers between the stand-ins, where every write to tables, queues and SES can be the last of a life. */
export interface MortalService {
  readonly mailbox: Mailbox;
  readonly client: ReturnType<typeof documentClient>;
  /** Reports of the jobs in order. */
  readonly reports: readonly (readonly [job: string, report: object])[];
  readonly deadLetters: () => number;
  readonly publish: (...titles: readonly string[]) => void;
  readonly join: (address: string) => Promise<void>;
  /** At an instant: polls, closing and digests as they are scheduled, then the queues. Whoever died is a new process afterwards. */
  readonly tick: (instant: string, jobs: readonly Job[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type Job = 'polls' | 'close' | 'digests';

const host = 'news.samples.test';

export async function mortalService(life: Life): Promise<MortalService> {
  let clock = new Date(0);
  let [document, ids] = ['', 0];
  const now = () => clock;
  const reports: [string, object][] = [];
  const queue = (name: string) => createQueue({ name, now, onError: () => {}, maxReceives: 8 });
  const [polls, digests, feedback] = [queue('polls'), queue('digests'), queue('feedback')];
  const tables = await startTables();
  const mailbox = await startMailbox({ now, onEvent: (event) => void feedback.send([event]) });
  const proxies = [await mortalProxy(tables.endpoint, life), await mortalProxy(mailbox.endpoint, life)] as const;
  const publisher = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/rss+xml').end(document);
  });
  const port = Number(new URL(await listenLocally(publisher, 0)).port);
  const feed = aFeed({ url: `http://${host}/feed.xml`, hosts: [host], pace: 15 });
  const outside: Outside = {
    env: localSettings({
      siteUrl: 'https://watch.example',
      pollsQueueUrl: polls.url,
      digestsQueueUrl: digests.url,
      notice: 'none',
    }),
    now,
    newId: () => `id-${++ids}`,
    wait: () => Promise.resolve(),
    guard: async () => ({ address: '127.0.0.1', port }),
    queue: (url) => ({
      send: async (messages) => {
        const of = url === polls.url ? polls : digests;
        if (messages.length > 0) await life.act(`queue ${url.split('/').at(-1)}`, () => of.send(messages));
      },
    }),
    watch: { ...loadWatch(), feeds: [feed] },
    report: (job, report) => void reports.push([job, report]),
  };
  // Straight to the tables: what the test reads and prepares is not of this life.
  pointClientsAt({ dynamodb: tables.endpoint, ses: mailbox.endpoint });
  const client = documentClient();
  // The SDK looks for its endpoint when it is first asked.
  await client.send(new GetCommand({ TableName: 'Subscribers', Key: keyOf('nobody') }));
  const pointAtProxies = () => pointClientsAt({ dynamodb: proxies[0].endpoint, ses: proxies[1].endpoint });
  pointAtProxies();
  // A dead process does not try again.
  process.env.AWS_MAX_ATTEMPTS = '1';
  const pollFeeds = buildPollFeeds(outside);
  return {
    mailbox,
    client,
    reports,
    deadLetters: () => [polls, digests, feedback].reduce((sum, one) => sum + one.deadLetters().length, 0),
    publish: (...titles) => {
      document = rssOf(titles);
    },
    join: async (address) => {
      const id = address.replace(/\W/g, '-');
      const concerns = outside.watch.concerns.map((concern) => concern.id).sort();
      const cadence = { every: 'week', weekday: 1, hour: 8, zone: 'Europe/Brussels' } as const;
      const row = sampleSubscription({ id, address, concerns, cadence, dueAt: '2021-02-08T07:00:00.000Z' });
      const Item = { ...row, ...keyOf(id), dueShard: dueShardOf(id) };
      await client.send(new PutCommand({ TableName: 'Subscribers', Item }));
    },
    tick: async (instant, jobs) => {
      clock = new Date(instant);
      const steps: Record<Job, () => Promise<void>> = {
        polls: buildPlanPolls(outside),
        close: buildCloseDay(outside),
        digests: buildPlanDigests(outside),
      };
      const send = buildSendDigests(outside);
      const record = buildRecordFeedback(outside);
      try {
        for (const job of jobs) await steps[job]();
        await polls.drain(pollFeeds, { batchSize: 10 });
        await digests.drain(send, { batchSize: 1 });
        await feedback.drain(record, { batchSize: 10 });
      } catch (error) {
        if (!life.hasDied()) throw error;
      }
      life.revive();
    },
    close: async () => {
      client.destroy();
      await Promise.all([
        ...proxies.map((proxy) => proxy.close()),
        mailbox.close(),
        tables.close(),
        stopServer(publisher),
      ]);
    },
  };
}

function rssOf(titles: readonly string[]): string {
  const items = titles.map((title) => {
    const slug = title.toLowerCase().replace(/\W+/g, '-');
    return `<item><guid>${slug}</guid><title>${title}</title><link>https://${host}/${slug}</link></item>`;
  });
  return `<rss version="2.0"><channel><title>Sample</title>${items.join('')}</channel></rss>`;
}
