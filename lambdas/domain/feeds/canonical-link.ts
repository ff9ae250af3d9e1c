/** Query parameters that only say how the reader came. Never an `id`, `p` or the like: those name the entry. */
const tracking =
  /^(?:utm_\w+|at_(?:medium|campaign|custom\d*)|ns_(?:campaign|mchannel|source|linkname|fee)|mc_[ce]id|pk_\w+|mtm_\w+|hsa_\w+|_hs\w+|fbclid|gclid|dclid|gbraid|wbraid|yclid|ysclid|msclkid|twclid|igshid|_openstat|_ga|_gl|ocid|cmpid|smid|wt_mc|wt\.mc_id|mkt_tok|spm|ftag|traffic_source|amp)$/i;
/** Parameters that say how the reader came only with these values. */
const source = /^(?:ref|source|src|from|via|partner)$/i;
const feedSource = /^(?:rss|rss2|feed|atom|rssfeed|twitter|facebook|telegram)$/i;

/** The address of an entry: as it is opened, and what it is known by. */
export interface CanonicalLink {
  readonly href: string;
  readonly identity: string;
}

/**
 * The address of an entry without what varies from reader to reader: tracking parameters, the fragment, a default port,
 * AMP copies and hosts for telephones. Every other part and parameter stays as it is, for any of them may name the entry.
 * Undefined when it is no http(s) address.
 */
export function canonicalLink(link: string, documentUrl?: string): CanonicalLink | undefined {
  const url = canonicalUrl(link, documentUrl);
  return url && { href: url.href, identity: identityOf(url) };
}

function canonicalUrl(link: string, documentUrl?: string): URL | undefined {
  const given = parse(link.trim(), documentUrl);
  const url = given && (ampOriginal(given) ?? given);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  // Every change of a part has the whole address parsed again: only what is there is taken away.
  if (url.username !== '' || url.password !== '') {
    url.username = '';
    url.password = '';
  }
  if (handheld.test(url.hostname)) url.hostname = url.hostname.replace(handheld, '');
  if (ampPath.test(url.pathname)) url.pathname = url.pathname.replace(ampPath, '$1$2');
  // `#!/…` names a page on sites that are one script.
  if (url.hash !== '' && !url.hash.startsWith('#!')) url.hash = '';
  if (url.search !== '') {
    const kept = keptParameters(url.search.slice(1));
    if (kept !== url.search.slice(1)) url.search = kept;
  }
  return url;
}

/** `m.`, `mobile.`, `wap.` and `amp.` before a host that stands by itself. */
const handheld = /^(?:m|mobile|wap|amp)\.(?=[^.]+\.[^.])/;
/** `/story/amp/`, as sites name the AMP copy of `/story/`. */
const ampPath = /^(\/.*[^/])\/amp(\/?)$/;

/** The page that an AMP cache serves a copy of: `…cdn.ampproject.org/c/s/HOST/PATH`, `google.TLD/amp/s/HOST/PATH`. */
function ampOriginal({ hostname, pathname, search }: URL): URL | undefined {
  const cached = hostname.endsWith('cdn.ampproject.org') || /^www\.google\.[a-z.]{2,6}$/.test(hostname);
  const found = cached ? /^\/(?:[cv]|amp)\/(s\/)?([^/]+\.[^/]+\/?.*)$/.exec(pathname) : null;
  return found?.[2] === undefined ? undefined : parse(`${found[1] ? 'https' : 'http'}://${found[2]}${search}`);
}

function parse(link: string, documentUrl?: string): URL | undefined {
  if (link === '') return undefined;
  try {
    return new URL(link);
  } catch {
    return URL.canParse(link, documentUrl) ? new URL(link, documentUrl) : undefined;
  }
}

/** Works on the text, not on decoded values: re-encoding would change addresses that need their own spelling. */
function keptParameters(search: string): string {
  const kept = search.split('&').filter((parameter) => {
    const [name = '', value = ''] = parameter.split('=');
    return parameter !== '' && !tracking.test(name) && !(source.test(name) && feedSource.test(value));
  });
  return kept.join('&');
}

/** What an address is known by; one that is no http(s) address is known as it is. */
export function linkIdentity(link: string): string {
  const url = canonicalUrl(link);
  return url ? identityOf(url) : link.trim();
}

/**
 * What stays equal when a site moves to https, drops `www.`, serves a mobile host or an AMP page, adds a slash or
 * reorders its query: for telling entries apart, never for opening.
 */
function identityOf({ host, pathname, search, hash }: URL): string {
  const site = host.replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '');
  const path = pathname.replace(/\/(?:amp\/?|index\.(?:html?|php))?$/, '').replace(/^\/amp(?=\/)/, '');
  const query = search.includes('&') ? search.slice(1).split('&').sort().join('&') : search.slice(1);
  return `${site}${path}?${query}${hash}`;
}
