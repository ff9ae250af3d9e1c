import type { Command } from 'commander';
import { matches } from '../../lambdas/adapters/matches';
import type { Match } from '../../lambdas/domain/matching/match';
import { type HeldDeps, listHeld, releaseHeld } from '../../lambdas/jobs/release-held';
import { onTable, type StoredTable, type TableOptions } from './stored-table';

/** Days looked back over: a flood that nobody released for longer is old news. */
const days = 62;

/** `match quarantine` and `match release ID…`: what a flood of old entries held back, seen and let out. */
export function register(match: Command): void {
  const add = (name: string, description: string) =>
    match
      .command(name)
      .description(description)
      .option('--table <name>', 'deployed Matches table (output MatchesTable of the stack)')
      .option('--data <dir>', 'data folder of npm start, when no table is named', '.local');
  add('quarantine', `list the matches held back as floods of old entries in the last ${days} days`).action(
    (options: TableOptions) =>
      run('match quarantine', options, async (deps) => {
        print(await listHeld(deps, days));
        return 0;
      }),
  );
  add('release', 'let held matches out, to be told as found now; exit 1 when nothing was held under these ids')
    .argument('<id...>', 'ids of matches, or of feeds for all that is held back of them')
    .action((ids: string[], options: TableOptions) =>
      run('match release', options, async (deps) => {
        const released = await releaseHeld(deps, ids, days);
        print(released);
        return released.length > 0 ? 0 : 1;
      }),
    );
}

async function run(command: string, options: TableOptions, act: (deps: HeldDeps) => Promise<number>): Promise<void> {
  process.exitCode = await onTable(command, 'Matches', options, (stored) => act(depsOf(stored)));
}

function depsOf({ client, table, now }: StoredTable): HeldDeps {
  return { ...matches(client, table), now: () => now };
}

function print(held: readonly Match[]): void {
  for (const { id, feedId, title, link, published, foundAt } of held) {
    console.log(JSON.stringify({ id, feedId, title, link, published, foundAt }));
  }
  console.error(`${held.length} ${held.length === 1 ? 'match' : 'matches'}.`);
}
