import type { Keys } from '../domain/subscriptions/keys';
import { nonceHash, signLink, verifyLink } from '../domain/subscriptions/link-token';
import type { OutgoingMail, SendResult } from '../domain/subscriptions/outgoing-mail';
import type { Access, Subscription } from '../domain/subscriptions/subscription';
import type { Watch } from '../domain/watch/watch';
import { renderAccessMail } from '../pages/mail/access-mail';
import type { MailSettings } from '../pages/mail/digest-mail-view';
import { paths } from '../pages/paths';

/** How long a fresh link lives; another can be asked for when it has ended. */
const linkLife = 30 * 60_000;

export interface AccessDataDeps {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly keys: Keys;
  readonly watch: Watch;
  readonly mailSettings: MailSettings;
  readonly load: (id: string) => Promise<Subscription | undefined>;
  readonly grantAccess: (id: string, access: Access, now: string) => Promise<boolean>;
  readonly erase: (id: string) => Promise<void>;
  readonly sendMail: (mail: OutgoingMail) => Promise<SendResult>;
}

/** Mails a link to address and data to the subscribed address, at most once in its life; the asker sees no address. */
export async function askForAccess(deps: AccessDataDeps, mailToken: string): Promise<'asked' | 'invalid'> {
  const link = verifyLink(mailToken, 'unsubscribe', deps.keys);
  const subscription = link && (await deps.load(link.subscription));
  if (subscription === undefined) return 'invalid';
  const { id, address, mailLanguage } = subscription;
  const [nonce, now] = [deps.newId(), deps.now()];
  const access = {
    nonce: nonceHash(nonce, deps.keys),
    expiresAt: new Date(now.getTime() + linkLife).toISOString(),
  };
  if (subscription.status === 'unconfirmed') return 'asked';
  if (!(await deps.grantAccess(id, access, now.toISOString()))) return 'asked';
  const token = signLink({ purpose: 'access', subscription: id, nonce }, deps.keys);
  const rendered = renderAccessMail({
    language: mailLanguage,
    watch: deps.watch,
    config: deps.mailSettings,
    link: deps.mailSettings.siteUrl + paths.access(mailLanguage, token),
  });
  await deps.sendMail({
    ...rendered,
    to: address,
    language: mailLanguage,
    id: deps.newId(),
    tags: { subscription: id },
  });
  return 'asked';
}

/** The subscription that a fresh link opens, while it is fresh. */
export async function openAccess(
  { keys, load, now }: Pick<AccessDataDeps, 'keys' | 'load' | 'now'>,
  token: string,
): Promise<Subscription | undefined> {
  const link = verifyLink(token, 'access', keys);
  const subscription = link && (await load(link.subscription));
  const access = subscription?.access;
  if (link === undefined || access === undefined || access.nonce !== nonceHash(link.nonce, keys)) return undefined;
  return access.expiresAt > now().toISOString() ? subscription : undefined;
}

/** Everything held about a person, for them: all of the row but the hashes that links are known by. */
export async function exportData(deps: AccessDataDeps, token: string): Promise<object | undefined> {
  const subscription = await openAccess(deps, token);
  if (subscription === undefined) return undefined;
  const { access: _access, confirmation: _confirmation, ...held } = subscription;
  return held;
}

/** Deletes everything held about a person; says whether the link was good. */
export async function eraseData(deps: AccessDataDeps, token: string): Promise<boolean> {
  const subscription = await openAccess(deps, token);
  if (subscription === undefined) return false;
  await deps.erase(subscription.id);
  return true;
}
