import { Command, CommanderError } from 'commander';
import { register as registerDigest } from './commands/digest';
import { register as registerEvaluate } from './commands/evaluate';
import { register as registerFeeds } from './commands/feeds';
import { register as registerMatch } from './commands/match';
import { register as registerParse } from './commands/parse';
import { register as registerSending } from './commands/sending';
import { register as registerSubscriber } from './commands/subscriber';
import { register as registerWatchCheck } from './commands/watch-check';

const wrongUsage = 2;

async function main(): Promise<void> {
  const program = new Command('cli')
    .description('Resolution Watch from the command line. Output for machines on stdout, messages on stderr.')
    .exitOverride();
  for (const register of [
    registerMatch,
    registerParse,
    registerEvaluate,
    registerWatchCheck,
    registerDigest,
    registerFeeds,
    registerSending,
    registerSubscriber,
  ])
    register(program);
  await program.parseAsync();
}

// Whoever reads the output may have had enough of it (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

main().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : wrongUsage;
    return;
  }
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
