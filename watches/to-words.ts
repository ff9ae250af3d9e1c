import type { Condition, MatcherSource } from '../lambdas/domain/matching/matcher-source';
import type { Glosses } from '../lambdas/domain/watch/watch';
import type { WatchWords } from '../lambdas/domain/watch/words';

type Groups = MatcherSource['groups'];

interface Named {
  readonly id: string;
  readonly isWanted: boolean;
}

/** Every concept a condition names, groups opened; under `not` it speaks against. */
function namedIn(condition: Condition, groups: Groups, isWanted = true): Named[] {
  if (typeof condition === 'string') return (groups[condition] ?? [condition]).map((id) => ({ id, isWanted }));
  if ('any' in condition) return condition.any.flatMap((part) => namedIn(part, groups, isWanted));
  if ('all' in condition) return condition.all.flatMap((part) => namedIn(part, groups, isWanted));
  if ('near' in condition) return condition.near.flat().flatMap((name) => namedIn(name, groups, isWanted));
  if ('title' in condition) return namedIn(condition.title, groups, isWanted);
  if ('not' in condition) return namedIn(condition.not, groups, !isWanted);
  return [];
}

function distinct(named: readonly Named[], isWanted: boolean): string[] {
  return [...new Set(named.filter((one) => one.isWanted === isWanted).map(({ id }) => id))];
}

/** What readers may see of the rules: the concepts of each concern and their terms. */
export function toWords({ concepts, concerns, groups }: MatcherSource): WatchWords {
  const named = concerns.map(({ id, rules }) => [id, rules.flatMap(({ when }) => namedIn(when, groups))] as const);
  return {
    concepts: Object.fromEntries(Object.entries(concepts).map(([id, { terms }]) => [id, terms])),
    concerns: Object.fromEntries(
      named.map(([id, all]) => [id, { wanted: distinct(all, true), unwanted: distinct(all, false) }]),
    ),
  };
}

/** What each concept is called, for readers of the stories it shows. */
export function toGlosses({ concepts }: MatcherSource): Glosses {
  return Object.fromEntries(Object.entries(concepts).map(([id, { gloss }]) => [id, gloss]));
}
