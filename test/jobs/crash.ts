/** Thrown in place of a call: the process died there. */
export class Crash extends Error {}

/** Where a process dies: at its nth call outside, before the call had its effect or after. */
export interface CrashPoint {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** The same dependencies, but the process dies at one point and every call after it fails too: a dead process acts no more. */
export function dying<Deps extends object>(deps: Deps, point: CrashPoint): Deps {
  let calls = 0;
  const entries = Object.entries(deps).map(([name, value]: [string, unknown]) => {
    if (typeof value !== 'function' || !isOutside(name)) return [name, value] as const;
    const act = value as (...args: unknown[]) => Promise<unknown>;
    const dies = async (...args: unknown[]) => {
      const call = ++calls;
      if (call > point.call || (call === point.call && point.when === 'before')) throw new Crash(`died at ${name}`);
      const answer = await act(...args);
      if (call === point.call) throw new Crash(`died after ${name}`);
      return answer;
    };
    return [name, dies] as const;
  });
  return Object.fromEntries(entries) as Deps;
}

/** The clock, ids and pure functions do not reach outside: a process cannot be killed by them. */
function isOutside(name: string): boolean {
  return !['now', 'newId', 'matchEntry', 'conceptsIn', 'unsubscribeLink', 'evenOut'].includes(name);
}

/** Runs a job once for each point it could die at, each from a fresh start, until it ends alive; says how many points there were. */
export async function atEveryPoint(run: (point: CrashPoint) => Promise<'died' | 'alive'>): Promise<number> {
  for (let call = 1; ; call += 1) {
    for (const when of ['before', 'after'] as const) {
      if ((await run({ call, when })) === 'alive') return call - 1;
    }
  }
}

/** Runs something that may die; any other error is a fault of the test. */
export async function survive(run: () => Promise<unknown>): Promise<'died' | 'alive'> {
  try {
    await run();
    return 'alive';
  } catch (error) {
    if (error instanceof Crash) return 'died';
    throw error;
  }
}
