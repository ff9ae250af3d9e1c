import { Duration, TimeZone } from 'aws-cdk-lib';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { HandlerName } from '../lambdas/config';

interface SchedulesProps {
  readonly functions: Readonly<Record<HandlerName, NodejsFunction>>;
  /** Takes the calls that could not be made, and those that failed. */
  readonly deadLetters: IQueue;
}

/** Handlers that run by the clock. */
export type Scheduled = 'plan-polls' | 'plan-digests' | 'close-day';

/** Times are UTC. A day is closed again and again until 02:45: closing overwrites, so a repeat only mends. */
const times: readonly {
  readonly id: string;
  readonly handler: Scheduled;
  readonly minute: string;
  readonly hour: string;
}[] = [
  { id: 'plan-polls', handler: 'plan-polls', minute: '0/15', hour: '*' },
  { id: 'plan-digests', handler: 'plan-digests', minute: '0/15', hour: '*' },
  { id: 'close-day', handler: 'close-day', minute: '30/15', hour: '0' },
  { id: 'close-day-again', handler: 'close-day', minute: '0/15', hour: '1-2' },
];

/** When the planners and the closing of the day run. The next quarter of an hour repeats them, so a try lives no longer. */
export class Schedules extends Construct {
  constructor(scope: Construct, id: string, { functions, deadLetters }: SchedulesProps) {
    super(scope, id);
    for (const handler of new Set(times.map((time) => time.handler))) {
      functions[handler].configureAsyncInvoke({
        retryAttempts: 2,
        maxEventAge: Duration.minutes(15),
        onFailure: new SqsDestination(deadLetters),
      });
    }
    for (const { id: name, handler, minute, hour } of times) {
      new Schedule(this, name, {
        schedule: ScheduleExpression.cron({ minute, hour, timeZone: TimeZone.ETC_UTC }),
        target: new LambdaInvoke(functions[handler], {
          retryAttempts: 2,
          maxEventAge: Duration.minutes(15),
          deadLetterQueue: deadLetters,
        }),
      });
    }
  }
}
