import { compileMatcher } from '../lambdas/domain/matching/compile-matcher';
import { detectReading } from '../lambdas/domain/matching/detect-language';
import { findConcepts } from '../lambdas/domain/matching/find-concepts';
import { endingSets } from '../lambdas/domain/matching/inflect';
import type { MatchableText } from '../lambdas/domain/matching/match';
import type { Concept, Condition, MatcherSource } from '../lambdas/domain/matching/matcher-source';
import { type Matcher, openMatcher } from '../lambdas/domain/matching/open-matcher';
import { parseTerm } from '../lambdas/domain/matching/term-syntax';
import { readWords } from '../lambdas/domain/matching/tokens';
import { languages } from '../lambdas/domain/watch/language';

/** A doubt about the words of a watch: not wrong by itself, but mostly a slip. */
export interface Doubt {
  readonly concept: string;
  /** Absent where the doubt is of the concept as a whole. */
  readonly term?: string;
  readonly message: string;
}

interface Term {
  readonly concept: string;
  readonly language: (typeof languages)[number];
  readonly term: string;
}

/** A term that fires on more than this share of entries that matter to nobody says little. */
const noisyShare = 0.02;
const nameless = { en: '', ru: '', kk: '' };

function termsOf(concepts: MatcherSource['concepts']): Term[] {
  return Object.entries(concepts).flatMap(([concept, { terms }]) =>
    languages.flatMap((language) => terms[language].map((term) => ({ concept, language, term }))),
  );
}

function shared(terms: readonly Term[]): Doubt[] {
  const owners = new Map<string, string>();
  return terms.flatMap(({ concept, language, term }) => {
    const key = `${language} ${term.toLowerCase()}`;
    const owner = owners.get(key) ?? concept;
    owners.set(key, owner);
    return owner === concept ? [] : [{ concept, term, message: `is a term of ${owner} too` }];
  });
}

/** Terms of one list that hold the same words once case, accents and hyphens are gone. */
function doubled(terms: readonly Term[]): Doubt[] {
  const first = new Map<string, string>();
  return terms.flatMap(({ concept, language, term }) => {
    const key = JSON.stringify([concept, language, parseTerm(term)]);
    const before = first.get(key) ?? term;
    first.set(key, before);
    return before === term ? [] : [{ concept, term, message: `finds what "${before}" finds: one is enough` }];
  });
}

function mixedScripts(terms: readonly Term[]): Doubt[] {
  const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u;
  return terms
    .filter(({ term }) => mixed.test(term))
    .map(({ concept, term }) => ({ concept, term, message: 'has Latin and Cyrillic letters in one word' }));
}

function namesIn(condition: Condition): readonly string[] {
  if (typeof condition === 'string') return [condition];
  if ('any' in condition) return condition.any.flatMap(namesIn);
  if ('all' in condition) return condition.all.flatMap(namesIn);
  if ('near' in condition) return condition.near.flat();
  if ('title' in condition) return namesIn(condition.title);
  return 'not' in condition ? namesIn(condition.not) : [];
}

/** Concepts that say whose affairs an entry tells, or hide others: no rule need name them. */
function frameOf(source: MatcherSource): ReadonlySet<string> {
  const names = [source.contextConcepts, source.counterConcepts, source.venueConcepts, source.foreignSections];
  const masks = Object.keys(source.concepts).filter((id) => source.concepts[id]?.masks === true);
  return new Set([...names.flatMap((list) => list ?? []).flatMap((name) => source.groups[name] ?? [name]), ...masks]);
}

function unused(source: MatcherSource): Doubt[] {
  const rules = [...(source.passedOver ?? []), ...source.concerns.flatMap((concern) => concern.rules)];
  const ruled = rules.flatMap(({ when }) => namesIn(when));
  const used = new Set([...ruled.flatMap((name) => source.groups[name] ?? [name]), ...frameOf(source)]);
  return Object.keys(source.concepts)
    .filter((id) => !used.has(id))
    .map((concept) => ({ concept, message: 'no rule uses it' }));
}

/** Each term as a concept of its own, so that the engine tells which fire. */
function termByTerm(source: MatcherSource, terms: readonly Term[]): Matcher {
  const alone = ({ concept, language, term }: Term): Concept => ({
    gloss: nameless,
    terms: { en: [], ru: [], kk: [], [language]: [term] },
    ownLanguage: source.concepts[concept]?.ownLanguage,
  });
  const concepts = Object.fromEntries(terms.map((term, at) => [String(at), alone(term)]));
  const none = { groups: {}, contextConcepts: [], counterConcepts: [], homeLanguages: [] };
  return openMatcher(compileMatcher({ concepts, concerns: [], ...none }));
}

/** Numbers of the terms in a text, with the forms as printed. */
function firing(matcher: Matcher, { title, summary, language }: MatchableText): (readonly [number, string])[] {
  const printed = { title, summary };
  const fields = (['title', 'summary'] as const).map((field) => ({
    field,
    words: readWords(printed[field]),
    offset: 0,
  }));
  const reading = detectReading(
    fields.map(({ words }) => words),
    language,
  );
  return fields.flatMap((field) =>
    findConcepts(matcher, field, reading).map(
      ({ concept, start, end }) => [concept, printed[field.field].slice(start, end)] as const,
    ),
  );
}

function noisy(source: MatcherSource, terms: readonly Term[], noise: readonly MatchableText[]): Doubt[] {
  const frame = frameOf(source);
  const own = terms.filter(({ concept }) => !frame.has(concept));
  const matcher = termByTerm(source, own);
  const fired = new Map<number, number>();
  for (const text of noise)
    for (const term of new Set(firing(matcher, text).map(([number]) => number)))
      fired.set(term, (fired.get(term) ?? 0) + 1);
  return own.flatMap(({ concept, term }, at) => {
    const share = (fired.get(at) ?? 0) / Math.max(1, noise.length);
    const percent = (share * 100).toFixed(1);
    return share > noisyShare
      ? [{ concept, term, message: `fires on ${percent} % of entries that do not matter` }]
      : [];
  });
}

/** What is written as `word*` in so few letters is easily the beginning of another word. */
const shortBeginning = 6;

/** Whether a word that begins as `word*` asks is a form of that word, by the endings of any language. */
function isForm(printed: string, beginning: string): boolean {
  const rest = printed.toLowerCase().slice(beginning.length);
  return endingSets.some((endings) => endings.has(rest));
}

function swallowing(source: MatcherSource, terms: readonly Term[], noise: readonly MatchableText[]): Doubt[] {
  const short = terms.filter(({ term }) => /^[^\s=^]+\*$/.test(term) && term.length <= shortBeginning);
  const matcher = termByTerm(source, short);
  const others = short.map(() => new Set<string>());
  for (const text of noise)
    for (const [number, form] of firing(matcher, text))
      if (!isForm(form, short[number]?.term.slice(0, -1) ?? '')) others[number]?.add(`"${form.toLowerCase()}"`);
  return short.flatMap(({ concept, term }, at) => {
    const words = [...(others[at] ?? [])];
    return words.length > 0 ? [{ concept, term, message: `also takes ${words.slice(0, 3).join(', ')}` }] : [];
  });
}

/** Doubts about the concepts of a watch without faults; `noise` are entries that should match nothing. */
export function lint(source: MatcherSource, noise: readonly MatchableText[]): readonly Doubt[] {
  const terms = termsOf(source.concepts);
  return [
    ...mixedScripts(terms),
    ...doubled(terms),
    ...shared(terms),
    ...unused(source),
    ...swallowing(source, terms, noise),
    ...noisy(source, terms, noise),
  ];
}
