/** One of several ways to do the same. */
export interface Way {
  readonly name: string;
  /** Calls in a turn. */
  readonly times: number;
  readonly run: (at: number) => unknown;
}

/** Milliseconds of CPU a call, by way. */
export type Measured = Readonly<Record<string, number>>;

/** The best turn of each way in rounds in which all take theirs: one that no other process disturbed. */
export async function measureInTurn(ways: readonly Way[], rounds: number): Promise<Measured> {
  const best = new Map(ways.map(({ name }) => [name, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, times, run } of ways) {
      const start = process.cpuUsage();
      for (let at = 0; at < times; at += 1) await run(at);
      const { user, system } = process.cpuUsage(start);
      best.set(name, Math.min(best.get(name) ?? 0, (user + system) / 1000 / times));
    }
  }
  return Object.fromEntries(best);
}
