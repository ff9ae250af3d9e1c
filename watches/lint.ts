import { compileMatcher } from '../lambdas/domain/matching/compile-matcher';
import { endingSets } from '../lambdas/domain/matching/inflect';
import type { MatchableText } from '../lambdas/domain/matching/match';
import { matchEntry } from '../lambdas/domain/matching/match-entry';
import type { Concept, ConcernSource, Condition, MatcherSource } from '../lambdas/domain/matching/matcher-source';
import { openMatcher } from '../lambdas/domain/matching/open-matcher';
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

/** Each term as a concept and a concern of its own, so that the engine tells which fire. */
function termByTerm(source: MatcherSource, terms: readonly Term[]): MatcherSource {
  const alone = ({ concept, language, term }: Term): Concept => ({
    gloss: nameless,
    terms: { en: [], ru: [], kk: [], [language]: [term] },
    ownLanguage: source.concepts[concept]?.ownLanguage,
  });
  const toConcern = (id: string): ConcernSource => ({
    id,
    name: nameless,
    counts: nameless,
    clauses: [],
    rules: [{ id, gloss: nameless, when: id }],
  });
  return {
    concepts: Object.fromEntries(terms.map((term, at) => [String(at), alone(term)])),
    concerns: terms.map((_, at) => toConcern(String(at))),
    groups: {},
    contextConcepts: [],
    counterConcepts: [],
    homeLanguages: source.homeLanguages,
  };
}

function noisy(source: MatcherSource, terms: readonly Term[], noise: readonly MatchableText[]): Doubt[] {
  const frame = frameOf(source);
  const own = terms.filter(({ concept }) => !frame.has(concept));
  const matcher = openMatcher(compileMatcher(termByTerm(source, own)));
  const fired = new Map<string, number>();
  for (const text of noise)
    for (const { id } of matchEntry(matcher, { ...text, scope: 'subject' }).concerns)
      fired.set(id, (fired.get(id) ?? 0) + 1);
  return own.flatMap(({ concept, term }, at) => {
    const share = (fired.get(String(at)) ?? 0) / Math.max(1, noise.length);
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
  const matcher = openMatcher(compileMatcher(termByTerm(source, short)));
  const others = short.map(() => new Set<string>());
  for (const text of noise)
    for (const { id, evidence } of matchEntry(matcher, { ...text, scope: 'subject' }).concerns)
      for (const { form } of evidence)
        if (!isForm(form, short[Number(id)]?.term.slice(0, -1) ?? ''))
          others[Number(id)]?.add(`"${form.toLowerCase()}"`);
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
    ...shared(terms),
    ...unused(source),
    ...swallowing(source, terms, noise),
    ...noisy(source, terms, noise),
  ];
}
