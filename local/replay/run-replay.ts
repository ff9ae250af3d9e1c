import type { Feed } from '../../lambdas/domain/feeds/feed';
import { slotAt, slotMinutes } from '../../lambdas/domain/feeds/slots';
import type { SimulatedClock } from '../clock/simulated-clock';
import type { Service } from '../service/start-service';
import { earliest, isAnyTurn, nextClosing, nextTurn, planningOf, type Turns, turnsOf } from './next-event';

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
  const { service, clock, until } = options;
  const turns = turnsOf(options.feeds);
  const acts = [...options.acts].filter((act) => act.at > clock.now()).sort((a, b) => a.at.getTime() - b.at.getTime());
  let due = await options.nextDigest();
  while (!options.stopped()) {
    const now = clock.now();
    const planning = planningOf(due, now);
    const next = earliest([
      nextTurn(turns, now),
      nextClosing(now),
      planning,
      acts[0]?.at,
      ...service.queues.map((queue) => queue.nextVisibleAt()),
    ]);
    if (next >= until) return clock.jumpTo(until);
    clock.jumpTo(next);
    const isDue = planning !== undefined && planning <= next;
    const acting = acts.filter((act) => act.at <= next);
    for (const act of acting) await act.run();
    acts.splice(0, acting.length);
    await runSchedules(service, turns, next, isDue);
    await service.drain();
    // Only digests and people move the next due instant.
    if (isDue || acting.length > 0) due = await options.nextDigest();
    options.onEvent(next);
  }
}

/** What the schedules of the stack would start at an instant, in their order; a planner with nothing due is not started. */
async function runSchedules(service: Service, turns: Turns, now: Date, isDue: boolean): Promise<void> {
  if (!isQuarterHour(now)) return;
  if (isAnyTurn(turns, slotAt(now))) await service.planPolls();
  if (nextClosing(new Date(now.getTime() - 1)).getTime() === now.getTime()) await service.closeDay();
  if (isDue) await service.planDigests();
}

function isQuarterHour(now: Date): boolean {
  return now.getTime() % (slotMinutes * 60_000) === 0;
}
