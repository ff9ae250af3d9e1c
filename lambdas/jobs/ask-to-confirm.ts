import type { Keys } from '../domain/subscriptions/keys';
import { nonceHash, signLink } from '../domain/subscriptions/link-token';
import type { Subscription } from '../domain/subscriptions/subscription';

const hour = 60 * 60 * 1000;
/** One confirmation mail per address in this time, however often it is asked for. */
const restBetweenMails = 24 * hour;
const linkLife = 7 * 24 * hour;

export interface ConfirmationRequest {
  readonly subscription: Subscription;
  /** Goes into the address of the confirmation page. */
  readonly token: string;
}

export interface AskToConfirmDeps {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly keys: Keys;
  readonly isSuppressed: (id: string) => Promise<boolean>;
  /** Takes, and gives back, the right to mail an address that nobody confirmed: rarely for one, seldom enough for all. */
  readonly takeAsk: (id: string, now: string) => Promise<boolean>;
  readonly returnAsk: (id: string, now: string) => Promise<void>;
  readonly storeUnconfirmed: (subscription: Subscription, notAskedSince: string) => Promise<boolean>;
  readonly withdrawUnconfirmed: (subscription: Subscription) => Promise<void>;
  readonly sendConfirmation: (request: ConfirmationRequest) => Promise<'accepted' | 'refused' | 'unknown'>;
}

/** What became of a well-made request; for our counts alone, the asker gets the same answer for each. */
export type MailFate = 'accepted' | 'refused' | 'unknown' | 'not-sent';

/** Mails a link to confirm a request, unless its address must or need not be mailed. A mail not taken in leaves no trace. */
export async function askToConfirm(
  deps: AskToConfirmDeps,
  asked: Omit<Subscription, 'confirmation'>,
): Promise<MailFate> {
  const [nonce, now] = [deps.newId(), deps.now()];
  const [at, { id }] = [now.toISOString(), asked];
  const expiresAt = new Date(now.getTime() + linkLife).toISOString();
  const subscription = { ...asked, confirmation: { nonce: nonceHash(nonce, deps.keys), expiresAt } };
  const token = signLink({ purpose: 'confirm', subscription: id, nonce }, deps.keys);
  if ((await deps.isSuppressed(id)) || !(await deps.takeAsk(id, at))) return 'not-sent';
  const notAskedSince = new Date(now.getTime() - restBetweenMails).toISOString();
  if (!(await deps.storeUnconfirmed(subscription, notAskedSince))) return 'not-sent';
  const fate = await deps.sendConfirmation({ subscription, token });
  if (fate === 'refused') {
    await deps.withdrawUnconfirmed(subscription);
    await deps.returnAsk(id, at);
  }
  return fate;
}
