import type { ConcernMatch, MatchableText } from './match';
import { matchEntry } from './match-entry';
import type { Matcher } from './open-matcher';

/** An entry that one version of the rules matches and the other does not, and by what. */
export interface DiffedEntry {
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  /** The forms that showed it, as printed. */
  readonly forms: readonly string[];
}

/** What a change of rules does to a set of entries. */
export interface MatchDiff {
  readonly entries: number;
  /** Entries that matched anything, by the rules before and after. */
  readonly before: number;
  readonly after: number;
  readonly concerns: readonly {
    readonly id: string;
    readonly gained: readonly DiffedEntry[];
    readonly lost: readonly DiffedEntry[];
  }[];
}

interface Tried {
  readonly id: string;
  readonly text: MatchableText;
}

function toDiffed({ id, text }: Tried, concern: ConcernMatch | undefined): DiffedEntry[] {
  if (concern === undefined) return [];
  const forms = [...new Set(concern.evidence.map(({ form }) => form))];
  return [{ id, title: text.title, rule: concern.rule, forms }];
}

/** Runs two versions of the rules over the same entries: what the second gains and loses, concern by concern. */
export function diffMatches(before: Matcher, after: Matcher, entries: readonly Tried[]): MatchDiff {
  const answers = entries.map((entry) => ({
    entry,
    was: matchEntry(before, entry.text).concerns,
    is: matchEntry(after, entry.text).concerns,
  }));
  const ids = [...new Set([...before.compiled.concerns, ...after.compiled.concerns].map(({ id }) => id))];
  return {
    entries: entries.length,
    before: answers.filter(({ was }) => was.length > 0).length,
    after: answers.filter(({ is }) => is.length > 0).length,
    concerns: ids.map((id) => {
      const named = (concerns: readonly ConcernMatch[]) => concerns.find((concern) => concern.id === id);
      const only = (these: readonly ConcernMatch[], those: readonly ConcernMatch[], entry: Tried): DiffedEntry[] =>
        named(those) === undefined ? toDiffed(entry, named(these)) : [];
      return {
        id,
        gained: answers.flatMap(({ entry, was, is }) => only(is, was, entry)),
        lost: answers.flatMap(({ entry, was, is }) => only(was, is, entry)),
      };
    }),
  };
}
