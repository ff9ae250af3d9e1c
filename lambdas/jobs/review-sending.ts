import {
  countedSince,
  isSuspect,
  reasonToStop,
  type SendingCounts,
  type SendingState,
  type SendingStop,
} from '../domain/subscriptions/sending-health';

export interface ReviewSendingDeps {
  readonly now: () => Date;
  readonly loadSending: () => Promise<SendingState>;
  /** Hard bounces and complaints among the mails sent since an instant (ISO 8601 UTC). */
  readonly countTroubles: (since: string) => Promise<Omit<SendingCounts, 'sent'>>;
  readonly countSent: (since: string) => Promise<number>;
  readonly stopSending: (stop: SendingStop) => Promise<void>;
}

/** Stops all sending when too many mails bounce or are complained of; says why it is stopped, now or since before. */
export async function reviewSending(deps: ReviewSendingDeps): Promise<SendingStop | undefined> {
  const state = await deps.loadSending();
  if (state.stopped !== undefined) return state.stopped;
  const since = countedSince(state, deps.now());
  const troubles = await deps.countTroubles(since);
  if (!isSuspect(troubles)) return undefined;
  const counts = { ...troubles, sent: await deps.countSent(since) };
  const reason = reasonToStop(counts);
  if (reason === undefined) return undefined;
  const stop = { at: deps.now().toISOString(), reason, ...counts };
  await deps.stopSending(stop);
  return stop;
}
