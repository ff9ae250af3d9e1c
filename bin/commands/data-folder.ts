import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentClient } from '../../lambdas/adapters/dynamodb';
import type { Watch } from '../../lambdas/domain/watch/watch';
import { readSamples } from '../../local/samples/read-samples';
import { toSampleFeeds } from '../../local/samples/sample-feeds';
import { localSettings, pointClientsAt } from '../../local/service/settings';
import { startTables } from '../../local/tables/start-tables';
import { compiledWatch } from './compiled-watch';

/** The tables of a local data folder, and the world they belong to. */
export interface DataFolder {
  readonly client: ReturnType<typeof documentClient>;
  readonly watch: Watch;
  readonly settings: Readonly<Record<string, string>>;
  /** The replay's clock where the folder holds a replay, else the real one. */
  readonly now: Date;
  readonly close: () => Promise<void>;
}

/** A folder that holds no tables, with what to do about it. */
export class NoData extends Error {}

/** Starts the stand-in tables on a folder that an earlier run filled; fails with a reason where a service runs there. */
export async function openDataFolder(dir: string): Promise<DataFolder> {
  if (!existsSync(join(dir, 'tables'))) {
    throw new NoData(`${dir} holds no tables: run npm start first, or name the folder with --data DIR`);
  }
  // Node 20 is supported until the SDK asks for 22; its reminder would stand above every answer.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const replayedTo = replayClock(dir);
  const tables = await startTables({ dir });
  pointClientsAt({ dynamodb: tables.endpoint, ses: tables.endpoint });
  const watch = compiledWatch();
  const isReplay = replayedTo !== undefined;
  return {
    client: documentClient(),
    watch: isReplay ? { ...watch, feeds: toSampleFeeds(readSamples()) } : watch,
    settings: localSettings({
      siteUrl: 'http://localhost:8080',
      pollsQueueUrl: '',
      digestsQueueUrl: '',
      notice: isReplay ? 'replay' : 'none',
    }),
    now: new Date(replayedTo ?? Date.now()),
    close: tables.close,
  };
}

function replayClock(dir: string): string | undefined {
  const file = join(dir, 'replay.json');
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly now: string }).now;
}
