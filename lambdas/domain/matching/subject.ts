import type { Scope } from '../feeds/feed';
import type { Language } from '../watch/language';
import type { Hit } from './find-concepts';
import { hitsBetween } from './nearby';
import type { Matcher } from './open-matcher';

/** What an entry says about whose affairs it tells. */
export interface SubjectView {
  readonly scope: Scope;
  readonly language: Language;
  /** In order of their first word. */
  readonly hits: readonly Hit[];
}

/** How the country shows: in the title, only in the text, unsaid but taken for granted, or not at all. */
export type Subject =
  | { readonly kind: 'title' | 'text'; readonly context: readonly Hit[] }
  | { readonly kind: 'home' }
  | { readonly kind: 'elsewhere' };

/** Words between a context concept in the summary and the hits it must stand near. */
const reach = 28;
/** A country among two others within so many words is an entry of a list. */
const listReach = 5;

/** A title has no room for asides: each country that it lists is a subject. */
function isListed(hit: Hit, others: readonly Hit[]): boolean {
  if (hit.field === 'title') return false;
  const beside = hitsBetween(others, hit.first - listReach, hit.first + listReach);
  return new Set(beside.map((other) => other.concept)).size >= 2;
}

function isCategory(hit: Hit): boolean {
  return hit.field === 'categories';
}

/** A path holds all sorts of words; only the country's own name or institutions count there, not a venue. */
function isTelling(matcher: Matcher, hit: Hit): boolean {
  return hit.field !== 'link' || (matcher.context.has(hit.concept) && !matcher.venue.has(hit.concept));
}

/** The source itself files the entry under other countries. */
function isAbroad(matcher: Matcher, hits: readonly Hit[]): boolean {
  return hits.some((hit) => isCategory(hit) && matcher.compiled.foreignSections.includes(hit.concept));
}

/** Decides whose affairs an entry tells; the outlet's own name never counts, being no concept. */
export function findSubject(matcher: Matcher, { scope, language, hits: all }: SubjectView): Subject {
  const hits = all.filter((hit) => isTelling(matcher, hit));
  const counter = hits.filter((hit) => matcher.counter.has(hit.concept));
  const context = hits.filter((hit) => matcher.context.has(hit.concept) && !isListed(hit, counter));
  const inTitle = context.filter((hit) => hit.field === 'title');
  const abroad = counter.some((hit) => hit.field === 'title') || isAbroad(matcher, hits);
  const isPlain = (hit: Hit): boolean => !abroad || !matcher.venue.has(hit.concept);
  if (inTitle.some(isPlain)) return { kind: 'title', context: inTitle };
  if (abroad) return { kind: 'elsewhere' };
  const atHome = scope === 'subject' || matcher.compiled.homeLanguages.includes(language);
  if (context.length === 0) return atHome && counter.length === 0 ? { kind: 'home' } : { kind: 'elsewhere' };
  if (atHome && counter.length <= context.length) return { kind: 'home' };
  return { kind: 'text', context };
}

/** The context hits that make one concern's hits the country's own affair, or undefined. */
export function contextFor(subject: Subject, evidence: readonly Hit[]): readonly Hit[] | undefined {
  if (subject.kind === 'elsewhere') return undefined;
  if (subject.kind === 'home') return [];
  if (subject.kind === 'title') return subject.context.slice(0, 1);
  const inOrder = [...evidence].sort((a, b) => a.first - b.first);
  const near = subject.context.find(
    (hit) =>
      isCategory(hit) || hit.field === 'link' || hitsBetween(inOrder, hit.first - reach, hit.first + reach).length > 0,
  );
  return near === undefined ? undefined : [near];
}
