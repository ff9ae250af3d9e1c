import type { Command } from 'commander';
import { days } from '../../lambdas/adapters/days';
import { hidings } from '../../lambdas/adapters/hidings';
import { matches } from '../../lambdas/adapters/matches';
import { sendingRecord } from '../../lambdas/adapters/sending-record';
import { subscriptions } from '../../lambdas/adapters/subscriptions';
import { suppressions } from '../../lambdas/adapters/suppressions';
import { addressId } from '../../lambdas/domain/subscriptions/address-id';
import type { Explanation } from '../../lambdas/domain/subscriptions/explain-next';
import { parseKeys } from '../../lambdas/domain/subscriptions/keys';
import { explainSubscriber } from '../../lambdas/jobs/explain-subscriber';
import { compiledWatch } from './compiled-watch';
import { onTable, type StoredTable, type TableOptions } from './stored-table';

const wrongUsage = 2;

interface WhyOptions extends TableOptions {
  readonly matchesTable?: string;
}

/** `subscriber why ID|ADDRESS`: one JSON line that says whether the next digest would be sent, and why. */
export function register(program: Command): void {
  program
    .command('subscriber')
    .description('look after subscribers')
    .command('why')
    .description('would a digest be sent to them, and because of what: one JSON line, without the address')
    .argument('<subscriber>', 'id of the subscription, or the address')
    .option('--table <name>', 'deployed Subscribers table (output SubscribersTable of the stack)')
    .option('--matches-table <name>', 'deployed Matches table (output MatchesTable), which knows the closed days')
    .option('--data <dir>', 'data folder of npm start, when no table is named', '.local')
    .action(async (subscriber: string, options: WhyOptions) => {
      process.exitCode = await why(subscriber.trim(), options);
    });
}

async function why(subscriber: string, options: WhyOptions): Promise<number> {
  const { table, matchesTable } = options;
  if (subscriber === '') return refuse('name the subscriber by id or address');
  if ((table === undefined) !== (matchesTable === undefined)) return refuse('--table and --matches-table go together');
  return onTable('subscriber why', 'Subscribers', options, async (stored) => {
    const id = idOf(subscriber, stored.tokenKeys);
    if (id === undefined) return refuse('an address is found with the TOKEN_KEYS of the service alone: name the id');
    const explanation = await explain(stored, matchesTable ?? 'Matches', id);
    console.log(JSON.stringify({ id, ...explanation }));
    return explanation.would ? 0 : 1;
  });
}

function refuse(message: string): number {
  console.error(`subscriber why: ${message}`);
  return wrongUsage;
}

function idOf(subscriber: string, tokenKeys: string | undefined): string | undefined {
  if (!subscriber.includes('@')) return subscriber;
  return tokenKeys === undefined ? undefined : addressId(subscriber, parseKeys(tokenKeys));
}

async function explain({ client, table, now }: StoredTable, matchesTable: string, id: string): Promise<Explanation> {
  return explainSubscriber(
    {
      ...days(client, matchesTable),
      ...hidings(client, matchesTable),
      loadMatches: matches(client, matchesTable).loadFoundOn,
      loadSubscription: subscriptions(client, table).load,
      loadSuppression: suppressions(client, table).loadSuppression,
      loadSending: sendingRecord(client, table).loadSending,
      watch: compiledWatch(),
      now: () => now,
    },
    id,
  );
}
