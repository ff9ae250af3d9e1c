import { type Keys, keyedHash } from './keys';

/** 192 bits: collisions are out of reach, and the id fits a URL, an SES tag and a log line. */
const idLength = 32;

/**
 * The id of a subscription and of a suppression: a keyed hash of the address, in `[A-Za-z0-9_-]`. Upper and lower case
 * are one here, so that one person cannot be mailed twice and a suppression cannot be passed by. Made with the oldest
 * key, so ids outlive the rotation of link keys.
 */
export function addressId(address: string, keys: Keys): string {
  return keyedHash(keys.oldest, 'address', address.toLowerCase()).slice(0, idLength);
}
