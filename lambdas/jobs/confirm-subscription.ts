import { dateOf } from '../domain/stories/calendar';
import { firstDue, nextDue } from '../domain/subscriptions/cadence';
import type { Keys } from '../domain/subscriptions/keys';
import { nonceHash, verifyLink } from '../domain/subscriptions/link-token';
import type { Subscription } from '../domain/subscriptions/subscription';

export interface ConfirmSubscriptionDeps {
  readonly now: () => Date;
  readonly keys: Keys;
  readonly load: (id: string) => Promise<Subscription | undefined>;
  readonly isSuppressed: (id: string) => Promise<boolean>;
  readonly confirm: (
    id: string,
    confirmation: { nonce: string; now: string; coveredUntil: string; dueAt: string },
  ) => Promise<boolean>;
  readonly unsubscribe: (id: string, now: string) => Promise<void>;
  readonly erase: (id: string) => Promise<void>;
}

export type ConfirmOutcome =
  /** As it stands now; `dueAt` is its first digest. */
  | { readonly kind: 'confirmed'; readonly subscription: Pick<Subscription, 'id' | 'cadence' | 'skipEmpty' | 'dueAt'> }
  | { readonly kind: 'invalid' };

/** Confirms the request that a mailed link belongs to. A used, expired, replaced or foreign link does nothing. */
export async function confirmSubscription(deps: ConfirmSubscriptionDeps, token: string): Promise<ConfirmOutcome> {
  const link = verifyLink(token, 'confirm', deps.keys);
  const asked = link && (await deps.load(link.subscription));
  if (link === undefined || asked === undefined || (await deps.isSuppressed(asked.id))) return { kind: 'invalid' };
  const now = deps.now();
  const nonce = nonceHash(link.nonce, deps.keys);
  if (asked.confirmation?.nonce !== nonce || asked.confirmation.expiresAt <= now.toISOString()) {
    return { kind: 'invalid' };
  }
  const start = asked.movedFrom === undefined ? undefined : await takeOver(deps, asked.movedFrom);
  const coveredUntil = start ?? dateOf(now);
  const dueAt = start === undefined ? firstDue(asked.cadence, now) : nextDue(asked.cadence, now);
  const confirmed = await deps.confirm(asked.id, { nonce, now: now.toISOString(), coveredUntil, dueAt });
  if (!confirmed) return { kind: 'invalid' };
  if (asked.movedFrom !== undefined) await deps.erase(asked.movedFrom);
  return { kind: 'confirmed', subscription: { ...asked, dueAt } };
}

/**
 * Ends the subscription of the old address before the new one starts, so that never both are mailed, and says from where
 * the new one goes on. Its row is deleted last: who dies in between is asked to press the button again and finds it.
 */
async function takeOver({ load, unsubscribe, now }: ConfirmSubscriptionDeps, old: string): Promise<string | undefined> {
  await unsubscribe(old, now().toISOString());
  return (await load(old))?.coveredUntil;
}
