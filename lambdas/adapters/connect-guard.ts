import { promises as dns } from 'node:dns';
import ipaddr from 'ipaddr.js';

/** Where to open a connection for a host, decided at connect time for every hop. Throws `RefusedAddress` for addresses that are not public. */
export type ConnectGuard = (
  hostname: string,
  port: number,
) => Promise<{ readonly address: string; readonly port: number }>;

/** The address a host names is not one we connect to. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';
}

/** Every address of a host name, as `dns.promises.lookup` with `all` gives them. */
export type Lookup = (hostname: string) => Promise<readonly { readonly address: string }[]>;

/** Names that never leave a machine or a private network (RFC 6761, RFC 6762, RFC 8375, and clouds' own). */
const privateName =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|test|invalid|example|onion)$/;
/** Public in the registry, yet answered by the machine's own cloud: Azure's platform address. */
const cloudAddresses = new Set(['168.63.129.16']);
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * The deployed guard: lets a connection go to public addresses only. All answers of the name must be public, and the
 * connection goes to the very address that was checked, so that a second look-up cannot change it.
 */
export function publicAddressesOnly(lookup: Lookup = (hostname) => dns.lookup(hostname, { all: true })): ConnectGuard {
  return async (hostname, port) => {
    const host = hostname
      .replace(/^\[|\]$/g, '')
      .replace(/\.$/, '')
      .toLowerCase();
    if (ipaddr.isValid(host)) return { address: publicOnly(host, hostname), port };
    if (privateName.test(host) || !host.includes('.')) throw new RefusedAddress(`${hostname} is a private name.`);
    const addresses = (await lookup(host)).map(({ address }) => publicOnly(address, hostname));
    // Lambda has no IPv6 route unless its network gives it one, so an IPv4 address is the safer of two.
    const address = addresses.find((candidate) => !candidate.includes(':')) ?? addresses[0];
    if (address === undefined) throw Object.assign(new Error(`${hostname} has no address.`), { code: 'ENOTFOUND' });
    return { address, port };
  };
}

/** The address in its plain spelling; throws when it is not public, or wraps one that may not be. */
function publicOnly(address: string, hostname: string): string {
  if (!ipaddr.isValid(address)) throw new RefusedAddress(`${hostname} has no readable address.`);
  const parsed = ipaddr.parse(address);
  const plain = parsed.toString();
  // ipaddr.js names the ranges of translation, tunnels and documentation; what is left of IPv6 must be 2000::/3.
  const isPublic = parsed.range() === 'unicast' && !cloudAddresses.has(plain);
  if (!isPublic || (parsed.kind() === 'ipv6' && !parsed.match(globalUnicast))) {
    throw new RefusedAddress(`${hostname} leads to ${plain}, which is not a public address (${parsed.range()}).`);
  }
  return plain;
}
