import type { Keys } from '../domain/subscriptions/keys';
import { verifyLink } from '../domain/subscriptions/link-token';

export interface UnsubscribeDeps {
  readonly now: () => Date;
  readonly keys: Keys;
  readonly unsubscribe: (id: string, now: string) => Promise<void>;
}

export type UnsubscribeOutcome = { readonly kind: 'unsubscribed'; readonly id: string } | { readonly kind: 'invalid' };

/** Ends the subscription that a mail's link belongs to: at once, from any state, as often as asked, however old the mail. */
export async function unsubscribe(deps: UnsubscribeDeps, token: string): Promise<UnsubscribeOutcome> {
  const link = verifyLink(token, 'unsubscribe', deps.keys);
  if (link === undefined) return { kind: 'invalid' };
  await deps.unsubscribe(link.subscription, deps.now().toISOString());
  return { kind: 'unsubscribed', id: link.subscription };
}
