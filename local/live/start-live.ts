import { setTimeout as wait } from 'node:timers/promises';
import { publicAddressesOnly } from '../../lambdas/adapters/connect-guard';
import { slotAt, slotStart } from '../../lambdas/domain/feeds/slots';
import type { Watch } from '../../lambdas/domain/watch/watch';
import { type Service, startService } from '../service/start-service';
import type { Terminal } from '../terminal';

export interface LiveRun {
  readonly service: Service;
  readonly close: () => Promise<void>;
}

/** Polls the real feeds on the real clock, every quarter hour as the stack's schedules do. Mail goes to the local mailbox. */
export async function startLive(input: {
  readonly dir: string;
  readonly port: number;
  readonly watch: Watch;
  readonly terminal: Terminal;
}): Promise<LiveRun> {
  const { terminal } = input;
  const service = await startService({
    dir: input.dir,
    port: input.port,
    now: () => new Date(),
    wait,
    guard: publicAddressesOnly(),
    watch: input.watch,
    notice: 'none',
    report: (job, report) => terminal.say(`${new Date().toISOString().slice(0, 19)} ${job} ${JSON.stringify(report)}`),
  });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const tick = () => {
    running = runDue(service).catch((error: unknown) => terminal.say(`A run failed: ${String(error)}`));
    const next = slotStart(slotAt(new Date()) + 1).getTime();
    timer = setTimeout(tick, next - Date.now());
  };
  tick();
  return {
    service,
    close: async () => {
      clearTimeout(timer);
      await running;
      await service.close();
    },
  };
}

async function runDue(service: Service): Promise<void> {
  await service.planPolls();
  await service.closeDay();
  await service.planDigests();
  await service.drain();
}
