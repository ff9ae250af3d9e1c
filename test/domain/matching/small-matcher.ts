import { compileMatcher } from '../../../lambdas/domain/matching/compile-matcher';
import type { MatchableText, MatchResult } from '../../../lambdas/domain/matching/match';
import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import type { Concept, Condition, MatcherSource } from '../../../lambdas/domain/matching/matcher-source';
import { type Matcher, openMatcher } from '../../../lambdas/domain/matching/open-matcher';
import type { Language } from '../../../lambdas/domain/watch/language';

const everywhere = (text: string) => ({ en: text, ru: text, kk: text });

/** A concept from its terms; languages left out get a word that no text holds. */
export function concept(terms: Partial<Record<Language, readonly string[]>>, extra: Partial<Concept> = {}): Concept {
  const none = ['zzzunused'];
  return { gloss: everywhere('a concept'), terms: { en: none, ru: none, kk: none, ...terms }, ...extra };
}

export const country: Concept = concept({ en: ['Kazakhstan'], ru: ['Казахстан'], kk: ['Қазақстан'] });
export const neighbour: Concept = concept({ en: ['Kyrgyzstan'], ru: ['Кыргызстан'], kk: ['Қырғызстан'] });
export const otherNeighbour: Concept = concept({ en: ['Uzbekistan'], ru: ['Узбекистан'], kk: ['Өзбекстан'] });

/** A source of one concern `worry` with one rule `sign`, over the given concepts and three countries. */
export function smallSource(
  concepts: Readonly<Record<string, Concept>>,
  when: Condition,
  extra: Partial<MatcherSource> = {},
): MatcherSource {
  return {
    concepts: { country, neighbour, 'other-neighbour': otherNeighbour, ...concepts },
    concerns: [
      {
        id: 'worry',
        name: everywhere('worry'),
        counts: everywhere('what counts'),
        clauses: ['A'],
        rules: [{ id: 'sign', gloss: everywhere('a sign'), when }],
      },
    ],
    groups: {},
    contextConcepts: ['country'],
    counterConcepts: ['neighbour', 'other-neighbour'],
    homeLanguages: ['kk'],
    ...extra,
  };
}

/** The matcher as it runs: compiled, written as JSON, read back and opened. */
export function smallMatcher(...source: Parameters<typeof smallSource>): Matcher {
  return openMatcher(JSON.parse(JSON.stringify(compileMatcher(smallSource(...source)))));
}

/** Matches a text of a feed that covers only the country, so that only the rule decides. */
export function matchAtHome(matcher: Matcher, title: string, rest: Partial<MatchableText> = {}): MatchResult {
  return matchEntry(matcher, { title, summary: '', scope: 'subject', ...rest });
}

/** The printed forms a matcher with one term finds in a text. */
export function formsFound(language: Language, term: string, text: string): string[] {
  const matcher = smallMatcher({ idea: concept({ [language]: [term] }) }, 'idea');
  const { concerns } = matchAtHome(matcher, text);
  return concerns.flatMap(({ evidence }) =>
    evidence.filter(({ concept: id }) => id === 'idea').map(({ form }) => form),
  );
}
