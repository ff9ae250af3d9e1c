import { readAddress } from '../domain/subscriptions/address';
import { addressId } from '../domain/subscriptions/address-id';
import {
  type ChoiceFault,
  type Choices,
  faultsOfChoices,
  readChoices,
  type TypedChoices,
} from '../domain/subscriptions/choices';
import type { Subscription } from '../domain/subscriptions/subscription';
import type { Language } from '../domain/watch/language';
import { messagesIn } from '../pages/messages/messages';
import { type AskToConfirmDeps, askToConfirm, type MailFate } from './ask-to-confirm';

/** Goes up whenever the words that people agree to change. */
const consentVersion = 1;

/** The sign-up form as it came in, unchecked, and the language of the page it stood on. */
export interface SubscriptionForm extends TypedChoices {
  readonly email: string;
  /** A field that people do not see: whatever fills it in is not a person. */
  readonly trap: string;
  readonly language: Language;
}

export interface RequestSubscriptionDeps extends AskToConfirmDeps {
  /** Concern ids of the watch. */
  readonly concerns: ReadonlySet<string>;
  /** Resolves after a fixed time, longer than sending takes: how long we think must not tell what we know. */
  readonly evenOut: () => Promise<void>;
}

export type SubscriptionFault = 'email' | ChoiceFault;

export type RequestOutcome =
  | { readonly kind: 'asked'; readonly mail: MailFate }
  | { readonly kind: 'refused'; readonly faults: readonly SubscriptionFault[] };

/** Every fault of a form at once. */
export function faultsOfForm(form: SubscriptionForm, offered: ReadonlySet<string>): readonly SubscriptionFault[] {
  const isAddress = readAddress(form.email).kind !== 'refused';
  return [...(isAddress ? [] : ['email' as const]), ...faultsOfChoices(form, offered)];
}

/**
 * Takes a request and mails a link to confirm it. Addresses that are confirmed, suppressed or were asked too lately or
 * too often get no mail, and nobody can tell: neither by the answer nor by its time.
 */
export async function requestSubscription(
  deps: RequestSubscriptionDeps,
  form: SubscriptionForm,
): Promise<RequestOutcome> {
  const address = readAddress(form.email);
  const choices = readChoices(form, deps.concerns);
  if (address.kind === 'refused' || choices.kind === 'refused') {
    return { kind: 'refused', faults: faultsOfForm(form, deps.concerns) };
  }
  if (form.trap !== '') {
    await deps.evenOut();
    return { kind: 'asked', mail: 'not-sent' };
  }
  const asked = toSubscription(deps, address.address, choices.choices, form.language);
  const [mail] = await Promise.all([askToConfirm(deps, asked), deps.evenOut()]);
  return { kind: 'asked', mail };
}

function toSubscription(
  { now, keys }: RequestSubscriptionDeps,
  address: string,
  choices: Choices,
  language: Language,
): Subscription {
  return {
    id: addressId(address, keys),
    address,
    status: 'unconfirmed',
    ...choices,
    consent: {
      text: messagesIn(language).subscribe.consent,
      version: consentVersion,
      askedAt: now().toISOString(),
      form: `site subscribe ${language}`,
    },
    suppressed: false,
  };
}
