import { randomUUID } from 'node:crypto';
import type { SQSRecord } from 'aws-lambda';
import type { Queue } from '../../lambdas/adapters/queue';
import { type BatchHandler, type DrainOptions, type DrainReport, drainQueue } from './drain';
import { type DeadLetter, type Message, toBody, toRecord } from './message';
import { openMessages } from './message-store';
import { noFile, queueFile } from './queue-file';

export interface QueueOptions {
  readonly name: string;
  readonly now: () => Date;
  /** Seconds a received message stays hidden before it is delivered again; 60 unless given. */
  readonly visibility?: number;
  /** How often a message is delivered before it is a dead letter; 3 unless given. */
  readonly maxReceives?: number;
  /** Folder that keeps the messages between runs; without it they live in memory. */
  readonly dir?: string;
  /** Told what a handler throws; unless given, it is printed, as Lambda would log it. */
  readonly onError?: (message: string) => void;
}

/** An SQS queue with a dead letter, in this process and on the given clock. */
export interface InProcessQueue extends Queue {
  readonly url: string;
  /** Takes at most so many visible messages, oldest first, and hides them for the visibility time. */
  readonly receive: (max: number) => readonly SQSRecord[];
  /** Says that messages were handled: they are gone. */
  readonly remove: (ids: readonly string[]) => void;
  /** Says that messages failed: delivered again after the visibility time, or, if that was the last time, given up. */
  readonly fail: (ids: readonly string[], reason: string) => void;
  /** Hands all visible messages to a handler, batch by batch, also those sent meanwhile; what it throws fails its batch. */
  readonly drain: (handler: BatchHandler, options: DrainOptions) => Promise<DrainReport>;
  /** When the next hidden message appears; absent when none is hidden. */
  readonly nextVisibleAt: () => Date | undefined;
  /** Messages waiting, hidden ones included. */
  readonly size: () => number;
  readonly deadLetters: () => readonly DeadLetter[];
}

export function createQueue(options: QueueOptions): InProcessQueue {
  const { name, visibility = 60, maxReceives = 3, dir, onError = printError(name) } = options;
  const now = () => options.now().getTime();
  const file = dir === undefined ? noFile : queueFile(dir, name);
  const store = openMessages(file, { now, visibilitySeconds: visibility, maxReceives });
  const { remove, fail, deadLetters } = store;
  const receive = (max: number) => store.take(max).map((message) => toRecord(name, message));
  return {
    url: `https://queue.invalid/${name}`,
    send: async (messages) => store.add(messages.map((message) => toMessage(toBody(name, message), now()))),
    receive,
    remove,
    fail,
    drain: (handler, taking) => drainQueue({ receive, remove, fail, onError }, handler, taking),
    nextVisibleAt: () => earliest(store.all().filter(({ visibleAt }) => visibleAt > now())),
    size: () => store.all().length,
    deadLetters,
  };
}

function toMessage(body: string, time: number): Message {
  return { id: randomUUID(), body, sentAt: time, receives: 0, firstReceivedAt: undefined, visibleAt: time };
}

function earliest(hidden: readonly Message[]): Date | undefined {
  return hidden.length === 0 ? undefined : new Date(Math.min(...hidden.map(({ visibleAt }) => visibleAt)));
}

const printError = (name: string) => (message: string) =>
  console.error(`The handler of queue ${name} failed: ${message}`);
