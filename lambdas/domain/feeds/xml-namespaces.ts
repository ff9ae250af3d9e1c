/** Namespaces we read, by a stretch of their address that all spellings share → the prefix we call them by. */
const known: readonly (readonly [part: string, prefix: string])[] = [
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/dc/elements', 'dc'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['w3.org/2005/atom', 'atom'],
  ['purl.org/atom', 'atom'],
  ['search.yahoo.com/mrss', 'media'],
  ['w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['itunes.com/dtds', 'itunes'],
  ['rssnamespace.org/feedburner', 'feedburner'],
  ['purl.org/rss/1.0', ''],
  ['backend.userland.com/rss', ''],
];

/** Prefix in a document → prefix as we call it. */
export type Prefixes = Map<string, string>;

/** Takes in the `xmlns` declarations among the attributes of a tag. */
export function declarePrefixes(
  prefixes: Prefixes,
  attributes: Iterable<readonly [name: string, value: string]>,
): void {
  for (const [name, address] of attributes) {
    if (!name.startsWith('xmlns')) continue;
    const lower = address.toLowerCase();
    const found = known.find(([part]) => lower.includes(part));
    if (found) prefixes.set(name.slice(6), found[1]);
  }
}

/** An element's name with the prefix we know its namespace by. */
export function canonicalName(name: string, prefixes: Prefixes): string {
  const colon = name.indexOf(':');
  if (colon === -1) return name;
  const prefix = prefixes.get(name.slice(0, colon)) ?? name.slice(0, colon).toLowerCase();
  const local = name.slice(colon + 1);
  return prefix === '' || prefix === 'rss' ? local : `${prefix}:${local}`;
}
