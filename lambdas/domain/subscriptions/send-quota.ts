/** What the SES account may send, and has sent. */
export interface SendQuota {
  /** Mails a second. */
  readonly perSecond: number;
  /** Mails in any 24 hours; -1 where there is no limit. */
  readonly perDay: number;
  readonly sentLastDay: number;
}

/** What an account in the sandbox may send a day (SES guide, "Request production access"); it reaches verified addresses only. */
const sandboxPerDay = 200;
/** Digests leave this part of the day's quota to confirmations and fresh links, which people wait for. */
const reserve = 0.05;

export function isSandbox({ perDay }: SendQuota): boolean {
  return perDay >= 0 && perDay <= sandboxPerDay;
}

/** How many digests may still be sent today. */
export function digestsLeft({ perDay, sentLastDay }: SendQuota): number {
  if (perDay < 0) return Number.POSITIVE_INFINITY;
  return Math.max(0, Math.floor(perDay * (1 - reserve) - sentLastDay));
}
