import type { SendQuota } from '../domain/subscriptions/send-quota';
import type { SesMail } from './ses-mail';

export interface Pace {
  readonly quota: () => Promise<SendQuota>;
  /** How many send at once: each keeps to its part of the account's rate. */
  readonly senders: number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds, never going back. */
  readonly clock: () => number;
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** Waits between tries of a mail that SES says comes too fast, in milliseconds. */
const waits = [1000, 2000, 4000];

/** Sends no faster than the account may; where SES still says "too fast", waits and tries the same mail again. */
export function pacedMail(mail: SesMail, { quota, senders, wait, clock }: Pace): SesMail {
  let nextTurn = 0;
  const takeTurn = async () => {
    const { perSecond } = await quota();
    const turn = Math.max(nextTurn, clock());
    nextTurn = turn + (1000 * senders) / Math.max(perSecond, 1);
    if (turn > clock()) await wait(turn - clock());
  };
  return {
    async send(raw) {
      for (const pause of waits) {
        // A quota nobody told of is no reason to doubt the mail: it was certainly not sent.
        const failure = await takeTurn().catch(asError);
        if (failure) return { kind: 'refused', retry: true, message: failure.message };
        const result = await mail.send(raw);
        if (result.kind !== 'refused' || result.throttled !== 'rate') return result;
        await wait(pause);
      }
      return mail.send(raw);
    },
  };
}
