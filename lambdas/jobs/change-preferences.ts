import { addDays } from '../domain/stories/calendar';
import { nextDue } from '../domain/subscriptions/cadence';
import { type ChoiceFault, type Choices, readChoices, type TypedChoices } from '../domain/subscriptions/choices';
import type { Keys } from '../domain/subscriptions/keys';
import { verifyLink } from '../domain/subscriptions/link-token';
import type { Subscription } from '../domain/subscriptions/subscription';
import { instantOf, localDateOf } from '../domain/subscriptions/zoned-time';

/** Weeks that a pause may last. */
export const pauseWeeks = [1, 2, 4, 8, 13, 26] as const;

export interface ChangePreferencesDeps {
  readonly now: () => Date;
  readonly keys: Keys;
  /** Concern ids of the watch. */
  readonly concerns: ReadonlySet<string>;
  readonly load: (id: string) => Promise<Subscription | undefined>;
  readonly changeChoices: (id: string, choices: Choices, dueAt: string) => Promise<boolean>;
  readonly pause: (id: string, to: { until: string; dueAt: string }) => Promise<boolean>;
  readonly resume: (id: string, dueAt: string) => Promise<boolean>;
}

/** What the holder of a mail's link asks for. */
export type PreferencesAct =
  | { readonly kind: 'choose'; readonly choices: TypedChoices }
  | { readonly kind: 'pause'; readonly weeks: string }
  | { readonly kind: 'resume' };

export type PreferencesOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'refused'; readonly faults: readonly ChoiceFault[] };

/** The subscription that a mail's link belongs to, for showing its choices; the link works as long as the row stands. */
export async function openPreferences(
  { keys, load }: Pick<ChangePreferencesDeps, 'keys' | 'load'>,
  token: string,
): Promise<Subscription | undefined> {
  const link = verifyLink(token, 'unsubscribe', keys);
  return link && load(link.subscription);
}

/** Changes topics, languages, rhythm or pause, as the link in every mail allows; a subscription that ended stays ended. */
export async function changePreferences(
  deps: ChangePreferencesDeps,
  token: string,
  act: PreferencesAct,
): Promise<PreferencesOutcome> {
  const subscription = await openPreferences(deps, token);
  if (subscription === undefined) return { kind: 'invalid' };
  const { id, cadence } = subscription;
  if (act.kind === 'resume') return told(await deps.resume(id, nextDue(cadence, deps.now())));
  if (act.kind === 'pause') return pause(deps, subscription, Number(act.weeks));
  const reading = readChoices(act.choices, deps.concerns);
  if (reading.kind === 'refused') return reading;
  const { choices } = reading;
  return told(await deps.changeChoices(id, choices, nextDue(choices.cadence, deps.now())));
}

async function pause(
  deps: ChangePreferencesDeps,
  { id, cadence }: Subscription,
  weeks: number,
): Promise<PreferencesOutcome> {
  if (!pauseWeeks.some((offered) => offered === weeks)) return { kind: 'refused', faults: ['rhythm'] };
  const until = addDays(localDateOf(deps.now(), cadence.zone), 7 * weeks);
  const dueAt = nextDue(cadence, new Date(instantOf(until, 0, cadence.zone) - 1));
  return told(await deps.pause(id, { until, dueAt }));
}

function told(isDone: boolean): PreferencesOutcome {
  return { kind: isDone ? 'changed' : 'ended' };
}
