import { domainToASCII } from 'node:url';

export const addressFaults = ['empty', 'too-long', 'control-character', 'no-at-sign', 'local-part', 'domain'] as const;
/** Why a text is not an address we can mail. */
export type AddressFault = (typeof addressFaults)[number];

export type AddressReading =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'refused'; readonly fault: AddressFault };

/** RFC 5321, sections 4.5.3.1.1 and 4.5.3.1.3: a path of 256 octets less its angle brackets, a local part of 64. */
const longestAddress = 254;
const longestLocalPart = 64;
/** RFC 5322 dot-atom. Quoted local parts and non-ASCII ones exist, but SES takes neither. */
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Reads what a person typed as an e-mail address: spaces around it are dropped, the domain is lower-cased and turned
 * into its ASCII form. The local part keeps its case, as only its own server may interpret it.
 */
export function readAddress(typed: string): AddressReading {
  const text = typed.trim();
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = domainToASCII(text.slice(at + 1)).toLowerCase();
  const address = `${local}@${domain}`;
  if (text === '') return refused('empty');
  if (/\p{Cc}/u.test(typed)) return refused('control-character');
  if (at < 0) return refused('no-at-sign');
  if (text.length > longestAddress || address.length > longestAddress) return refused('too-long');
  if (local.length > longestLocalPart || !localPart.test(local)) return refused('local-part');
  if (!isPublicDomain(domain)) return refused('domain');
  return { kind: 'address', address };
}

/** At least two labels, the last not a number: no bare host names, no IP addresses. */
function isPublicDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length > 1 && labels.every((label) => domainLabel.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '');
}

function refused(fault: AddressFault): AddressReading {
  return { kind: 'refused', fault };
}
