import type { Feed } from '../domain/feeds/feed';
import { type ReadAgain, readAgain } from '../domain/matching/explain-again';
import type { KeptRules } from '../domain/matching/kept-rules';
import type { Match } from '../domain/matching/match';
import { matchedText } from '../domain/matching/matchable-text';

export interface ExplainMatchDeps {
  readonly loadFound: (matchIds: readonly string[]) => Promise<readonly { readonly match: Match }[]>;
  readonly loadRules: (version: string) => Promise<KeptRules | undefined>;
  /** The rules of this checkout, and its feeds. */
  readonly today: KeptRules;
  readonly feeds: readonly Feed[];
}

/** Rules that were not kept, or that today's program cannot read. */
export interface Unreadable extends Partial<Pick<KeptRules, 'keptAt' | 'revision'>> {
  readonly unreadable: string;
}

/** A stored match, explained again. */
export interface ExplainedMatch {
  readonly match: Match;
  /** By the rules that made it; or why they cannot be asked. */
  readonly original: ReadAgain | Unreadable;
  /** By those of this checkout; absent where they are the same version. */
  readonly today?: ReadAgain;
}

/** Explains a stored match by the rules that made it, and tells where today's would decide otherwise. */
export async function explainMatch(deps: ExplainMatchDeps, id: string): Promise<ExplainedMatch | undefined> {
  const [found] = await deps.loadFound([id]);
  if (found === undefined) return undefined;
  const { match } = found;
  const read = (rules: KeptRules): ReadAgain => {
    const feed = deps.feeds.find((candidate) => candidate.id === match.feedId);
    return readAgain(matchedText(match, feed), match.concerns, rules);
  };
  const kept = await deps.loadRules(match.watchVersion);
  if (match.watchVersion === deps.today.version) return { match, original: read(kept ?? deps.today) };
  return { match, original: readKept(kept, read), today: read(deps.today) };
}

function readKept(kept: KeptRules | undefined, read: (rules: KeptRules) => ReadAgain): ReadAgain | Unreadable {
  if (kept === undefined) return { unreadable: 'they were not kept' };
  try {
    return read(kept);
  } catch (error) {
    // Rules of an older form may fail anywhere in today's compiler.
    const { rules: _rules, version: _version, ...about } = kept;
    return { ...about, unreadable: `today's program cannot read them (${String(error)})` };
  }
}
