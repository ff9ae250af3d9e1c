import { checkMatcherSource, type MatcherFault } from '../lambdas/domain/matching/check-matcher-source';
import type { Concept, ConcernSource, MatcherSource, RuleSource } from '../lambdas/domain/matching/matcher-source';
import { languages } from '../lambdas/domain/watch/language';
import type { Finding } from './fault';
import { type Rough, rough, roughList, roughTexts } from './rough';
import { rule as ruleShape } from './schemas/concerns';

/** The data that the matcher is made of, as far as it could be read. */
export interface RoughMatcher {
  readonly watch: Rough;
  /** Absent where the file could not be read. */
  readonly concerns?: unknown;
  /** Concept files by name. */
  readonly concepts: ReadonlyMap<string, Rough>;
  /** Absent where the file could not be read. */
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
  return checkMatcherSource(toSource(folder))
    .filter((found) => wasRead(folder, found))
    .map((fault) => toFinding(fault, owner));
}

/** Whether what a fault was found in was read, and not a stand-in. */
function wasRead({ concerns, weights }: RoughMatcher, { place, path }: MatcherFault): boolean {
  if (place === 'weights') return concerns !== undefined;
  return (
    place !== 'concerns' || ((weights !== undefined || path.at(-1) !== 'weighed') && isSound(rough(concerns), path))
  );
}

/** Of `concerns.yaml`: the concern's list of rules, and the rule. */
function isSound(file: Rough, path: MatcherFault['path']): boolean {
  const [section, place, list, rulePlace] = path;
  if (section === 'passedOver') return isRule(roughList(file.passedOver)[Number(place)]);
  if (section !== 'concerns') return true;
  const { id, rules } = roughList(file.concerns)[Number(place)] ?? {};
  if (list === 'id') return typeof id === 'string';
  return Array.isArray(rules) && (rulePlace === undefined || isRule(rules[Number(rulePlace)]));
}

/** Its gloss is for readers and may be wrong: what it names is looked up all the same. */
function isRule(value: unknown): boolean {
  return ruleShape.safeParse({ ...rough(value), gloss: unread }).success;
}

function toFinding({ place, path, message }: MatcherFault, owner: ReadonlyMap<string, string>): Finding {
  if (place === 'context') return { file: 'watch.yaml', path, message };
  if (place === 'weights') return { file: 'weights.yaml', path, message };
  if (place === 'concerns') return { file: 'concerns.yaml', path, message };
  return { file: owner.get(String(path[0])) ?? 'concepts/', path, message };
}

function toSource({ watch, concerns, concepts, weights }: RoughMatcher): MatcherSource {
  const file = rough(concerns);
  const named = [...concepts.values()].flatMap((part) => Object.entries(part));
  return {
    concepts: Object.fromEntries(named.map(([id, value]) => [id, toConcept(value)])),
    concerns: roughList(file.concerns).map(toConcern),
    groups: Object.fromEntries(Object.entries(rough(file.groups)).map(([id, members]) => [id, names(members)])),
    contextConcepts: names(watch.context),
    counterConcepts: names(file.counterConcepts),
    homeLanguages: [],
    languages: Array.isArray(watch.languages)
      ? languages.filter((known) => names(watch.languages).includes(known))
      : undefined,
    passedOver: roughList(file.passedOver).map(toRule),
    weights,
  };
}

function toRule(value: Rough): RuleSource {
  const read = ruleShape.safeParse({ ...value, gloss: unread });
  return read.success ? read.data : { id: String(value.id), gloss: unread, when: { concern: '' } };
}

function names(value: unknown): readonly string[] {
  return roughTexts(value).map(([, name]) => name);
}

const unread = { en: 'unread', ru: 'unread', kk: 'unread' };

/** The terms as far as they are texts, each in its place; `unread` and its place stand in for the others. */
function toConcept(value: unknown): Concept {
  const terms = rough(rough(value).terms);
  const read = (list: unknown): string[] => {
    if (!Array.isArray(list)) return [unread.en];
    return list.map((term: unknown, at) => (typeof term === 'string' && term !== '' ? term : `${unread.en} ${at}`));
  };
  return { gloss: unread, terms: { en: read(terms.en), ru: read(terms.ru), kk: read(terms.kk) } };
}

function toConcern({ id, rules }: Rough): ConcernSource {
  return { id: String(id), name: unread, counts: unread, clauses: [], rules: roughList(rules).map(toRule) };
}
