import type { Feed, Scope } from '../feeds/feed';

function hostOf(address: string): string | undefined {
  try {
    return new URL(address).hostname
      .toLowerCase()
      .replace(/\.$/, '')
      .replace(/^www\./, '');
  } catch {
    return undefined;
  }
}

const narrowness: readonly Scope[] = ['global', 'region', 'subject'];

/**
 * Scope of the source an address belongs to: the feed that names its host, or a parent of it; `global` when no feed
 * does. Where feeds of one host differ, the widest scope counts: the address does not tell which feed it came from.
 */
export function scopeOfAddress(feeds: readonly Feed[], address: string): Scope {
  let host = hostOf(address);
  while (host?.includes('.')) {
    const name = host;
    const found = feeds.filter((feed) => feed.hosts.includes(name)).map((feed) => feed.scope);
    const widest = narrowness.find((scope) => found.includes(scope));
    if (widest !== undefined) return widest;
    host = host.slice(host.indexOf('.') + 1);
  }
  return 'global';
}
