declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** Delays in milliseconds; `path` is a LevelDB folder, and without it everything stays in memory. */
  interface DynaliteOptions {
    readonly path?: string;
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
  }

  export default function dynalite(options?: DynaliteOptions): Server;
}
