import { addDays } from '../domain/stories/calendar';
import {
  type Circumstances,
  cutoffNext,
  type Explanation,
  explainNext,
  type FoundSoFar,
} from '../domain/subscriptions/explain-next';
import type { SendingState } from '../domain/subscriptions/sending-health';
import type { Subscription, Suppression } from '../domain/subscriptions/subscription';
import { type ComposeDeps, composeFor } from './compose-segment';
import { segmentOf } from './plan-digests';

export interface ExplainSubscriberDeps extends ComposeDeps {
  readonly now: () => Date;
  readonly loadSubscription: (id: string) => Promise<Subscription | undefined>;
  readonly loadSuppression: (id: string) => Promise<Suppression | undefined>;
  readonly loadSending: () => Promise<SendingState>;
  readonly lastClosed: () => Promise<string | undefined>;
}

/** Why the next digest would be sent to a subscriber, or would not: what is known of them, of sending, and of the days. */
export async function explainSubscriber(deps: ExplainSubscriberDeps, id: string): Promise<Explanation> {
  const [subscription, suppression, { stopped }, lastClosed] = await Promise.all([
    deps.loadSubscription(id),
    deps.loadSuppression(id),
    deps.loadSending(),
    deps.lastClosed(),
  ]);
  const around: Circumstances = {
    now: deps.now(),
    ...(suppression === undefined ? {} : { suppression }),
    ...(stopped === undefined ? {} : { stop: stopped }),
    ...(lastClosed === undefined ? {} : { lastClosed }),
  };
  const found = subscription && (await findSoFar(deps, subscription, around));
  return explainNext(subscription, found === undefined ? around : { ...around, found });
}

/** What the closed days of the next digest tell; nothing where none of them is closed. */
async function findSoFar(
  deps: ExplainSubscriberDeps,
  subscription: Subscription,
  around: Circumstances,
): Promise<FoundSoFar | undefined> {
  const { coveredUntil: from } = subscription;
  if (from === undefined || around.lastClosed === undefined) return undefined;
  const [until = from] = [cutoffNext(subscription, around), addDays(around.lastClosed, 1)].sort();
  if (until <= from) return undefined;
  const { storyCount, corrections } = await composeFor(deps, segmentOf(subscription, { from, until }));
  return { stories: storyCount, corrections: corrections.length };
}
