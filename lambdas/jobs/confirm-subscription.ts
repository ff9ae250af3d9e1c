import { dateOf } from '../domain/stories/calendar';
import { firstDue } from '../domain/subscriptions/cadence';
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
}

export type ConfirmOutcome =
  | { readonly kind: 'confirmed'; readonly id: string /** ISO 8601 UTC. */; readonly firstDigest: string }
  | { readonly kind: 'invalid' };

/** Confirms the request that a mailed link belongs to. A used, expired, replaced or foreign link does nothing. */
export async function confirmSubscription(deps: ConfirmSubscriptionDeps, token: string): Promise<ConfirmOutcome> {
  const link = verifyLink(token, 'confirm', deps.keys);
  const asked = link && (await deps.load(link.subscription));
  if (link === undefined || asked === undefined || (await deps.isSuppressed(asked.id))) return { kind: 'invalid' };
  const now = deps.now();
  const dueAt = firstDue(asked.cadence, now);
  const confirmed = await deps.confirm(asked.id, {
    nonce: nonceHash(link.nonce, deps.keys),
    now: now.toISOString(),
    coveredUntil: dateOf(now),
    dueAt,
  });
  return confirmed ? { kind: 'confirmed', id: asked.id, firstDigest: dueAt } : { kind: 'invalid' };
}
