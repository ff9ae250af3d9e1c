/** Hosts whose links lead through them, and the parameter that names where to. */
const redirectors: readonly (readonly [host: RegExp, path: RegExp, parameter: string])[] = [
  [/(?:^|\.)google\.[a-z.]{2,6}$/, /^\/url$/, 'url'],
  [/(?:^|\.)google\.[a-z.]{2,6}$/, /^\/url$/, 'q'],
  [/(?:^|\.)bing\.com$/, /^\/news\/apiclick\.aspx$/i, 'url'],
  [/^feedproxy\.google\.com$|^out\.reddit\.com$/, /./, 'url'],
];

/** What every redirector's address holds, seen without taking the address apart. */
const redirects = /google\.|bing\.com|reddit\.com/i;

/** Google News names an entry by a code; the older ones hold the publisher's address in plain bytes. */
const googleNews = /^https?:\/\/news\.google\.com\/(?:rss\/)?articles\/(CB[\w-]{20,2000})/;

/** The publisher's own address in an aggregator's link, where the link gives it; else the link as it is. */
export function publisherLink(link: string): string {
  const coded = googleNews.exec(link.trim())?.[1];
  if (coded !== undefined) return plainAddress(Buffer.from(coded, 'base64url').toString('latin1')) ?? link;
  if (!redirects.test(link) || !URL.canParse(link)) return link;
  const url = new URL(link);
  for (const [host, path, parameter] of redirectors) {
    const target = host.test(url.hostname) && path.test(url.pathname) ? url.searchParams.get(parameter) : undefined;
    if (target && /^https?:\/\//i.test(target)) return target;
  }
  return link;
}

/** The first address among bytes of another meaning: it ends at the first that none can hold. */
function plainAddress(bytes: string): string | undefined {
  return /https?:\/\/[\w.-]+\.[a-z]{2,}(?:[/?][!#-;=?-Z_a-z~%]*)?/i.exec(bytes)?.[0];
}
