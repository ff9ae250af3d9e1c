import type { Command } from 'commander';
import { compileMatcher } from '../../lambdas/domain/matching/compile-matcher';
import { explainEntry, openExplainer } from '../../lambdas/domain/matching/explain-entry';
import type { Evidence } from '../../lambdas/domain/matching/match';
import type { MatcherSource } from '../../lambdas/domain/matching/matcher-source';
import type { WatchSource } from '../../watches/load';
import { toWatch } from '../../watches/to-watch';
import { fitWeights } from './fit-weights';
import { type LabelledItem, toMatchable } from './labelled-item';
import { onLabelled } from './on-labelled';

/** A sign seen in fewer entries says nothing of others. */
const leastEntries = 3;

/** `watch weigh DIR FILE…`: learns from labelled entries what the signs of each concern weigh, for `weights.yaml`. */
export function registerWeigh(watch: Command): void {
  watch
    .command('weigh')
    .argument('<dir>', 'folder of the watch')
    .argument('<files...>', 'JSON lines {id,title,summary,url,lang,relevant,concerns} to learn from')
    .description('prints weights.yaml: what each concept adds to the odds of each concern, learned from labelled items')
    .action((dir: string, files: readonly string[]) => {
      process.exitCode = onLabelled('watch weigh', dir, files, (source, items) =>
        weightsText(source.matcher, seeAll(source, items)),
      );
    });
}

/** The signs of an entry, each by the name it has in the sample, and the concerns people found in it. */
interface SeenEntry {
  readonly signs: ReadonlySet<string>;
  readonly concerns: readonly string[];
}

/** Entries of other countries never come to be weighed, so nothing is learned from them. */
function seeAll({ matcher, ...source }: WatchSource, items: readonly LabelledItem[]): SeenEntry[] {
  const watch = toWatch({ ...source, matcher }, compileMatcher(matcher));
  const explainer = openExplainer(matcher);
  return items.flatMap((item) => {
    const { subject, concepts } = explainEntry(explainer, toMatchable(watch, item));
    return subject === 'fails' ? [] : [{ signs: new Set(signsOf(matcher, concepts)), concerns: item.concerns }];
  });
}

const inText = (name: string): string => `text ${name}`;
const inTitle = (name: string): string => `title ${name}`;

function signsOf({ groups }: MatcherSource, concepts: readonly Evidence[]): string[] {
  return concepts.flatMap(({ concept, field }) => {
    const names = [concept, ...Object.keys(groups).filter((group) => groups[group]?.includes(concept))];
    return names.flatMap((name) => (field === 'title' ? [inText(name), inTitle(name)] : [inText(name)]));
  });
}

function weightsText(source: MatcherSource, entries: readonly SeenEntry[]): string {
  const holders = new Map<string, number[]>();
  for (const [at, { signs }] of entries.entries())
    for (const sign of signs) holders.set(sign, [...(holders.get(sign) ?? []), at]);
  const known = [...holders].filter(([, held]) => held.length >= leastEntries);
  const names = [...Object.keys(source.concepts), ...Object.keys(source.groups)];
  return source.concerns
    .map(({ id }) => {
      const answers = entries.map(({ concerns }) => concerns.includes(id));
      const { base, weights } = fitWeights({ holders: known.map(([, held]) => held), answers });
      const weightOf = new Map(known.map(([sign], at) => [sign, rounded(weights[at] ?? 0)]));
      const lines = names.flatMap((name) => signLine(name, weightOf));
      return [`${id}:`, `  base: ${rounded(base)}`, '  signs:', ...lines].join('\n');
    })
    .join('\n');
}

function signLine(name: string, weightOf: ReadonlyMap<string, number>): string[] {
  const text = weightOf.get(inText(name)) ?? 0;
  const title = weightOf.get(inTitle(name)) ?? 0;
  return text === 0 && title === 0 ? [] : [`    ${name}: [${text}, ${title}]`];
}

/** To a tenth, without a minus before nought. */
function rounded(weight: number): number {
  return Math.round(weight * 10) / 10 + 0;
}
