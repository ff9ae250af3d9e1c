import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ConnectGuard } from '../../lambdas/adapters/connect-guard';
import { digestSenders } from '../../lambdas/config';
import type { Watch } from '../../lambdas/domain/watch/watch';
import { build as buildCloseDay } from '../../lambdas/handlers/close-day';
import type { Outside } from '../../lambdas/handlers/outside';
import { build as buildPlanDigests } from '../../lambdas/handlers/plan-digests';
import { build as buildPlanPolls } from '../../lambdas/handlers/plan-polls';
import { build as buildPollFeeds } from '../../lambdas/handlers/poll-feeds';
import { build as buildRecordFeedback } from '../../lambdas/handlers/record-feedback';
import { build as buildSendDigests } from '../../lambdas/handlers/send-digests';
import { build as buildWeb, type WebHandler } from '../../lambdas/handlers/web';
import { startFront } from '../front/http-front';
import { type Mailbox, startMailbox } from '../mailbox/start-mailbox';
import { createQueue, type InProcessQueue } from '../queue/in-process-queue';
import { startTables, type Tables } from '../tables/start-tables';
import { localSettings, pointClientsAt } from './settings';

/** How each queue is taken from, as the stack sets it: polls are packed, a digest batch is a message of its own. */
const taking = {
  polls: { batchSize: 10, concurrency: 3 },
  digests: { batchSize: 1, concurrency: digestSenders },
  feedback: { batchSize: 10, concurrency: 2 },
};

export interface ServiceOptions {
  readonly dir: string;
  /** Port of the site; 0 for a free one. */
  readonly port: number;
  readonly now: () => Date;
  /** Lets so many milliseconds pass on that clock. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly guard: ConnectGuard;
  readonly watch: Watch;
  readonly notice: 'none' | 'replay';
  readonly report: Outside['report'];
}

/** The whole service on this machine: the deployed handlers between the stand-ins. */
export interface Service {
  readonly siteUrl: string;
  readonly tables: Tables;
  readonly mailbox: Mailbox;
  readonly queues: readonly InProcessQueue[];
  readonly planPolls: () => Promise<void>;
  readonly closeDay: () => Promise<void>;
  readonly planDigests: () => Promise<void>;
  /** Works off every message that is visible now. */
  readonly drain: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startService(options: ServiceOptions): Promise<Service> {
  const { dir, now } = options;
  // First, for it takes the folder for this process alone.
  const tables = await startTables({ dir });
  const queue = (name: string) => createQueue({ name, now, dir: join(dir, 'queues') });
  const [polls, digests, feedback] = [queue('polls'), queue('digests'), queue('feedback')];
  const mailbox = await startMailbox({ dir: join(dir, 'mail'), now, onEvent: (event) => void feedback.send([event]) });
  pointClientsAt({ dynamodb: tables.endpoint, ses: mailbox.endpoint });

  let web: WebHandler | undefined;
  const front = await startFront({
    port: options.port,
    handler: async (event, context) => (await web?.(event, context)) ?? { statusCode: 503 },
  });
  const outside = toOutside(options, front.url, polls, digests);
  web = buildWeb(outside);
  return {
    siteUrl: front.url,
    tables,
    mailbox,
    queues: [polls, digests, feedback],
    ...runHandlers(outside, { polls, digests, feedback }),
    close: async () => {
      await front.close();
      await mailbox.close();
      await tables.close();
    },
  };
}

function toOutside(options: ServiceOptions, siteUrl: string, polls: InProcessQueue, digests: InProcessQueue): Outside {
  const queues = [polls, digests];
  return {
    env: localSettings({ siteUrl, pollsQueueUrl: polls.url, digestsQueueUrl: digests.url, notice: options.notice }),
    now: options.now,
    newId: randomUUID,
    wait: options.wait,
    guard: options.guard,
    queue: (url) => {
      const found = queues.find((candidate) => candidate.url === url);
      if (found === undefined) throw new Error(`There is no queue at ${url}.`);
      return found;
    },
    watch: options.watch,
    report: options.report,
  };
}

function runHandlers(
  outside: Outside,
  queues: { readonly polls: InProcessQueue; readonly digests: InProcessQueue; readonly feedback: InProcessQueue },
): Pick<Service, 'planPolls' | 'closeDay' | 'planDigests' | 'drain'> {
  const pollFeeds = buildPollFeeds(outside);
  const sendDigests = buildSendDigests(outside);
  const recordFeedback = buildRecordFeedback(outside);
  return {
    planPolls: buildPlanPolls(outside),
    closeDay: buildCloseDay(outside),
    planDigests: buildPlanDigests(outside),
    drain: async () => {
      await queues.polls.drain(pollFeeds, taking.polls);
      await queues.digests.drain(sendDigests, taking.digests);
      await queues.feedback.drain(recordFeedback, taking.feedback);
    },
  };
}
