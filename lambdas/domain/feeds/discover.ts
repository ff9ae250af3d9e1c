import { elementsIn, type PageElement, readPage, textOf } from './page-tree';

/** An address that may be a feed, and what made us think so. */
export interface Candidate {
  readonly url: string;
  readonly via: 'link' | 'anchor' | 'path';
  readonly title: string;
}

const feedType = /^(?:application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json|xml)|text\/xml)\b/i;
const feedLike =
  /(?:\/(?:feed|rss|atom)(?:[/._?-]|$)|\.(?:rss|atom|rdf)(?:\?|$)|\/(?:feed|index|rss)\.(?:xml|json)(?:\?|$))/i;
const commonPaths = [
  '/feed/',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/feed.json',
  '/rss/',
  '/en/rss.xml',
  '/api/rss',
];
const mostAnchors = 20;

/** WordPress names a feed of comments on every page, beside that of what it publishes. */
const ofComments = /\/comments\/|[?&]feed=comments/i;

/**
 * The feeds a page names itself: first by `<link rel="alternate">`, then by links that look like feeds; feeds of comments
 * last.
 */
export function feedsOfPage(html: string, url: string): Candidate[] {
  const page = readPage(html.slice(0, 2_000_000));
  if (page === undefined) return [];
  const elements = elementsIn(page);
  const base = elements.find(({ name, attributes }) => name === 'base' && attributes.href)?.attributes.href ?? '';
  const from = URL.canParse(base, url) ? new URL(base, url).href : url;
  const links = elements.filter(isFeedLink).map((element) => toCandidate(element, from, 'link'));
  const anchors = elements.filter(isFeedAnchor).map((element) => toCandidate(element, from, 'anchor'));
  const named = distinct([...links, ...anchors.slice(0, mostAnchors)].flatMap((candidate) => candidate ?? []));
  return named.toSorted((a, b) => Number(ofComments.test(a.url)) - Number(ofComments.test(b.url)));
}

/** Addresses at which feeds are often found, below the page and at the root of its site. */
export function commonFeeds(url: string): Candidate[] {
  const { origin, pathname } = new URL(url);
  const folder = pathname.replace(/\/+$/, '');
  const below = folder === '' ? [] : [`${folder}/feed/`, `${folder}/rss.xml`];
  return [...below, ...commonPaths].map((path) => ({ url: `${origin}${path}`, via: 'path', title: '' }));
}

function isFeedLink({ name, attributes }: PageElement): boolean {
  const relations = (attributes.rel ?? '').toLowerCase().split(/\s+/);
  if (name !== 'link' || !attributes.href) return false;
  if (relations.includes('feed')) return true;
  return (
    relations.includes('alternate') && feedType.test(attributes.type ?? '') && !/oembed|wp-json/.test(attributes.href)
  );
}

function isFeedAnchor({ name, attributes }: PageElement): boolean {
  return name === 'a' && feedLike.test(attributes.href ?? '');
}

function toCandidate(element: PageElement, base: string, via: Candidate['via']): Candidate | undefined {
  const href =
    element.attributes.href?.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'https://') ?? '';
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  return { url: url.href, via, title: element.attributes.title ?? textOf(element) };
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.toReversed().map((candidate) => [candidate.url, candidate])).values()].toReversed();
}
