import { timingSafeEqual } from 'node:crypto';
import { type Key, type Keys, keyedHash } from './keys';

/**
 * What a link lets its holder do; a token made for one purpose is worth nothing for another. `unsubscribe` stands in every
 * digest and opens its preferences too: topics, rhythm, pause, leaving. `access` is mailed on request.
 */
export type LinkPurpose = 'confirm' | 'unsubscribe' | 'access';

/** What a token says. The nonce tells tokens of one subscription apart: for `unsubscribe`, the delivery's attempt id. */
export interface Link {
  readonly purpose: LinkPurpose;
  readonly subscription: string;
  readonly nonce: string;
}

const part = /^[A-Za-z0-9_-]{1,64}$/;

/** A token `key.subscription.nonce.signature` in `[A-Za-z0-9_.-]`, signed with the newest key. */
export function signLink(link: Link, keys: Keys): string {
  for (const text of [link.subscription, link.nonce]) {
    if (!part.test(text)) throw new Error('A link names its subscription and nonce in 1 to 64 of [A-Za-z0-9_-].');
  }
  return [keys.newest.id, link.subscription, link.nonce, signature(link, keys.newest)].join('.');
}

/** What the token says if one of our keys signed it for this purpose; otherwise nothing. */
export function verifyLink(token: string, purpose: LinkPurpose, keys: Keys): Link | undefined {
  const [keyId, subscription, nonce, signed, ...rest] = token.split('.');
  const key = keys.all.find(({ id }) => id === keyId);
  if (key === undefined || signed === undefined || rest.length > 0) return undefined;
  if (subscription === undefined || nonce === undefined || !part.test(subscription) || !part.test(nonce)) {
    return undefined;
  }
  const link = { purpose, subscription, nonce };
  return sameText(signed, signature(link, key)) ? link : undefined;
}

/** What a row keeps of a confirmation token: enough to know it again, not enough to make it. */
export function nonceHash(nonce: string, keys: Keys): string {
  return keyedHash(keys.oldest, 'nonce', nonce);
}

function signature({ purpose, subscription, nonce }: Link, key: Key): string {
  return keyedHash(key, `link ${purpose}`, `${subscription}.${nonce}`);
}

/** Compares in a time that tells nothing about where two texts differ. */
function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
