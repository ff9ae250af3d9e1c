import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { MatchResult } from '../../lambdas/domain/matching/match';
import { matchEntry } from '../../lambdas/domain/matching/match-entry';
import { openMatcher } from '../../lambdas/domain/matching/open-matcher';
import { languages } from '../../lambdas/domain/watch/language';
import { compiledMatcher, compiledWatch } from './compiled-watch';
import { BadLine, parseLine } from './json-lines';
import { type LabelledItem, labelledItem, toMatchable } from './labelled-item';
import { type Counts, count, noCounts, type Score, toScore } from './score';

interface Answer {
  readonly item: LabelledItem;
  readonly result: MatchResult;
}

interface Report {
  readonly items: number;
  readonly relevance: { readonly all: Score; readonly withoutAmbiguous: Score };
  readonly languages: Readonly<Record<string, Score>>;
  readonly concerns: Readonly<Record<string, Score>>;
  readonly concernsMicro: Score;
}

/** `evaluate FILE.jsonl`: how well the watch finds what people labelled; with `--misses` also where it does not. */
export function register(program: Command): void {
  program
    .command('evaluate')
    .argument('<file>', 'JSON lines {id,title,summary,url,lang,relevant,concerns,ambiguous?}')
    .option('--misses', 'one line for each miss and false alarm before the figures, on stderr')
    .description('precision, recall and F1 on labelled items: in total, per language, per concern')
    .action((file: string, options: { readonly misses?: boolean }) => {
      process.exitCode = evaluateFile(file, options.misses === true);
    });
}

function evaluateFile(file: string, misses: boolean): number {
  if (!existsSync(file)) {
    console.error(`evaluate: ${file}: no such file`);
    return 2;
  }
  try {
    const answers = answerAll(readFileSync(file, 'utf8'));
    if (misses) for (const line of answers.flatMap(printMisses)) console.error(line);
    console.log(JSON.stringify(report(answers), null, 2));
    return 0;
  } catch (error) {
    if (!(error instanceof BadLine)) throw error;
    console.error(`evaluate: ${file}: ${error.message}`);
    return 1;
  }
}

function answerAll(text: string): Answer[] {
  const watch = compiledWatch();
  const matcher = openMatcher(compiledMatcher());
  return text.split(/\r?\n/).flatMap((line, at) => {
    const item = parseLine(line, at + 1, labelledItem);
    return item === undefined ? [] : [{ item, result: matchEntry(matcher, toMatchable(watch, item)) }];
  });
}

function relevance(answers: readonly Answer[]): Score {
  const counts = noCounts();
  for (const { item, result } of answers) count(counts, result.relevant, item.relevant);
  return toScore(counts);
}

function concernScores(answers: readonly Answer[]): { each: Record<string, Score>; micro: Score } {
  const each = new Map<string, Counts>();
  const micro = noCounts();
  for (const { item, result } of answers) {
    const found = result.concerns.map(({ id }) => id);
    for (const id of new Set([...found, ...item.concerns])) {
      const counts = each.get(id) ?? noCounts();
      each.set(id, counts);
      count(counts, found.includes(id), item.concerns.includes(id));
      count(micro, found.includes(id), item.concerns.includes(id));
    }
  }
  const sorted = [...each].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { each: Object.fromEntries(sorted.map(([id, counts]) => [id, toScore(counts)])), micro: toScore(micro) };
}

function report(answers: readonly Answer[]): Report {
  const { each, micro } = concernScores(answers);
  const spoken = [...new Set([...languages, ...answers.map(({ item }) => item.lang ?? 'unknown')])];
  const inLanguage = (language: string) => answers.filter(({ item }) => (item.lang ?? 'unknown') === language);
  return {
    items: answers.length,
    relevance: {
      all: relevance(answers),
      withoutAmbiguous: relevance(answers.filter(({ item }) => item.ambiguous !== true)),
    },
    languages: Object.fromEntries(spoken.map((language) => [language, relevance(inLanguage(language))])),
    concerns: each,
    concernsMicro: micro,
  };
}

function printMisses({ item, result }: Answer): string[] {
  const found = result.concerns.map(({ id, rule }) => ({ id, rule }));
  const lines = [
    ...(item.relevant === result.relevant ? [] : [result.relevant ? 'FALSE ALARM' : 'MISSED']),
    ...found.filter(({ id }) => !item.concerns.includes(id)).map(({ id, rule }) => `false alarm ${id} by ${rule}`),
    ...item.concerns.filter((id) => !found.some((concern) => concern.id === id)).map((id) => `missed ${id}`),
  ];
  return lines.map((what) => `${item.id}\t${item.lang ?? ''}\t${what}\t${item.title}`);
}
