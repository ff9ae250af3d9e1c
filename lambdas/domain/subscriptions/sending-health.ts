const day = 24 * 60 * 60 * 1000;
/** Rates are taken over this long: the length that providers and SES look back over, about. */
const lookBack = 30 * day;

/** Mailbox providers and SES act from about 5 % and 0.1 %: we stop before them, but not on a handful of mails. */
const limits = { sent: 200, bounceRate: 0.04, bounces: 10, complaintRate: 0.0008, complaints: 3 } as const;

/** What became of the mails of a time: hard bounces and complaints among those sent, each mail counted once. */
export interface SendingCounts {
  readonly sent: number;
  readonly bounced: number;
  readonly complained: number;
}

/** Why all sending stopped, when (ISO 8601 UTC), and the numbers that say so. */
export interface SendingStop extends SendingCounts {
  readonly at: string;
  readonly reason: 'bounces' | 'complaints';
}

/** Whether we may send at all, as stored: nothing is stored until sending stops for the first time. */
export interface SendingState {
  readonly stopped?: SendingStop;
  /** When the operator last let it go on, ISO 8601 UTC: mails sent before count no more. */
  readonly resumedAt?: string;
}

/** From when on mails count, ISO 8601 UTC. */
export function countedSince({ resumedAt = '' }: SendingState, now: Date): string {
  const since = new Date(now.getTime() - lookBack).toISOString();
  return resumedAt > since ? resumedAt : since;
}

/** Whether counting what was sent can matter at all. */
export function isSuspect({ bounced, complained }: Omit<SendingCounts, 'sent'>): boolean {
  return bounced >= limits.bounces || complained >= limits.complaints;
}

/** Why sending must stop, if it must. */
export function reasonToStop({ sent, bounced, complained }: SendingCounts): SendingStop['reason'] | undefined {
  if (sent < limits.sent) return undefined;
  if (bounced >= limits.bounces && bounced / sent >= limits.bounceRate) return 'bounces';
  if (complained >= limits.complaints && complained / sent >= limits.complaintRate) return 'complaints';
  return undefined;
}
