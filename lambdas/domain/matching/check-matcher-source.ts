import { languages as allLanguages } from '../watch/language';
import type { Condition, MatcherSource, RuleSource } from './matcher-source';
import { faultOfMarks, isReadableTerm } from './term-syntax';

/** A fault of the matching data: in which kind of file, and at which field of it. */
export interface MatcherFault {
  /**
   * `concepts`: the path begins with the concept's id; `context`: the list of context concepts in `watch.yaml`;
   * `weights`: the path begins with the concern's id.
   */
  readonly place: 'concepts' | 'concerns' | 'context' | 'weights';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = MatcherFault['path'];
type Check = (name: string, path: Path) => MatcherFault[];

/** What conditions may name. */
interface Known {
  readonly concept: Check;
  readonly weights: Check;
}

function fault(path: Path, message: string): MatcherFault {
  return { place: 'concerns', path, message };
}

function checkTerms({ concepts }: MatcherSource): MatcherFault[] {
  return Object.entries(concepts).flatMap(([id, { terms }]) =>
    allLanguages.flatMap((language) => {
      const seen = new Set<string>();
      return terms[language].flatMap((term, at): MatcherFault[] => {
        const path = [id, 'terms', language, at];
        const marks = faultOfMarks(term);
        if (marks !== undefined) return [{ place: 'concepts', path, message: marks }];
        if (!isReadableTerm(term))
          return [
            { place: 'concepts', path, message: `"${term}" holds no word we can read: use Latin or Cyrillic letters` },
          ];
        if (seen.has(term))
          return [{ place: 'concepts', path, message: `"${term}" stands twice in this list: take one out` }];
        seen.add(term);
        return [];
      });
    }),
  );
}

function checkMissingTerms({ concepts, languages = allLanguages }: MatcherSource): MatcherFault[] {
  return Object.entries(concepts).flatMap(([id, { terms }]) =>
    languages
      .filter((language) => terms[language].length === 0)
      .map(
        (language): MatcherFault => ({
          place: 'concepts',
          path: [id, 'terms', language],
          message: 'no term in this language, so entries in it are missed: write one',
        }),
      ),
  );
}

function checkCondition(condition: Condition, path: Path, known: Known, earlier: readonly string[]): MatcherFault[] {
  const inner = (part: Condition, ...step: Path): MatcherFault[] =>
    checkCondition(part, [...path, ...step], known, earlier);
  if (typeof condition === 'string') return known.concept(condition, path);
  if ('any' in condition) return condition.any.flatMap((part, at) => inner(part, 'any', at));
  if ('all' in condition) return condition.all.flatMap((part, at) => inner(part, 'all', at));
  if ('title' in condition) return inner(condition.title, 'title');
  if ('not' in condition) return inner(condition.not, 'not');
  if ('near' in condition)
    return condition.near.flatMap((member, at) =>
      typeof member === 'string'
        ? known.concept(member, [...path, 'near', at])
        : member.flatMap((name, place) => known.concept(name, [...path, 'near', at, place])),
    );
  if ('weighed' in condition) return known.weights(condition.weighed, [...path, 'weighed']);
  if (earlier.includes(condition.concern)) return [];
  return [
    fault(
      [...path, 'concern'],
      `no concern "${condition.concern}" stands earlier in the file: mend the name or move that concern up`,
    ),
  ];
}

/** A rule of nothing but `not` would hold for every text and show no evidence. */
function showsNothing(condition: Condition): boolean {
  if (typeof condition === 'string') return false;
  if ('any' in condition) return condition.any.every(showsNothing);
  if ('all' in condition) return condition.all.every(showsNothing);
  return 'not' in condition || ('title' in condition && showsNothing(condition.title));
}

function checkRules(
  rules: readonly RuleSource[],
  path: Path,
  known: Known,
  earlier: readonly string[],
): MatcherFault[] {
  const named = rules.map((rule) => rule.id);
  return rules.flatMap((rule, place) => {
    const step = [...path, place];
    return [
      ...(named.indexOf(rule.id) < place
        ? [fault([...step, 'id'], `the rule "${rule.id}" stands twice: give one another id`)]
        : []),
      ...(showsNothing(rule.when)
        ? [fault([...step, 'when'], 'asks for nothing that could be shown: name a concept beside the not')]
        : []),
      ...checkCondition(rule.when, [...step, 'when'], known, earlier),
    ];
  });
}

function checkConcerns(source: MatcherSource, known: Known): MatcherFault[] {
  const ids = source.concerns.map(({ id }) => id);
  return source.concerns.flatMap(({ id, rules }, at) => {
    const path = ['concerns', at];
    return [
      ...(ids.indexOf(id) < at
        ? [fault([...path, 'id'], `the concern "${id}" stands twice: give one another id`)]
        : []),
      ...(rules.length === 0 ? [fault([...path, 'rules'], 'a concern without rules never matches')] : []),
      ...checkRules(rules, [...path, 'rules'], known, ids.slice(0, at)),
    ];
  });
}

function checkWeights({ weights = {}, concerns }: MatcherSource, known: Check): MatcherFault[] {
  const faults = Object.entries(weights).flatMap(([concern, { signs }]) => [
    ...(concerns.some(({ id }) => id === concern) ? [] : [fault([concern], `there is no concern "${concern}"`)]),
    ...signs.flatMap(({ of }) => known(of, [concern, 'signs', of])),
  ]);
  return faults.map((found) => ({ ...found, place: 'weights' }));
}

/** Every fault that no single field shows: unknown names, doubles, terms we cannot read, rules that show nothing. */
export function checkMatcherSource(source: MatcherSource): readonly MatcherFault[] {
  const isConcept = (name: string): boolean => Object.hasOwn(source.concepts, name);
  const isGroup = (name: string): boolean => Object.hasOwn(source.groups, name);
  const concept: Check = (name, path) => (isConcept(name) ? [] : [fault(path, `there is no concept "${name}"`)]);
  const known: Check = (name, path) =>
    isConcept(name) || isGroup(name)
      ? []
      : [fault(path, `there is no concept or group "${name}": mend the name, or add it`)];
  const weights: Check = (name, path) =>
    Object.hasOwn(source.weights ?? {}, name)
      ? []
      : [
          fault(
            path,
            `weights.yaml tells no weights of "${name}": leave this rule out, or learn them first (cli watch weigh)`,
          ),
        ];
  const groups = Object.entries(source.groups).flatMap(([id, members]) => [
    ...(isConcept(id) ? [fault(['groups', id], 'a concept has this id too')] : []),
    ...members.flatMap((name, at) => concept(name, ['groups', id, at])),
  ]);
  const context = source.contextConcepts.flatMap((name, at) => known(name, ['context', at]));
  return [
    ...checkMissingTerms(source),
    ...checkTerms(source),
    ...groups,
    ...source.counterConcepts.flatMap((name, at) => known(name, ['counterConcepts', at])),
    ...(source.foreignSections ?? []).flatMap((name, at) => known(name, ['foreignSections', at])),
    ...(source.venueConcepts ?? []).flatMap((name, at) => known(name, ['venueConcepts', at])),
    ...context.map((found): MatcherFault => ({ ...found, place: 'context' })),
    ...checkRules(source.passedOver ?? [], ['passedOver'], { concept: known, weights }, []),
    ...checkConcerns(source, { concept: known, weights }),
    ...checkWeights(source, known),
  ];
}
