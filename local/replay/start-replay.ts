import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '../../lambdas/adapters/dynamodb';
import type { Watch } from '../../lambdas/domain/watch/watch';
import { byDue } from '../../lambdas/table-schema';
import { type SimulatedClock, simulatedClock } from '../clock/simulated-clock';
import { startFeedServer } from '../samples/feed-server';
import { readSamples } from '../samples/read-samples';
import { toSampleFeeds } from '../samples/sample-feeds';
import { samplesGuard } from '../service/samples-guard';
import { type Service, startService } from '../service/start-service';
import { addReport } from '../service/totals';
import { addCapacity, loadProgress, type Progress, saveProgress } from './progress';
import { type ReplayReport, toReport } from './report';
import { runReplay } from './run-replay';
import { sampleSubscribers } from './sample-subscribers';
import { actsOf } from './subscriber-acts';
import { replayFrom, replayUntil } from './weeks';

export interface ReplayRun {
  readonly service: Service;
  /** Watch version that a folder's earlier replay was made with, when it is not this one. */
  readonly staleVersion?: string;
  /** Runs what is left of the replay; resolves early, with what was reached, once `stop` was called. */
  readonly run: (onDay: (progress: Progress) => void) => Promise<ReplayReport>;
  readonly stop: () => void;
  readonly finished: () => boolean;
  readonly close: () => Promise<void>;
}

export async function startReplay(input: {
  readonly dir: string;
  readonly port: number;
  readonly watch: Watch;
}): Promise<ReplayRun> {
  const series = readSamples();
  const watch = { ...input.watch, feeds: toSampleFeeds(series) };
  const before = loadProgress(input.dir, replayFrom, watch.version);
  const clock = simulatedClock(new Date(before.now));
  const { totals } = before;
  const feedServer = await startFeedServer({ series, now: clock.now });
  const service = await startService({
    dir: input.dir,
    port: input.port,
    now: clock.now,
    // The simulated clock stands still while somebody waits.
    wait: () => Promise.resolve(),
    guard: samplesGuard(feedServer.port),
    watch,
    notice: 'replay',
    report: (job, report) => addReport(totals, job, report),
  });
  let stopped = false;
  return {
    service,
    ...(before.watchVersion === watch.version ? {} : { staleVersion: before.watchVersion }),
    run: (onDay) => runOn({ dir: input.dir, watch, before, clock, service, stopped: () => stopped, onDay }),
    stop: () => {
      stopped = true;
    },
    finished: () => clock.now() >= replayUntil,
    close: async () => {
      await service.close();
      await feedServer.close();
    },
  };
}

interface Running {
  readonly dir: string;
  readonly watch: Watch;
  readonly before: Progress;
  readonly clock: SimulatedClock;
  readonly service: Service;
  readonly stopped: () => boolean;
  readonly onDay: (progress: Progress) => void;
}

async function runOn({ dir, watch, before, clock, service, stopped, onDay }: Running): Promise<ReplayReport> {
  const started = performance.now();
  const progress = (): Progress => ({
    ...before,
    now: clock.now().toISOString(),
    seconds: before.seconds + (performance.now() - started) / 1000,
    capacity: addCapacity(before.capacity, service.tables.meter.read()),
  });
  let day = before.now.slice(0, 10);
  const concerns = watch.concerns.map(({ id }) => id);
  await runReplay({
    service,
    clock,
    feeds: watch.feeds,
    until: replayUntil,
    acts: sampleSubscribers.flatMap((one) =>
      actsOf(one, { siteUrl: service.siteUrl, mailbox: service.mailbox, concerns }),
    ),
    nextDigest: nextDigest(),
    stopped,
    onEvent: (now) => {
      if (now.toISOString().slice(0, 10) === day) return;
      day = now.toISOString().slice(0, 10);
      saveProgress(dir, progress());
      onDay(progress());
    },
  });
  const reached = progress();
  saveProgress(dir, reached);
  const deadLetters = service.queues.flatMap((queue) => queue.deadLetters());
  return toReport({
    deadLetters: deadLetters.map(({ reason }) => reason),
    ...reached,
    from: replayFrom,
    until: clock.now(),
    mails: service.mailbox.mails().length,
  });
}

/** Earliest due instant of any subscription: those due are the whole of a small index, which one look takes in. */
function nextDigest(): () => Promise<string | undefined> {
  const client = documentClient();
  return async () => {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: 'Subscribers', IndexName: byDue.name }));
    return Items.map(({ dueAt }) => String(dueAt)).sort()[0];
  };
}
