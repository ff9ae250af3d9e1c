import type { Command } from 'commander';
import { type SendingRecord, sendingRecord } from '../../lambdas/adapters/sending-record';
import { countedSince } from '../../lambdas/domain/subscriptions/sending-health';
import { onTable, type TableOptions } from './stored-table';

/** `sending status` and `sending resume`: what stands of our mails, and letting them go on after an automatic stop. */
export function register(program: Command): void {
  const sending = program.command('sending').description('whether mail is sent at all, and letting it go on');
  const add = (name: string, description: string, run: (record: SendingRecord, now: Date) => Promise<number>) =>
    sending
      .command(name)
      .description(description)
      .option('--table <name>', 'deployed Subscribers table (output SubscribersTable of the stack)')
      .option('--data <dir>', 'data folder of npm start, when no table is named', '.local')
      .action(async (options: TableOptions) => {
        process.exitCode = await onTable('sending', 'Subscribers', options, ({ client, table, now }) =>
          run(sendingRecord(client, table), now),
        );
      });
  add('status', 'one JSON line: stopped or not, and the counts of the last 30 days; exit 1 if stopped', status);
  add('resume', 'let sending go on after its cause was mended; mails sent before now count no more', resume);
}

/** Resuming forgets the mails sent before, so it is no button to press for luck. */
async function resume(record: SendingRecord, now: Date): Promise<number> {
  if (!(await record.isStopped())) {
    console.error('sending resume: sending is not stopped, so nothing was changed. `sending status` shows the counts.');
    return 1;
  }
  await record.resumeSending(now.toISOString());
  return status(record, now);
}

async function status(record: SendingRecord, now: Date): Promise<number> {
  const state = await record.loadSending();
  const since = countedSince(state, now);
  const counts = { since, sent: await record.countSent(since), ...(await record.countTroubles(since)) };
  console.log(JSON.stringify({ ...state, ...counts }));
  return state.stopped === undefined ? 0 : 1;
}
