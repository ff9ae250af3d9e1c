/** `kz` is a part of a host's name wherever it stands there; `outlet.media` is that host and what is below it. */
function isUnder(host: string, domain: string): boolean {
  if (domain.includes('.')) return `.${host}`.endsWith(`.${domain}`);
  return host.split(/[.-]/).includes(domain);
}

/**
 * Whether an address is one of the watched country's own press: a part of its host's name is the country's domain
 * (`outlet.kz`, `kz.outlet.media`, `outlet-kz.com`), or the host is named. The outlet's own name says nothing.
 */
export function isHomeAddress(domains: readonly string[], address: string | undefined): boolean {
  if (domains.length === 0 || address === undefined || !URL.canParse(address)) return false;
  const host = new URL(address).hostname;
  return domains.some((domain) => isUnder(host, domain));
}
