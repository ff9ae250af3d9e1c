import { readOptions, usage, WrongUsage } from '../local/options';
import { runLocal } from '../local/run-local';
import { loadWatch } from '../local/service/load-watch';
import { openTerminal } from '../local/terminal';

const wrongUsage = 2;

async function main(): Promise<void> {
  // Node 20 is supported until the SDK asks for 22; its reminder would stand above everything we print.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') return void process.stdout.write(usage);
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await runLocal(options, loadWatch(), openTerminal(process.stderr), ended);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof WrongUsage) process.stderr.write(`\n${usage}`);
    process.exit(error instanceof WrongUsage ? wrongUsage : 1);
  },
);
