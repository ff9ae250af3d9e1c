import { checkMatcherSource, type MatcherFault } from '../lambdas/domain/matching/check-matcher-source';
import type { Concept, ConcernSource, MatcherSource, RuleSource } from '../lambdas/domain/matching/matcher-source';
import type { Finding } from './fault';
import { type Rough, rough, roughList, roughTexts } from './rough';
import { concept as conceptShape } from './schemas/concepts';
import { concern as concernShape, rule as ruleShape } from './schemas/concerns';

/** The data that the matcher is made of, as far as it could be read. */
export interface RoughMatcher {
  readonly watch: Rough;
  readonly concerns: Rough;
  /** Concept files by name. */
  readonly concepts: ReadonlyMap<string, Rough>;
  readonly weights: MatcherSource['weights'];
}

/**
 * The matcher's own checks, mapped to files. What has not the right shape is told of elsewhere: here something sound
 * stands in for it, so that what names it is not blamed, and what is found in the stand-in is dropped.
 */
export function checkMatcher(folder: RoughMatcher): readonly Finding[] {
  const owner = new Map(
    [...folder.concepts].flatMap(([file, concepts]) => Object.keys(concepts).map((id) => [id, file])),
  );
  const concerns = roughList(folder.concerns.concerns);
  return checkMatcherSource(toSource(folder, concerns))
    .filter(({ place, path }) => place !== 'concerns' || path[0] !== 'concerns' || isSound(concerns[Number(path[1])]))
    .map((fault) => toFinding(fault, owner));
}

function isSound(concern: unknown): boolean {
  return concernShape.safeParse(concern).success;
}

function toFinding({ place, path, message }: MatcherFault, owner: ReadonlyMap<string, string>): Finding {
  if (place === 'context') return { file: 'watch.yaml', path, message };
  if (place === 'weights') return { file: 'weights.yaml', path, message };
  if (place === 'concerns') return { file: 'concerns.yaml', path, message };
  return { file: owner.get(String(path[0])) ?? 'concepts/', path, message };
}

function toSource(
  { watch, concerns: file, concepts, weights }: RoughMatcher,
  concerns: readonly Rough[],
): MatcherSource {
  const named = [...concepts.values()].flatMap((part) => Object.entries(part));
  return {
    concepts: Object.fromEntries(named.map(([id, value]) => [id, toConcept(value)])),
    concerns: concerns.map(toConcern),
    groups: Object.fromEntries(Object.entries(rough(file.groups)).map(([id, members]) => [id, names(members)])),
    contextConcepts: names(watch.context),
    counterConcepts: names(file.counterConcepts),
    homeLanguages: [],
    passedOver: roughList(file.passedOver).map(toRule),
    weights,
  };
}

function toRule(value: Rough): RuleSource {
  const read = ruleShape.safeParse(value);
  return read.success ? read.data : { id: String(value.id), gloss: unread, when: { concern: '' } };
}

function names(value: unknown): readonly string[] {
  return roughTexts(value).map(([, name]) => name);
}

const unread = { en: 'unread', ru: 'unread', kk: 'unread' };

function toConcept(value: unknown): Concept {
  const read = conceptShape.safeParse(value);
  return read.success ? read.data : { gloss: unread, terms: { en: ['unread'], ru: ['unread'], kk: ['unread'] } };
}

function toConcern(value: Rough): ConcernSource {
  const read = concernShape.safeParse(value);
  if (read.success) return read.data;
  return { id: String(value.id), name: unread, counts: unread, clauses: [], rules: [] };
}
