import { linkIdentity } from './canonical-link';
import type { EntryKeys } from './entry';
import { shortHash } from './short-hash';

/** 64 bits: among a million entries of one feed, two share a key by chance once in 37 million such feeds. */
const keyBytes = 8;

/**
 * The three names an entry goes by, hashed. A GUID that is an address and a link are compared without what a site
 * changes at will (scheme, `www.`, tracking); a title without case, punctuation and spacing.
 */
export function entryKeys(guid: string | undefined, link: string, title: string): EntryKeys {
  const name = guid?.trim() ?? '';
  const address = link === '' ? '' : linkIdentity(link);
  const linkKey = hashed(address);
  const guidName = /^https?:\/\//i.test(name) ? linkIdentity(name) : name;
  const guidKey = guidName === address ? linkKey : hashed(guidName);
  const titleKey = hashed(titleWords(title));
  return {
    ...(guidKey !== undefined && { guid: guidKey }),
    ...(linkKey !== undefined && { link: linkKey }),
    ...(titleKey !== undefined && { title: titleKey }),
  };
}

function hashed(name: string): string | undefined {
  return name === '' ? undefined : shortHash(name, keyBytes);
}

/** A title made only of signs is compared as it is. */
function titleWords(title: string): string {
  const folded = title.normalize('NFKC').toLowerCase();
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || folded.trim();
}
