/** A clock that stands still until it is moved, and never goes back. */
export interface SimulatedClock {
  readonly now: () => Date;
  readonly jumpTo: (instant: Date) => void;
}

export function simulatedClock(start: Date): SimulatedClock {
  let current = checked(start);
  return {
    now: () => new Date(current),
    jumpTo: (instant) => {
      const next = checked(instant);
      if (next < current) {
        const [from, to] = [current, next].map((time) => new Date(time).toISOString());
        throw new Error(`The simulated clock is at ${from} and cannot go back to ${to}.`);
      }
      current = next;
    },
  };
}

function checked(instant: Date): number {
  const time = instant.getTime();
  if (Number.isNaN(time)) throw new Error('The simulated clock was given an invalid date.');
  return time;
}
