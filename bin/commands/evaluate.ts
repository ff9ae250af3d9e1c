import type { Command } from 'commander';
import { matchEntry } from '../../lambdas/domain/matching/match-entry';
import { openMatcher } from '../../lambdas/domain/matching/open-matcher';
import { compiledMatcher, compiledWatch } from './compiled-watch';
import { type Answer, evaluate, evaluationTable } from './evaluation';
import { BadLine, NoFile, readLines } from './json-lines';
import { type LabelledItem, labelledItem, toMatchable } from './labelled-item';

interface EvaluateOptions {
  readonly misses?: boolean;
  readonly table?: boolean;
}

/** `evaluate FILE.jsonl`: how well the watch finds what people labelled; with `--misses` also where it does not. */
export function register(program: Command): void {
  program
    .command('evaluate')
    .argument('<file>', 'JSON lines {id,title,summary,url,lang,relevant,concerns,ambiguous?}')
    .option('--table', 'a table for people in place of JSON')
    .option('--misses', 'one line for each miss and false alarm before the figures, on stderr')
    .description('precision, recall and F1 on labelled items: in total, per language, per concern')
    .action((file: string, options: EvaluateOptions) => {
      process.exitCode = evaluateFile(file, options);
    });
}

function evaluateFile(file: string, { misses, table }: EvaluateOptions): number {
  try {
    const answers = answerAll(readLines(file, labelledItem));
    if (misses === true) for (const line of answers.flatMap(printMisses)) console.error(line);
    const evaluation = evaluate(answers);
    console.log(table === true ? evaluationTable(evaluation) : JSON.stringify(evaluation, null, 2));
    return 0;
  } catch (error) {
    if (!(error instanceof BadLine || error instanceof NoFile)) throw error;
    console.error(`evaluate: ${error.message}`);
    return error instanceof BadLine ? 1 : 2;
  }
}

function answerAll(items: readonly LabelledItem[]): Answer[] {
  const watch = compiledWatch();
  const matcher = openMatcher(compiledMatcher());
  return items.map((item) => ({ item, result: matchEntry(matcher, toMatchable(watch, item)) }));
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
