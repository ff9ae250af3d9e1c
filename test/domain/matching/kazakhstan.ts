import { join } from 'node:path';
import { compileMatcher } from '../../../lambdas/domain/matching/compile-matcher';
import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import { openMatcher } from '../../../lambdas/domain/matching/open-matcher';
import { loadWatch } from '../../../watches/load';

const loaded = loadWatch(join(__dirname, '../../../watches/kazakhstan-2021'));
if (!loaded.ok) throw new Error(`the watch has faults: ${JSON.stringify(loaded.faults)}`);

/** The concepts and rules of the Kazakhstan watch, as its folder stands. */
export const { matcher: source } = loaded.source;
export const matcher = openMatcher(compileMatcher(source));

/** The concerns of `headline | summary`, printed by an outlet of Kazakhstan. */
export function concernsOf(text: string): string[] {
  const [title = '', summary = ''] = text.split(' | ');
  return matchEntry(matcher, { title, summary, scope: 'subject' }).concerns.map(({ id }) => id);
}
