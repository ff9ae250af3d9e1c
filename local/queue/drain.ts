import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

/** A queue handler as Lambda calls it. */
export type BatchHandler = (event: SQSEvent) => Promise<SQSBatchResponse | undefined>;

/** How the messages of one run ended; a message that came twice counts twice. */
export interface DrainReport {
  readonly handled: number;
  readonly failed: number;
  /** What the handler threw, as text. */
  readonly errors: readonly string[];
}

interface Source {
  readonly receive: (max: number) => readonly SQSRecord[];
  readonly remove: (ids: readonly string[]) => void;
  readonly fail: (ids: readonly string[], reason: string) => void;
  readonly onError: (message: string) => void;
}

/** How an event source mapping takes from its queue. */
export interface DrainOptions {
  readonly batchSize: number;
  /** Batches under way at once; one unless given. */
  readonly concurrency?: number;
}

/** Delivers batches until nothing is visible, as an event source mapping that reports batch item failures. */
export async function drainQueue(
  source: Source,
  handler: BatchHandler,
  { batchSize, concurrency = 1 }: DrainOptions,
): Promise<DrainReport> {
  let [handled, failed] = [0, 0];
  const errors: string[] = [];
  const deliverAll = async () => {
    for (let batch = source.receive(batchSize); batch.length > 0; batch = source.receive(batchSize)) {
      const { failedIds, reason } = await deliver(batch, handler);
      const handledIds = batch.map(({ messageId }) => messageId).filter((id) => !failedIds.includes(id));
      source.remove(handledIds);
      if (failedIds.length > 0) source.fail(failedIds, reason ?? 'reported as a batch item failure');
      if (reason !== undefined) {
        errors.push(reason);
        source.onError(reason);
      }
      handled += handledIds.length;
      failed += failedIds.length;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, deliverAll));
  return { handled, failed, errors };
}

async function deliver(
  batch: readonly SQSRecord[],
  handler: BatchHandler,
): Promise<{ readonly failedIds: readonly string[]; readonly reason?: string }> {
  const all = batch.map(({ messageId }) => messageId);
  try {
    const response = await handler({ Records: [...batch] });
    const failedIds = (response?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
    const unknown = failedIds.find((id) => !all.includes(id));
    // Lambda takes an answer that names a message it did not deliver as the failure of the whole batch.
    if (unknown === undefined) return { failedIds };
    return { failedIds: all, reason: `The handler reported "${unknown}", which was not in its batch.` };
  } catch (error) {
    return { failedIds: all, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
