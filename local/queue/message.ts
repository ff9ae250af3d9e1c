import type { SQSRecord } from 'aws-lambda';

/** A message in a queue; instants in milliseconds since 1970. */
export interface Message {
  readonly id: string;
  /** JSON, as SQS would carry it. */
  readonly body: string;
  readonly sentAt: number;
  readonly receives: number;
  readonly firstReceivedAt: number | undefined;
  /** Hidden from consumers before this instant. */
  readonly visibleAt: number;
}

/** A message that was received as often as allowed and never handled, with what went wrong last. */
export interface DeadLetter {
  readonly id: string;
  readonly body: string;
  readonly receives: number;
  readonly reason: string;
}

/** SQS takes no larger message: 1 MiB since August 2025 (SQS developer guide, "Message quotas"). */
export const maxMessageBytes = 1024 * 1024;

/** Writes a message as JSON. Throws for what JSON cannot carry, so that nothing is queued as something else. */
export function toBody(queue: string, message: unknown): string {
  const body = JSON.stringify(message) as string | undefined;
  if (body === undefined)
    throw new Error(`Queue ${queue} was sent a message of type ${typeof message}, which JSON cannot carry.`);
  const bytes = Buffer.byteLength(body);
  if (bytes > maxMessageBytes) {
    throw new Error(`Queue ${queue} was sent a message of ${bytes} bytes; SQS takes at most ${maxMessageBytes}.`);
  }
  return body;
}

/** A received message as Lambda hands it over. */
export function toRecord(queue: string, message: Message): SQSRecord {
  return {
    messageId: message.id,
    receiptHandle: `${message.id}#${message.receives}`,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receives),
      SentTimestamp: String(message.sentAt),
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:eu-central-1:000000000000:${queue}`,
    awsRegion: 'eu-central-1',
  };
}
