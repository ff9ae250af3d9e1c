import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type Command, InvalidArgumentError } from 'commander';
import type { FeedDocument } from '../../lambdas/adapters/parse-feed';
import { isStoredGzip, unpackStored } from '../../lambdas/adapters/stored-gzip';
import type { PollFailure } from '../../lambdas/domain/feeds/poll-outcome';
import { commandFetcher, type Fetcher } from './feed-source';
import { filesOf } from './files-of';
import { openProgress } from './progress-bar';
import { type ReadInThread, readInThread, type ThreadReader } from './read-in-thread';

interface ParseOptions {
  readonly stdin0?: true;
  readonly deadline: number;
}

export function register(program: Command): void {
  program
    .command('parse')
    .description('read feed documents: one JSON line each, in the order given; exit 1 when any cannot be read')
    .argument('[source...]', 'files, folders of files, or http(s) addresses, which are fetched as a poll fetches them')
    .option('--stdin0', 'read more file names from stdin, separated by NUL')
    .option('--deadline <ms>', 'longest time to read one document', milliseconds, 10_000)
    .action(async (sources: string[], options: ParseOptions) => {
      const named = [...sources, ...(options.stdin0 ? await namesFromStdin() : [])];
      if (named.length === 0)
        program.error('parse: name a file, a folder or an address, or give --stdin0.', wrongUsage);
      const all = named.flatMap(filesOf);
      if (all.length === 0) program.error(`parse: there is no file in ${named.join(', ')}.`, wrongUsage);
      process.exitCode = (await parseAll(all, options.deadline)) ? 0 : 1;
    });
}

const wrongUsage = { exitCode: 2 };

function milliseconds(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 600_000) {
    throw new InvalidArgumentError('It must be a whole number of milliseconds, 1 to 600000.');
  }
  return number;
}

async function namesFromStdin(): Promise<string[]> {
  return (await text(process.stdin)).split('\0').filter((name) => name !== '');
}

/** Prints a line for each source; true when all could be read. */
async function parseAll(sources: readonly string[], deadline: number): Promise<boolean> {
  const fetch = commandFetcher();
  const thread = readInThread(deadline);
  const progress = openProgress(sources.length);
  let allRead = true;
  for (const source of sources) {
    const outcome = await parseSource(source, fetch, thread);
    const read = !('kind' in outcome);
    allRead &&= read;
    const line = read
      ? { source, ok: true, ...outcome }
      : { source, ok: false, reason: outcome.reason, message: outcome.message };
    if (sources.length > 1) progress.step(source);
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
  progress.end();
  await thread.close();
  return allRead;
}

async function parseSource(source: string, fetch: Fetcher, thread: ThreadReader): Promise<ReadInThread | Unread> {
  const document = await load(source, fetch);
  return 'body' in document ? thread.read(document) : document;
}

/** A file that we could not open: nothing a source did, so none of its reasons. */
interface Unread {
  readonly kind: 'unread';
  readonly reason: 'no-such-file';
  readonly message: string;
}

async function load(source: string, fetch: Fetcher): Promise<FeedDocument | PollFailure | Unread> {
  if (!/^https?:\/\//i.test(source)) return loadFile(source);
  const outcome = await fetch(source);
  if (outcome.kind === 'failed') return outcome;
  if (outcome.kind === 'fetched') return { ...outcome, body: Buffer.concat(outcome.pieces) };
  return { kind: 'failed', reason: 'rejected', message: `${source} answered 304 to a request without validators.` };
}

const tenMegabytes = 10 * 1024 * 1024;

/** As it would come over the wire: unpacked, and of a size that is read at all. */
async function loadFile(path: string): Promise<FeedDocument | PollFailure | Unread> {
  try {
    const stored = await readFile(path);
    const body = isStoredGzip(stored) ? unpackStored(stored, tenMegabytes) : stored;
    if (body !== undefined && body.length <= tenMegabytes) return { body };
    return { kind: 'failed', reason: 'too-large', message: `${path} is larger than ${tenMegabytes} bytes.` };
  } catch (error) {
    const { code = 'unknown fault' } = error as NodeJS.ErrnoException;
    const why = code === 'EISDIR' ? 'is a folder that may not be listed: see its rights' : `cannot be opened (${code})`;
    return { kind: 'unread', reason: 'no-such-file', message: `${path} ${why}.` };
  }
}
