import type { Command } from 'commander';
import { days } from '../../lambdas/adapters/days';
import { sendingRecord } from '../../lambdas/adapters/sending-record';
import { subscriptions } from '../../lambdas/adapters/subscriptions';
import { suppressions } from '../../lambdas/adapters/suppressions';
import { addressId } from '../../lambdas/domain/subscriptions/address-id';
import { type Explanation, explainNext } from '../../lambdas/domain/subscriptions/explain-next';
import { parseKeys } from '../../lambdas/domain/subscriptions/keys';
import { type DataFolder, NoData, openDataFolder } from './data-folder';

/** `subscriber why ID|ADDRESS`: one JSON line that says whether the next digest would be sent, and why. */
export function register(program: Command): void {
  program
    .command('subscriber')
    .description('look after subscribers')
    .command('why')
    .description('would a digest be sent to them, and because of what: one JSON line, without the address')
    .argument('<subscriber>', 'id of the subscription, or the address')
    .option('--data <dir>', 'data folder of npm start', '.local')
    .action(async (subscriber: string, options: { readonly data: string }) => {
      process.exitCode = await why(subscriber, options.data);
    });
}

async function why(subscriber: string, dir: string): Promise<number> {
  try {
    const data = await openDataFolder(dir);
    try {
      const { id, ...explanation } = await explain(data, subscriber);
      console.log(JSON.stringify({ id, ...explanation }));
      return explanation.would ? 0 : 1;
    } finally {
      await data.close();
    }
  } catch (error) {
    if (!(error instanceof NoData)) throw error;
    console.error(`subscriber why: ${error.message}`);
    return 1;
  }
}

async function explain(data: DataFolder, subscriber: string): Promise<Explanation & { readonly id: string }> {
  const keys = parseKeys(data.settings.TOKEN_KEYS ?? '');
  const id = subscriber.includes('@') ? addressId(subscriber, keys) : subscriber;
  const lastClosed = await days(data.client, 'Matches').lastClosed();
  const around = {
    now: data.now,
    suppressed: await suppressions(data.client, 'Subscribers').isSuppressed(id),
    stopped: await sendingRecord(data.client, 'Subscribers').isStopped(),
    ...(lastClosed === undefined ? {} : { lastClosed }),
  };
  return { id, ...explainNext(await subscriptions(data.client, 'Subscribers').load(id), around) };
}
