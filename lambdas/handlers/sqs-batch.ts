import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

/** The JSON messages of a batch; what our own planners queued has the shape they gave it. */
export function messagesOf<Message>(event: SQSEvent): Message[] {
  return event.Records.map((record) => JSON.parse(record.body) as Message);
}

/** The answer that has SQS deliver the messages at these positions again, and only these. */
export function tryAgain(event: SQSEvent, positions: readonly number[]): SQSBatchResponse {
  return {
    batchItemFailures: positions.flatMap((position) => {
      const record = event.Records[position];
      return record ? [{ itemIdentifier: record.messageId }] : [];
    }),
  };
}
