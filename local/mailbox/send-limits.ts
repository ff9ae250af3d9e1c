import type { SesRefusal } from './ses-answer';

/** What an SES account may send. */
export interface SendLimits {
  /** Messages a second, by the real clock. */
  readonly maxSendRate: number;
  /** Messages in 24 hours, by the clock of the run. */
  readonly maxDailySend: number;
}

/** An account out of the sandbox starts with about these (SES guide, "Service quotas"); a replay hurries, so its rate is higher. */
export const defaultLimits: SendLimits = { maxSendRate: 10_000, maxDailySend: 50_000 };

/** Refuses what exceeds the limits, as SES does: with `Throttling`. */
export function limiter({ maxSendRate, maxDailySend }: SendLimits): (sentToday: number) => SesRefusal | undefined {
  let recent: number[] = [];
  return (sentToday) => {
    const now = performance.now();
    recent = recent.filter((time) => time > now - 1000);
    if (recent.length >= maxSendRate) return { code: 'Throttling', message: 'Maximum sending rate exceeded.' };
    if (sentToday >= maxDailySend) return { code: 'Throttling', message: 'Daily message quota exceeded.' };
    recent.push(now);
    return undefined;
  };
}
