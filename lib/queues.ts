import { Duration } from 'aws-cdk-lib';
import { SqsEventSource, type SqsEventSourceProps } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { digestSenders, type HandlerName } from '../lambdas/config';
import { allowances, type QueueName } from './allowances';

interface QueueShape {
  readonly consumer: HandlerName;
  readonly batchSize: number;
  /** How long a first message waits for company. */
  readonly windowSeconds: number;
  readonly maxConcurrency: number;
  /** Tries before a message becomes a dead letter. */
  readonly maxReceives: number;
  readonly retentionDays: number;
}

/** Seven runs at once in all: a new account may have ten, and the site and the planners need the rest. */
const shapes: Readonly<Record<QueueName, QueueShape>> = {
  // One message per host: the window lets one invocation wait for ten hosts at once instead of for each in turn.
  // What is not read within a day is planned again anyway.
  polls: {
    consumer: 'poll-feeds',
    batchSize: 10,
    windowSeconds: 5,
    maxConcurrency: 3,
    maxReceives: 3,
    retentionDays: 1,
  },
  // One message is already up to fifty subscribers; the senders share the account's rate among them.
  digests: {
    consumer: 'send-digests',
    batchSize: 1,
    windowSeconds: 0,
    maxConcurrency: digestSenders,
    maxReceives: 5,
    retentionDays: 4,
  },
  // A lost bounce or complaint means mailing someone who must not be mailed.
  feedback: {
    consumer: 'record-feedback',
    batchSize: 10,
    windowSeconds: 5,
    maxConcurrency: 2,
    maxReceives: 8,
    retentionDays: 14,
  },
};

/** The queues between the functions, each with its dead letters; dead letters of the schedules have one of their own. */
export class Queues extends Construct {
  readonly byName: Readonly<Record<QueueName, Queue>>;
  readonly deadLetters: Readonly<Record<QueueName | 'schedules', Queue>>;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.deadLetters = {
      polls: this.deadLetter('polls'),
      digests: this.deadLetter('digests'),
      feedback: this.deadLetter('feedback'),
      schedules: this.deadLetter('schedules'),
    };
    this.byName = { polls: this.queue('polls'), digests: this.queue('digests'), feedback: this.queue('feedback') };
  }

  /** The queue as the input of its function: what fails comes back alone, without the rest of its batch. */
  source(name: QueueName): SqsEventSource {
    const { batchSize, windowSeconds, maxConcurrency } = shapes[name];
    const window: SqsEventSourceProps =
      windowSeconds === 0 ? {} : { maxBatchingWindow: Duration.seconds(windowSeconds) };
    return new SqsEventSource(this.byName[name], {
      batchSize,
      maxConcurrency,
      reportBatchItemFailures: true,
      ...window,
    });
  }

  private queue(name: QueueName): Queue {
    const { consumer, windowSeconds, maxReceives, retentionDays } = shapes[name];
    return new Queue(this, name, {
      // Six times the function's time, plus the window: what the Lambda guide asks of a queue that feeds a function.
      visibilityTimeout: Duration.seconds(6 * allowances[consumer].timeoutSeconds + windowSeconds),
      retentionPeriod: Duration.days(retentionDays),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: this.deadLetters[name], maxReceiveCount: maxReceives },
    });
  }

  private deadLetter(name: string): Queue {
    return new Queue(this, `${name}-dead-letters`, {
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
  }
}
