import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FeedDocument } from '../../lambdas/adapters/parse-feed';
import type { ParsedFeed, RawEntry, RawTexts } from '../../lambdas/domain/feeds/entry';
import type { PollFailure } from '../../lambdas/domain/feeds/poll-outcome';

/** A feed whose entries have their texts, or why there is none. */
export type ReadInThread =
  | (Omit<ParsedFeed, 'entries'> & { readonly entries: readonly (Omit<RawEntry, 'readTexts'> & RawTexts)[] })
  | PollFailure;

export interface ThreadReader {
  readonly read: (document: FeedDocument) => Promise<ReadInThread>;
  readonly close: () => Promise<void>;
}

/**
 * Reads documents in a thread that is ended, and replaced, when one takes longer than `deadline` milliseconds: not even a
 * busy loop can outlast it. One document at a time.
 */
export function readInThread(deadline: number): ThreadReader {
  let worker: Worker | undefined;
  let ready: Promise<unknown> | undefined;
  const stop = async (): Promise<void> => {
    await worker?.terminate();
    worker = undefined;
  };
  const start = (): Worker => {
    const started = newWorker();
    ready = once(started, 'message');
    worker = started;
    return started;
  };
  return {
    close: stop,
    read: async (document) => {
      const running = worker ?? start();
      // The start of a thread is not the document's time.
      await ready;
      const parsed = await answerWithin(running, document, deadline);
      if ('kind' in parsed && parsed.reason === 'timeout') await stop();
      return parsed;
    },
  };
}

/** The thread runs TypeScript as the commands themselves do. */
function newWorker(): Worker {
  const file = JSON.stringify(join(__dirname, 'reading-worker.ts'));
  return new Worker(`require('tsx/cjs'); require(${file});`, { eval: true });
}

function answerWithin(worker: Worker, document: FeedDocument, deadline: number): Promise<ReadInThread> {
  return new Promise((resolve, reject) => {
    const late: PollFailure = { kind: 'failed', reason: 'timeout', message: `It was not read within ${deadline} ms.` };
    const end = (): void => {
      clearTimeout(timer);
      worker.off('message', take);
      worker.off('error', fail);
    };
    const take = (parsed: ReadInThread): void => {
      end();
      resolve(parsed);
    };
    const fail = (error: unknown): void => {
      end();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const timer = setTimeout(() => take(late), deadline);
    worker.on('message', take);
    worker.on('error', fail);
    worker.postMessage(document);
  });
}
