/**
 * Whether an address is one of the watched country's own press: a part of its host's name is the country's domain
 * (`outlet.kz`, `kz.outlet.media`, `outlet-kz.com`). The outlet's own name says nothing.
 */
export function isHomeAddress(domains: readonly string[], address: string | undefined): boolean {
  if (domains.length === 0 || address === undefined || !URL.canParse(address)) return false;
  const parts = new URL(address).hostname.split(/[.-]/);
  return domains.some((domain) => parts.includes(domain));
}
