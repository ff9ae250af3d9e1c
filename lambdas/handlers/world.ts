import { randomUUID } from 'node:crypto';
import { SQSClient } from '@aws-sdk/client-sqs';
import watch from '../../watches/.compiled/watch.json';
import { publicAddressesOnly } from '../adapters/connect-guard';
import { patience } from '../adapters/patience';
import { sqsQueue } from '../adapters/sqs-queue';
import type { Outside } from './outside';

/** The outside of a deployed handler: the real clock, public addresses only, SQS, the watch it was bundled with. */
export function world(): Outside {
  const sqs = new SQSClient({ requestHandler: patience });
  return {
    env: process.env,
    now: () => new Date(),
    newId: randomUUID,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    guard: publicAddressesOnly(),
    queue: (url) => sqsQueue(sqs, url),
    watch,
    // As an object, which Lambda's JSON log keeps as `message`: the alarms read counts there.
    report: (job, report) => console.log({ job, ...report }),
  };
}

/** The function Lambda calls: built from the deployed outside at the first event, so that importing a handler reads no settings. */
export function deployed<Event, Answer>(
  build: (outside: Outside) => (event: Event) => Promise<Answer>,
): (event: Event) => Promise<Answer> {
  let built: ((event: Event) => Promise<Answer>) | undefined;
  return (event) => {
    built ??= build(world());
    return built(event);
  };
}
