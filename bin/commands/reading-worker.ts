import { parentPort } from 'node:worker_threads';
import { type FeedDocument, parseFeed } from '../../lambdas/adapters/parse-feed';
import { completeEntry } from '../../lambdas/domain/feeds/complete-entry';
import type { ReadInThread } from './read-in-thread';

// Reads one document at a time in a thread of its own, so that whoever waits can end it, whatever it is busy with.
parentPort?.on('message', (document: FeedDocument) => {
  read(document).then(
    (parsed) => parentPort?.postMessage(parsed),
    (error: unknown) => {
      throw error;
    },
  );
});

/** Texts are read here as well, where they can be ended, and because no function crosses from a thread. */
async function read(document: FeedDocument): Promise<ReadInThread> {
  const parsed = await parseFeed(document);
  return 'kind' in parsed ? parsed : { ...parsed, entries: parsed.entries.map(completeEntry) };
}

parentPort?.postMessage('ready');
