import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { matchEntry } from '../../lambdas/domain/matching/match-entry';
import { openMatcher } from '../../lambdas/domain/matching/open-matcher';
import { compiledMatcher, compiledWatch } from './compiled-watch';
import { BadLine, parseLine } from './json-lines';
import { matchItem, toMatchable } from './labelled-item';

/** `match`: JSON lines on stdin, one answer a line on stdout; stops at the first line it cannot read. */
export function register(program: Command): void {
  program
    .command('match')
    .description('match JSON lines {id,title,summary,url?,lang?,feedId?} from stdin')
    .action(async () => {
      process.exitCode = await matchLines(process.stdin, process.stdout);
    });
}

async function matchLines(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<number> {
  const watch = compiledWatch();
  const matcher = openMatcher(compiledMatcher());
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      const item = parseLine(line, ++number, matchItem);
      if (item === undefined) continue;
      const answer = { id: item.id, ...matchEntry(matcher, toMatchable(watch, item)) };
      if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
    }
    return 0;
  } catch (error) {
    if (!(error instanceof BadLine)) throw error;
    console.error(`match: ${error.message}`);
    return 1;
  }
}
