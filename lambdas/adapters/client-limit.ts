import { createHmac, randomBytes } from 'node:crypto';

/** Sign-ups from one client in an hour: more than an office needs, too few to bother many. */
const perHour = 20;
/** Clients remembered in an hour; beyond them nobody is told apart, and the budget for all alone holds. */
const mostClients = 50_000;

/**
 * Whether a client may ask once more this hour. Nothing of an address is kept: the counts stand in memory under a hash
 * with a secret that is made anew every hour and is nowhere else (docs/decisions/0023).
 */
export function clientLimit(now: () => Date): (address: string) => boolean {
  let hour = '';
  let secret = randomBytes(32);
  const counts = new Map<string, number>();
  return (address) => {
    const current = now().toISOString().slice(0, 13);
    if (current !== hour) {
      hour = current;
      secret = randomBytes(32);
      counts.clear();
    }
    const client = createHmac('sha256', secret).update(networkOf(address)).digest('base64url').slice(0, 16);
    const count = (counts.get(client) ?? 0) + 1;
    if (counts.size < mostClients || counts.has(client)) counts.set(client, count);
    return count <= perHour;
  };
}

/** An IPv6 client commands a whole /64; of IPv4 the address itself. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter((group) => group !== '').length;
  return [...groups, ...Array.from({ length: Math.max(0, missing) }, () => '0')].slice(0, 4).join(':');
}
