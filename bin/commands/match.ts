import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Command, Option } from 'commander';
import { explainEntry, openExplainer } from '../../lambdas/domain/matching/explain-entry';
import { matchEntry } from '../../lambdas/domain/matching/match-entry';
import { openMatcher } from '../../lambdas/domain/matching/open-matcher';
import { findQuery } from '../../lambdas/domain/queries/matches-query';
import { parseQuery } from '../../lambdas/domain/queries/parse-query';
import { loadWatch } from '../../watches/load';
import { compiledMatcher, compiledWatch } from './compiled-watch';
import { register as registerExplain } from './explain-match';
import { explanationText } from './explanation-text';
import { register as registerHide } from './hide';
import { BadLine, parseLine } from './json-lines';
import { type MatchItem, matchItem, toMatchable } from './labelled-item';
import { pointAt } from './point-at';
import { register as registerQuarantine } from './quarantine';

interface MatchOptions {
  readonly explain?: boolean;
  readonly json?: boolean;
  readonly query?: string;
  readonly text?: string;
}

/** What is printed for one item. */
type Answer = (item: MatchItem) => string;

/** `match`: JSON lines on stdin, one answer a line on stdout; stops at the first line it cannot read. */
export function register(program: Command): void {
  const match = program
    .command('match')
    .description('match JSON lines {id,title,summary,url?,lang?,feedId?} from stdin')
    .option('--text <title>', 'match this headline instead of stdin')
    .option('--explain', 'which rules fired, which lacked one thing, what was found, and how the subject was decided')
    .option('--json', 'with --explain: one JSON object a line')
    .addOption(
      new Option('--query <query>', 'ask for words (docs/query-syntax.md) in place of the rules').conflicts('explain'),
    )
    .action(async (options: MatchOptions) => {
      process.exitCode = await matchLines(options);
    });
  registerExplain(match);
  registerHide(match);
  registerQuarantine(match);
}

async function matchLines(options: MatchOptions): Promise<number> {
  if (options.json === true && options.explain !== true) {
    console.error('match: --json goes with --explain; without it, the answers are JSON already.');
    return 2;
  }
  const answer = options.query === undefined ? answerByRules(options) : answerByQuery(options.query);
  if (answer === undefined) return 2;
  let number = 0;
  try {
    for await (const line of linesOf(options)) {
      const item = parseLine(line, ++number, matchItem);
      if (item !== undefined && !process.stdout.write(`${answer(item)}\n`)) await once(process.stdout, 'drain');
    }
    return 0;
  } catch (error) {
    if (!(error instanceof BadLine)) throw error;
    console.error(`match: ${error.message}`);
    return 1;
  }
}

function linesOf({ text }: MatchOptions): AsyncIterable<string> | readonly string[] {
  if (text !== undefined) return [JSON.stringify({ id: 'text', title: text, summary: '' })];
  return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

function answerByRules({ explain, json }: MatchOptions): Answer {
  const watch = compiledWatch();
  if (explain === true) {
    const explainer = openExplainer(rulesOf(join(__dirname, '../../watches', watch.id)));
    return (item) => {
      const explanation = explainEntry(explainer, toMatchable(watch, item));
      if (json === true) return JSON.stringify({ id: item.id, ...explanation });
      return explanationText(item.id, item.title, explanation);
    };
  }
  const matcher = openMatcher(compiledMatcher());
  return (item) => JSON.stringify({ id: item.id, ...matchEntry(matcher, toMatchable(watch, item)) });
}

function rulesOf(folder: string) {
  const loaded = loadWatch(folder);
  if (!loaded.ok) throw new Error(`${folder} has faults: npm run --silent cli -- watch check names them`);
  return loaded.source.matcher;
}

function answerByQuery(typed: string): Answer | undefined {
  const read = parseQuery(typed);
  if ('fault' in read) {
    console.error(`match: --query: ${read.fault.message}\n${pointAt(typed, read.fault.at)}`);
    return undefined;
  }
  const watch = compiledWatch();
  return (item) => {
    const hits = findQuery(read.query, toMatchable(watch, item));
    return JSON.stringify({ id: item.id, found: hits !== undefined, hits: hits ?? [] });
  };
}
