import { type Command, Option } from 'commander';
import { archive } from '../../lambdas/adapters/archive';
import { coverage } from '../../lambdas/adapters/coverage';
import { days } from '../../lambdas/adapters/days';
import { hidings } from '../../lambdas/adapters/hidings';
import { matches } from '../../lambdas/adapters/matches';
import { type HidingReason, hidingReasons } from '../../lambdas/domain/stories/hiding';
import { type HideMatchDeps, type HideOutcome, hideMatch, restoreMatch } from '../../lambdas/jobs/hide-match';
import { compiledWatch } from './compiled-watch';
import { onTable, type StoredTable, type TableOptions } from './stored-table';

/** `match hide ID` and `match restore ID`: what the operator takes out of everything shown, and puts back. */
export function register(match: Command): void {
  const add = (name: string, description: string) =>
    match
      .command(name)
      .description(description)
      .argument('<id>', 'id of the match; the id of a story is that of its earliest match')
      .option('--table <name>', 'deployed Matches table (output MatchesTable of the stack)')
      .option('--data <dir>', 'data folder of npm start, when no table is named', '.local');
  const reason = new Option('--reason <reason>', 'asked: a publisher or person asked, and the headline is not repeated')
    .choices(hidingReasons)
    .makeOptionMandatory();
  add('hide', 'take a match out of site, archive and editions; who was mailed it reads a correction in the next digest')
    .addOption(reason)
    .action((id: string, options: TableOptions & { readonly reason: HidingReason }) =>
      run('match hide', options, (deps) => hideMatch(deps, id, options.reason)),
    );
  add('restore', 'put a hidden match back').action((id: string, options: TableOptions) =>
    run('match restore', options, (deps) => restoreMatch(deps, id)),
  );
}

async function run(
  command: string,
  options: TableOptions,
  act: (deps: HideMatchDeps) => Promise<HideOutcome>,
): Promise<void> {
  process.exitCode = await onTable(command, 'Matches', options, async (stored) => {
    const outcome = await act(depsOf(stored));
    console.log(JSON.stringify(outcome));
    return outcome.kind === 'unchanged' ? 1 : 0;
  });
}

function depsOf({ client, table, now }: StoredTable): HideMatchDeps {
  return {
    ...matches(client, table),
    ...days(client, table),
    ...hidings(client, table),
    ...coverage(client, table),
    watch: compiledWatch(),
    feeds: compiledWatch().feeds,
    loadFound: archive(client, table).loadFound,
    now: () => now,
  };
}
