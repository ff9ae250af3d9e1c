import { parentPort } from 'node:worker_threads';
import { type FeedDocument, parseFeed } from '../../lambdas/adapters/parse-feed';

// Reads one document at a time in a thread of its own, so that whoever waits can end it, whatever it is busy with.
parentPort?.on('message', (document: FeedDocument) => {
  parseFeed(document).then(
    (parsed) => parentPort?.postMessage(parsed),
    (error: unknown) => {
      throw error;
    },
  );
});

parentPort?.postMessage('ready');
