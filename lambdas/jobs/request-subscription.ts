import { readAddress } from '../domain/subscriptions/address';
import { addressId } from '../domain/subscriptions/address-id';
import { type ChoiceFault, type Choices, readChoices, type TypedChoices } from '../domain/subscriptions/choices';
import type { Keys } from '../domain/subscriptions/keys';
import { nonceHash, signLink } from '../domain/subscriptions/link-token';
import type { Subscription } from '../domain/subscriptions/subscription';
import type { Language } from '../domain/watch/language';
import { messagesIn } from '../pages/messages/messages';

const hour = 60 * 60 * 1000;
/** One confirmation mail per address in this time, however often it is asked for. */
const restBetweenMails = 24 * hour;
const linkLife = 7 * 24 * hour;

/** The sign-up form as it came in, unchecked, and the language of the page it stood on. */
export interface SubscriptionForm extends TypedChoices {
  readonly email: string;
  /** A field that people do not see: whatever fills it in is not a person. */
  readonly trap: string;
  readonly language: Language;
}

export interface ConfirmationRequest {
  readonly subscription: Subscription;
  /** Goes into the address of the confirmation page. */
  readonly token: string;
}

export interface RequestSubscriptionDeps {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly keys: Keys;
  /** Concern ids of the watch. */
  readonly concerns: ReadonlySet<string>;
  readonly isSuppressed: (id: string) => Promise<boolean>;
  readonly storeUnconfirmed: (subscription: Subscription, notAskedSince: string) => Promise<boolean>;
  readonly withdrawUnconfirmed: (subscription: Subscription) => Promise<void>;
  readonly sendConfirmation: (request: ConfirmationRequest) => Promise<'accepted' | 'refused' | 'unknown'>;
  /** Resolves after a fixed time, longer than sending takes: how long we think must not tell what we know. */
  readonly evenOut: () => Promise<void>;
}

export type SubscriptionFault = 'email' | ChoiceFault;

/** What became of a well-made request; for our counts alone, the asker gets the same answer for each. */
export type MailFate = 'accepted' | 'refused' | 'unknown' | 'not-sent';

export type RequestOutcome =
  | { readonly kind: 'asked'; readonly mail: MailFate }
  | { readonly kind: 'refused'; readonly faults: readonly SubscriptionFault[] };

/**
 * Takes a request and mails a link to confirm it. Addresses that are confirmed, suppressed or were asked within the
 * last day get no mail, and nobody can tell: neither by the answer nor by its time.
 */
export async function requestSubscription(
  deps: RequestSubscriptionDeps,
  form: SubscriptionForm,
): Promise<RequestOutcome> {
  const address = readAddress(form.email);
  const choices = readChoices(form, deps.concerns);
  if (address.kind === 'refused' || choices.kind === 'refused') {
    const faults = choices.kind === 'refused' ? choices.faults : [];
    return { kind: 'refused', faults: address.kind === 'refused' ? ['email', ...faults] : faults };
  }
  if (form.trap !== '') {
    await deps.evenOut();
    return { kind: 'asked', mail: 'not-sent' };
  }
  const [mail] = await Promise.all([askOnce(deps, address.address, choices.choices, form.language), deps.evenOut()]);
  return { kind: 'asked', mail };
}

async function askOnce(
  deps: RequestSubscriptionDeps,
  address: string,
  choices: Choices,
  language: Language,
): Promise<MailFate> {
  const now = deps.now();
  const request = toRequest(deps, address, choices, language);
  const notAskedSince = new Date(now.getTime() - restBetweenMails).toISOString();
  if (await deps.isSuppressed(request.subscription.id)) return 'not-sent';
  if (!(await deps.storeUnconfirmed(request.subscription, notAskedSince))) return 'not-sent';
  const fate = await deps.sendConfirmation(request);
  if (fate === 'refused') await deps.withdrawUnconfirmed(request.subscription);
  return fate;
}

function toRequest(
  { now, newId, keys }: RequestSubscriptionDeps,
  address: string,
  choices: Choices,
  language: Language,
): ConfirmationRequest {
  const [id, nonce, asked] = [addressId(address, keys), newId(), now()];
  const expiresAt = new Date(asked.getTime() + linkLife).toISOString();
  const subscription: Subscription = {
    id,
    address,
    status: 'unconfirmed',
    ...choices,
    consent: {
      text: messagesIn(language).subscribe.consent,
      askedAt: asked.toISOString(),
      form: `site subscribe ${language}`,
    },
    confirmation: { nonce: nonceHash(nonce, keys), expiresAt },
    suppressed: false,
  };
  return { subscription, token: signLink({ purpose: 'confirm', subscription: id, nonce }, keys) };
}
