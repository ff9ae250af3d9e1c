import type { Command } from 'commander';
import { compileMatcher } from '../../lambdas/domain/matching/compile-matcher';
import { conceptsIn } from '../../lambdas/domain/matching/concepts-in';
import { openMatcher } from '../../lambdas/domain/matching/open-matcher';
import { keyOfName, openNames } from '../../lambdas/domain/stories/known-names';
import { namesIn } from '../../lambdas/domain/stories/names';
import { sensesOf } from '../../lambdas/domain/stories/senses';
import { isLanguage } from '../../lambdas/domain/watch/language';
import type { WatchSource } from '../../watches/load';
import type { LabelledItem } from './labelled-item';
import { onLabelled } from './on-labelled';

/** What fewer of a hundred reports tell is rare enough to be judged by its week alone. */
const leastPercent = 10;

/** `watch common DIR FILE…`: what many relevant entries tell, for `common` in `names.yaml`. */
export function registerCommon(watch: Command): void {
  watch
    .command('common')
    .argument('<dir>', 'folder of the watch')
    .argument('<files...>', 'JSON lines {id,title,summary,lang,relevant,concerns} to learn from')
    .description(
      'prints the part common of names.yaml: what so many of a hundred relevant items tell that it marks no event',
    )
    .action((dir: string, files: readonly string[]) => {
      process.exitCode = onLabelled('watch common', dir, files, commonText);
    });
}

type Kind = 'concepts' | 'senses' | 'places';

function commonText(source: WatchSource, items: readonly LabelledItem[]): string {
  const relevant = items.filter(({ relevant }) => relevant);
  const tell = tellingOf(source);
  const counts = new Map<string, number>();
  for (const told of relevant.map(tell)) for (const one of told) counts.set(one, (counts.get(one) ?? 0) + 1);
  const lines = (kind: Kind) =>
    [...counts]
      .filter(([one]) => one.startsWith(`${kind} `))
      .map(([one, count]) => [one.slice(kind.length + 1), Math.round((100 * count) / relevant.length)] as const)
      .filter(([, percent]) => percent >= leastPercent)
      .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
      .map(([name, percent]) => `    ${name}: ${percent}`);
  const kinds: readonly Kind[] = ['concepts', 'senses', 'places'];
  return ['common:', ...kinds.flatMap((kind) => [`  ${kind}:`, ...lines(kind)])].join('\n');
}

/** What an item tells, each once and by its kind. */
function tellingOf({ matcher: rules, names, watch }: WatchSource): (item: LabelledItem) => ReadonlySet<string> {
  const matcher = openMatcher(compileMatcher(rules));
  const known = openNames(names);
  const common = Object.values(watch.subject);
  return ({ title, summary = '', lang }) => {
    if (!isLanguage(lang)) return new Set();
    const text = `${title}. ${summary}`;
    const told = namesIn(text, lang, known, common).places;
    const places = names.places.flatMap(([name], at) => (told.has(keyOfName('place', at)) ? [name] : []));
    return new Set([
      ...[...conceptsIn(matcher, text, lang).keys()].map((id) => `concepts ${id}`),
      ...[...sensesOf(text, lang).keys()].map((sense) => `senses ${sense}`),
      ...places.map((name) => `places ${name}`),
    ]);
  };
}
