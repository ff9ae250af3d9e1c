import { compileMatcher } from './compile-matcher';
import { type Explanation, explainEntry, openExplainer } from './explain-entry';
import type { KeptRules } from './kept-rules';
import type { ConcernMatch, MatchableText } from './match';
import { matchEntry } from './match-entry';
import type { MatcherSource, RuleSource } from './matcher-source';
import { openMatcher } from './open-matcher';

/** A concern of which two answers say different things: that one alone names it, or by what. */
export interface Difference {
  readonly concern: string;
  readonly was?: ConcernMatch;
  readonly is?: ConcernMatch;
}

/** A text as a version of the rules sees it, beside the answer that is stored. */
export interface ReadAgain {
  readonly version: string;
  readonly revision?: string;
  readonly keptAt?: string;
  /** Where it answers otherwise than what is stored; empty when it says the same. */
  readonly differences: readonly Difference[];
  readonly explanation: Explanation;
  /** The rules that the stored answer names, as their editors wrote them. */
  readonly rules: readonly (RuleSource & { readonly concern: string })[];
}

/** Runs rules over the text of a stored match again. */
export function readAgain(
  text: MatchableText,
  stored: readonly ConcernMatch[],
  { rules, ...about }: KeptRules,
): ReadAgain {
  const { concerns } = matchEntry(openMatcher(compileMatcher(rules)), text);
  return {
    ...about,
    differences: differencesOf(stored, concerns),
    explanation: explainEntry(openExplainer(rules), text),
    rules: stored.flatMap((concern) => ruleOf(rules, concern) ?? []),
  };
}

function ruleOf({ concerns }: MatcherSource, { id, rule }: ConcernMatch): ReadAgain['rules'][number] | undefined {
  const found = concerns.find((concern) => concern.id === id)?.rules.find((one) => one.id === rule);
  return found && { concern: id, ...found };
}

function differencesOf(before: readonly ConcernMatch[], after: readonly ConcernMatch[]): Difference[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.flatMap((concern) => {
    const was = before.find(({ id }) => id === concern);
    const is = after.find(({ id }) => id === concern);
    if (isSame(was, is)) return [];
    return [{ concern, ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) }];
  });
}

/** Whether two answers say the same; a table gives the fields of a piece of evidence in no order. */
function isSame(was: ConcernMatch | undefined, is: ConcernMatch | undefined): boolean {
  const [first, second] = [was, is].map((concern) =>
    JSON.stringify([
      concern?.rule,
      concern?.evidence.map((one) => [one.concept, one.gloss, one.form, one.field, one.start, one.end, one.language]),
    ]),
  );
  return first === second;
}
