import type { Command } from 'commander';
import { archive } from '../../lambdas/adapters/archive';
import { loadRules, unpackRules } from '../../lambdas/adapters/kept-rules';
import { explainMatch } from '../../lambdas/jobs/explain-match';
import { compiledRules, compiledWatch } from './compiled-watch';
import { explainedMatchText } from './explained-match-text';
import { onTable, type TableOptions } from './stored-table';

/** `match explain ID`: why a stored match was stored, by the rules of then and by those of this checkout. */
export function register(match: Command): void {
  match
    .command('explain')
    .description(
      'explain a stored match again by the rules that made it, and tell where today’s would decide otherwise',
    )
    .argument('<id>', 'id of the match, as in the address of its story')
    .option('--json', 'one JSON object')
    .option('--table <name>', 'deployed Matches table (output MatchesTable of the stack)')
    .option('--data <dir>', 'data folder of npm start, when no table is named', '.local')
    // `match` has an option of this name too, and takes it first.
    .action(async (id: string, options: TableOptions, command: Command) => {
      const { json } = command.optsWithGlobals<{ readonly json?: boolean }>();
      process.exitCode = await explain(id, options, json === true);
    });
}

/** Exit code 1 where the match is not there, or does not come out again as it is stored. */
function explain(id: string, options: TableOptions, asJson: boolean): Promise<number> {
  return onTable('match explain', 'Matches', options, async ({ client, table }) => {
    const explained = await explainMatch(
      {
        loadFound: archive(client, table).loadFound,
        loadRules: (version) => loadRules(client, table, version),
        today: unpackRules(compiledRules()),
        feeds: compiledWatch().feeds,
      },
      id,
    );
    if (explained === undefined) {
      console.error(`match explain: there is no match "${id}"; the id of a story is that of its earliest match`);
      return 1;
    }
    console.log(asJson ? JSON.stringify(explained) : explainedMatchText(explained));
    return 'unreadable' in explained.original || explained.original.differences.length > 0 ? 1 : 0;
  });
}
