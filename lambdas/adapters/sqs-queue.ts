import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Queue } from './queue';

/** Most messages SQS takes in one call (SQS quotas, "message batch"). */
const batchSize = 10;

/** An SQS queue of JSON messages. Throws when SQS refuses any of them, naming the first reason. */
export function sqsQueue(client: SQSClient, url: string): Queue {
  return {
    send: async (messages) => {
      for (let start = 0; start < messages.length; start += batchSize) {
        const entries = messages.slice(start, start + batchSize);
        const answer = await client.send(
          new SendMessageBatchCommand({
            QueueUrl: url,
            Entries: entries.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) })),
          }),
        );
        const [refused] = answer.Failed ?? [];
        if (refused)
          throw new Error(`The queue refused a message: ${refused.Code ?? ''} ${refused.Message ?? ''}`.trim());
      }
    },
  };
}
