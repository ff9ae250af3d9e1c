import type { Feed } from '../../lambdas/domain/feeds/feed';
import { groupCount, isTurn, slotAt, slotMinutes } from '../../lambdas/domain/feeds/slots';
import type { SimulatedClock } from '../clock/simulated-clock';
import type { Service } from '../service/start-service';
import { earliest, nextClosing, nextTurn, planningOf } from './next-event';

/** Something a person does at an instant of the replay. */
export interface Act {
  readonly at: Date;
  readonly name: string;
  readonly run: () => Promise<void>;
}

export interface ReplayOptions {
  readonly service: Service;
  readonly clock: SimulatedClock;
  readonly feeds: readonly Feed[];
  /** The replay ends with the last event before this instant. */
  readonly until: Date;
  readonly acts: readonly Act[];
  /** Earliest instant at which any digest is due, ISO 8601 UTC. */
  readonly nextDigest: () => Promise<string | undefined>;
  /** Whether to end after the event under way. */
  readonly stopped: () => boolean;
  /** Called after every event with the new instant. */
  readonly onEvent: (now: Date) => void;
}

/** Runs the service through its weeks: the clock jumps from one due event to the next, and every event really happens. */
export async function runReplay(options: ReplayOptions): Promise<void> {
  const { service, clock, feeds, until } = options;
  const acts = [...options.acts].filter((act) => act.at > clock.now()).sort((a, b) => a.at.getTime() - b.at.getTime());
  while (!options.stopped()) {
    const now = clock.now();
    const next = earliest([
      nextTurn(feeds, now),
      nextClosing(now),
      planningOf(await options.nextDigest(), now),
      acts[0]?.at,
      ...service.queues.map((queue) => queue.nextVisibleAt()),
    ]);
    if (next >= until) return clock.jumpTo(until);
    clock.jumpTo(next);
    while (acts[0] && acts[0].at <= next) await acts.shift()?.run();
    await runDue(service, feeds, next);
    options.onEvent(next);
  }
}

/** What the schedules of the stack would start at an instant, in their order; then the queues are worked off. */
async function runDue(service: Service, feeds: readonly Feed[], now: Date): Promise<void> {
  if (isQuarterHour(now)) {
    if (feeds.some((feed) => isTurn(feed, slotAt(now), groupCount(feeds)))) await service.planPolls();
    if (nextClosing(new Date(now.getTime() - 1)).getTime() === now.getTime()) await service.closeDay();
    await service.planDigests();
  }
  await service.drain();
}

function isQuarterHour(now: Date): boolean {
  return now.getTime() % (slotMinutes * 60_000) === 0;
}
