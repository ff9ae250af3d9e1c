import { codesOf, letterOf } from './alphabet';
import { anyEnding, endingSets } from './inflect';
import { looseFold } from './loose-fold';
import type { Matcher, OpenStems } from './open-matcher';
import type { Token } from './tokens';

const none: readonly number[] = [];

function endingFrom(codes: ArrayLike<number>, from: number): string {
  let ending = '';
  for (let at = from; at < codes.length; at++) ending += letterOf(codes[at] ?? 0);
  return ending;
}

function accept(patterns: readonly number[], codes: ArrayLike<number>, from: number, found: number[]): void {
  let ending: string | undefined;
  for (let i = 0; i < patterns.length; i += 2) {
    const table = patterns[i + 1] ?? 0;
    if (table !== anyEnding) ending ??= endingFrom(codes, from);
    if (table === anyEnding || endingSets[table]?.has(ending ?? '')) found.push(patterns[i] ?? -1);
  }
}

/** Numbers of the words that a printed word is a form of. */
function walk(stems: OpenStems, codes: ArrayLike<number>, found: number[]): void {
  let state = 0;
  for (let at = 0; at < codes.length; at++) {
    const next = (stems.base[state] ?? 0) + (codes[at] ?? 0);
    if (stems.check[next] !== state || next === 0) return;
    state = next;
    const list = stems.value[state] ?? -1;
    if (list >= 0) accept(stems.patterns[list] ?? none, codes, at + 1, found);
  }
}

function isCapital(text: string, token: Token): boolean {
  const first = text.charAt(token.start);
  return first !== first.toLowerCase();
}

/** Words found at one token; `loosely` also compares Kazakh words in loose spelling. */
export function findWords(matcher: Matcher, text: string, token: Token, loosely: boolean): readonly number[] {
  const found: number[] = [];
  walk(matcher.stems, token.codes, found);
  if (loosely) walk(matcher.looseStems, codesOf(looseFold(text.slice(token.start, token.end))), found);
  if (found.length === 0) return none;
  return found.filter((word) => !matcher.capitals.has(word) || isCapital(text, token));
}
