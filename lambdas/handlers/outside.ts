import type { ConnectGuard } from '../adapters/connect-guard';
import type { Queue } from '../adapters/queue';
import type { Watch } from '../domain/watch/watch';

/** All that a handler takes from outside; `local/` passes its own, so that no setting can relax the deployed one. */
export interface Outside {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** A fresh random id in `[A-Za-z0-9_-]`. */
  readonly newId: () => string;
  /** Lets so many milliseconds pass. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Decides where the fetcher may connect. */
  readonly guard: ConnectGuard;
  /** The queue at an address. */
  readonly queue: (url: string) => Queue;
  readonly watch: Watch;
  /** Takes the report of a finished job; reports hold counts and ids, never addresses or tokens. */
  readonly report: (job: string, report: object) => void;
}
