import { linkIdentity } from './canonical-link';
import type { EntryKeys } from './entry';
import { shortHash } from './short-hash';

/** 64 bits: among a million entries of one feed, two share a key by chance once in 37 million such feeds. */
const keyBytes = 8;

/**
 * The three names an entry goes by, hashed; `address` is the identity of its link. A GUID that is an address is compared
 * without what a site changes at will, as the link is (scheme, `www.`, tracking); a title without case, punctuation and
 * spacing.
 */
export function entryKeys(guid: string | undefined, address: string | undefined, title: string): EntryKeys {
  const name = guid?.trim() ?? '';
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

function hashed(name: string | undefined): string | undefined {
  return name === undefined || name === '' ? undefined : shortHash(name, keyBytes);
}

/** Signs and blanks, unless they are the one space that they become. */
const signs = / [^\p{L}\p{N}]+|(?! )[^\p{L}\p{N}]+/gu;

/** A title made only of signs is compared as it is. */
function titleWords(title: string): string {
  const folded = title.normalize('NFKC').toLowerCase();
  return folded.replace(signs, ' ').trim() || folded.trim();
}
