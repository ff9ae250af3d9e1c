import type { MatchableText } from '../../lambdas/domain/matching/match';
import { isLanguage } from '../../lambdas/domain/watch/language';
import type { Watch } from '../../lambdas/domain/watch/watch';
import { readSamples } from '../../local/samples/read-samples';
import { readLines } from './json-lines';
import { matchItem, toMatchable } from './labelled-item';

/** An entry to try rules on. */
export interface RecordedEntry {
  readonly id: string;
  readonly text: MatchableText;
  /** Of the sample feeds: made up, to be like what outlets publish beside our subject. */
  readonly invented: boolean;
}

/** Every entry of the recorded sample feeds, as the service would match it. */
export function sampleEntries(): readonly RecordedEntry[] {
  return readSamples().flatMap(({ id, scope, languages, entries }) => {
    const [language] = languages;
    const hint = languages.length === 1 && isLanguage(language) ? { language } : {};
    return entries.map(({ title, summary, categories, basis }, at) => ({
      id: `${id}/${at + 1}`,
      text: { title, summary, categories, scope, ...hint },
      invented: basis === undefined,
    }));
  });
}

/** The entries of a JSON lines file `{id,title,summary,url?,lang?,feedId?}`. */
export function entriesOfFile(file: string, watch: Pick<Watch, 'feeds'>): readonly RecordedEntry[] {
  return readLines(file, matchItem).map((item) => ({
    id: String(item.id),
    text: toMatchable(watch, item),
    invented: false,
  }));
}
