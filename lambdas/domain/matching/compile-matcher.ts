import { languages } from '../watch/language';
import type { CompiledCondition, CompiledMatcher, CompiledRule } from './compiled-matcher';
import { endingTrie } from './ending-trie';
import type { Condition, MatcherSource, RuleSource } from './matcher-source';
import { packNumbers } from './packed-numbers';
import { parseTerm } from './term-syntax';
import type { Weights } from './weigh';
import { makeWordTable, type WordTable } from './word-table';

/** One word of fewer letters than this is too easily another language's word. */
const shortWord = 5;
/** Words between the outermost hits of `near` when the rule does not say. */
const usualReach = 12;

/** What the names in a rule stand for. */
interface Names {
  /** The concepts of a concept or group. */
  readonly resolve: (name: string) => readonly number[];
  readonly weights: MatcherSource['weights'];
}

/** Every term as a row of numbers; `own`: another word elsewhere, so it counts only in a text of its language. */
function compileTerms(source: MatcherSource, table: WordTable): number[][] {
  return Object.values(source.concepts).flatMap((concept, number) =>
    languages.flatMap((language, place) =>
      concept.terms[language].flatMap((term) => {
        const words = parseTerm(term);
        const [only] = words;
        const short = words.length === 1 && only !== undefined && only.word.length < shortWord && language !== 'en';
        const own = short || concept.ownLanguage === true;
        const [first, ...others] = words.map((word) => table.number(word, language));
        if (first === undefined) return [];
        return [[first, number, own ? place + languages.length : place, words.length, ...others]];
      }),
    ),
  );
}

function resolver(source: MatcherSource): Names['resolve'] {
  const numbers = new Map(Object.keys(source.concepts).map((id, number) => [id, number]));
  return (name) => (source.groups[name] ?? [name]).flatMap((id) => numbers.get(id) ?? []);
}

function compileWeights(names: Names, concern: string): Weights<readonly number[]> {
  const { base, signs } = names.weights?.[concern] ?? { base: 0, signs: [] };
  return { base, signs: signs.map((sign) => ({ ...sign, of: names.resolve(sign.of) })) };
}

function compileCondition(condition: Condition, names: Names): CompiledCondition {
  const { resolve } = names;
  const inner = (part: Condition): CompiledCondition => compileCondition(part, names);
  if (typeof condition === 'string') return { has: resolve(condition) };
  if ('any' in condition) return { any: condition.any.map(inner) };
  if ('all' in condition) return { all: condition.all.map(inner) };
  if ('near' in condition) {
    const members = condition.near.map((member) => (typeof member === 'string' ? [member] : member).flatMap(resolve));
    return { near: members, within: condition.within ?? usualReach };
  }
  if ('title' in condition) return { title: inner(condition.title) };
  if ('not' in condition) return { not: inner(condition.not) };
  if ('weighed' in condition) {
    const { weighed, ...limit } = condition;
    return { weights: compileWeights(names, weighed), ...limit };
  }
  return condition;
}

function compileRules(rules: readonly RuleSource[], names: Names): CompiledRule[] {
  return rules.map(({ id, when }) => ({ id, when: compileCondition(when, names) }));
}

/** Turns concepts and rules into what `matchEntry` runs. Check the source first: names it cannot resolve are left out. */
export function compileMatcher(source: MatcherSource): CompiledMatcher {
  const table = makeWordTable();
  const resolve = resolver(source);
  const names = { resolve, weights: source.weights };
  const terms = compileTerms(source, table);
  return {
    format: 1,
    concepts: Object.entries(source.concepts).map(([id, { gloss, masks }]) => ({
      id,
      gloss: gloss.en,
      masks: masks ?? false,
    })),
    terms: packNumbers(terms.sort(([a = 0], [b = 0]) => a - b).flat()),
    words: table.size(),
    capitals: table.capitals(),
    stems: table.stems(),
    looseStems: table.looseStems(),
    endings: endingTrie,
    concerns: source.concerns.map(({ id, rules }) => ({
      id,
      rules: compileRules(rules, names),
    })),
    passedOver: compileRules(source.passedOver ?? [], names),
    context: source.contextConcepts.flatMap(resolve),
    counter: source.counterConcepts.flatMap(resolve),
    venue: (source.venueConcepts ?? []).flatMap(resolve),
    foreignSections: (source.foreignSections ?? []).flatMap(resolve),
    homeLanguages: source.homeLanguages,
    homeDomains: source.homeDomains ?? [],
  };
}
