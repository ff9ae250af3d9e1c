import { languages } from '../watch/language';
import type { CompiledCondition, CompiledMatcher, CompiledTerm } from './compiled-matcher';
import type { Condition, MatcherSource } from './matcher-source';
import { parseTerm } from './term-syntax';
import { makeWordTable, type WordTable } from './word-table';

/** One word of fewer letters than this is too easily another language's word. */
const shortWord = 5;
/** Words between the outermost hits of `near` when the rule does not say. */
const usualReach = 12;

type Resolve = (name: string) => readonly number[];

function compileTerms(source: MatcherSource, table: WordTable): CompiledTerm[] {
  return Object.values(source.concepts).flatMap((concept, number) =>
    languages.flatMap((language) =>
      concept.terms[language].map((term) => {
        const words = parseTerm(term);
        const [only] = words;
        const short = words.length === 1 && only !== undefined && only.word.length < shortWord && language !== 'en';
        return {
          concept: number,
          language,
          own: short || concept.ownLanguage === true,
          words: words.map((word) => table.number(word, language)),
        };
      }),
    ),
  );
}

function resolver(source: MatcherSource): Resolve {
  const numbers = new Map(Object.keys(source.concepts).map((id, number) => [id, number]));
  return (name) => (source.groups[name] ?? [name]).flatMap((id) => numbers.get(id) ?? []);
}

function compileCondition(condition: Condition, resolve: Resolve): CompiledCondition {
  const inner = (part: Condition): CompiledCondition => compileCondition(part, resolve);
  if (typeof condition === 'string') return { has: resolve(condition) };
  if ('any' in condition) return { any: condition.any.map(inner) };
  if ('all' in condition) return { all: condition.all.map(inner) };
  if ('near' in condition) {
    const members = condition.near.map((member) => (typeof member === 'string' ? [member] : member).flatMap(resolve));
    return { near: members, within: condition.within ?? usualReach };
  }
  if ('title' in condition) return { title: inner(condition.title) };
  if ('not' in condition) return { not: inner(condition.not) };
  return condition;
}

/** Turns concepts and rules into what `matchEntry` runs. Check the source first: names it cannot resolve are left out. */
export function compileMatcher(source: MatcherSource): CompiledMatcher {
  const table = makeWordTable();
  const resolve = resolver(source);
  const terms = compileTerms(source, table);
  return {
    format: 1,
    concepts: Object.entries(source.concepts).map(([id, { gloss, masks }]) => ({ id, gloss, masks: masks ?? false })),
    terms,
    words: table.size(),
    capitals: table.capitals(),
    stems: table.stems(),
    looseStems: table.looseStems(),
    concerns: source.concerns.map(({ id, rules }) => ({
      id,
      rules: rules.map((rule) => ({ id: rule.id, when: compileCondition(rule.when, resolve) })),
    })),
    context: source.contextConcepts.flatMap(resolve),
    counter: source.counterConcepts.flatMap(resolve),
    venue: (source.venueConcepts ?? []).flatMap(resolve),
    foreignSections: (source.foreignSections ?? []).flatMap(resolve),
    homeLanguages: source.homeLanguages,
  };
}
