import { createHmac } from 'node:crypto';

/** One secret of the service, with the name that tokens carry to say which key signed them. */
export interface Key {
  readonly id: string;
  readonly secret: string;
}

/**
 * All keys, newest first, never empty. The newest signs links, each verifies its own. The **oldest** names addresses:
 * ids of subscriptions and suppressions are made with it, so it stays last in the list for ever. Rotate by putting a
 * new key in front; drop any key but the last once the links it signed are no longer wanted.
 */
export interface Keys {
  readonly newest: Key;
  readonly oldest: Key;
  readonly all: readonly Key[];
}

/** Reads the setting `TOKEN_KEYS`: `id:secret,id:secret`, newest first. Throws on a malformed or repeated key. */
export function parseKeys(setting: string): Keys {
  const all = setting.split(',').map(parseKey);
  const [newest] = all;
  const oldest = all.at(-1);
  if (newest === undefined || oldest === undefined) throw new Error('TOKEN_KEYS is empty.');
  if (new Set(all.map((key) => key.id)).size < all.length) throw new Error('TOKEN_KEYS names a key id twice.');
  return { newest, oldest, all };
}

function parseKey(text: string, index: number): Key {
  const parts = /^([a-z0-9]+):([^,:\s]{32,})$/.exec(text);
  const [, id, secret] = parts ?? [];
  if (id === undefined || secret === undefined) {
    throw new Error(
      `TOKEN_KEYS: key ${index + 1} is not of the form id:secret with a secret of 32 or more characters.`,
    );
  }
  return { id, secret };
}

/** HMAC-SHA256 in base64url. The purpose keeps hashes made for different ends apart. */
export function keyedHash(key: Key, purpose: string, text: string): string {
  return createHmac('sha256', key.secret).update(`${purpose}\n${text}`).digest('base64url');
}
