import { Duration, Names, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { HandlerName } from '../lambdas/config';
import type { QueueName } from './allowances';
import type { Queues } from './queues';

interface AlarmsProps {
  readonly operatorEmail: string;
  readonly functions: Readonly<Record<HandlerName, IFunction & { readonly logGroup: ILogGroup }>>;
  readonly queues: Queues;
}

/** What each failure costs people: the operator reads it in the alarm. */
const errorCosts: Readonly<Record<HandlerName, string>> = {
  'plan-polls': 'feeds are not read, so matches are found late',
  'poll-feeds': 'some hosts are not read, so their matches are found late',
  'close-day': 'a day stays open, and no digest that needs it is sent',
  'plan-digests': 'digests that are due are not sent',
  'send-digests': 'some subscribers get their digest late',
  'record-feedback': 'bounces and complaints go unheard, so people may be mailed who must not be',
  web: 'visitors see an error page; nobody can subscribe or unsubscribe',
};

const deadLetterCosts: Readonly<Record<QueueName | 'schedules', string>> = {
  polls: 'a host was given up three times; its feeds are planned again, but look why',
  digests: 'some subscribers did not get their digest: look why, then redrive the queue',
  feedback: 'a bounce or complaint was not recorded: redrive the queue before the next digest',
  schedules: 'a planned run did not happen, or failed three times',
};

const ageCosts: Readonly<Record<QueueName, string>> = {
  polls: 'feeds are read more than an hour late',
  digests: 'digests go out more than an hour late',
  feedback: 'bounces and complaints wait for more than an hour',
};

const stopCost =
  'too many mails bounced or were complained of, so nobody is mailed any more: find out why, then run "cli sending resume"';

/** Mails the operator when something is stuck or failing. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { operatorEmail, functions, queues }: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Operator', { enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(operatorEmail));
    this.letAlarmsPublish();
    const period = Duration.minutes(5);
    for (const [name, cost] of entries(deadLetterCosts)) {
      const metric = queues.deadLetters[name].metricApproximateNumberOfMessagesVisible({ period, statistic: 'max' });
      this.alarm(`${name}-dead-letters`, metric, 0, cost);
    }
    for (const [name, cost] of entries(errorCosts)) {
      this.alarm(`${name}-errors`, functions[name].metricErrors({ period, statistic: 'sum' }), 0, cost);
    }
    for (const [name, cost] of entries(ageCosts)) {
      const metric = queues.byName[name].metricApproximateAgeOfOldestMessage({ period, statistic: 'max' });
      this.alarm(`${name}-age`, metric, Duration.hours(1).toSeconds(), cost);
    }
    for (const name of ['record-feedback', 'plan-digests'] as const) this.tellStop(name, functions[name]);
  }

  /** The reports of these jobs name `sendingStopped` while all sending is stopped. */
  private tellStop(name: HandlerName, { logGroup }: IFunction & { readonly logGroup: ILogGroup }): void {
    const filter = new MetricFilter(this, `${name}-stopped`, {
      logGroup,
      filterPattern: FilterPattern.anyTerm('sendingStopped'),
      metricNamespace: 'ResolutionWatch',
      metricName: `${Names.uniqueId(this)}-${name}-stopped`,
    });
    const metric = filter.metric({ period: Duration.minutes(5), statistic: 'sum' });
    this.alarm(`${name}-sending-stopped`, metric, 0, stopCost);
  }

  /** A topic with any policy of its own loses the default one, which let the account's alarms publish. */
  private letAlarmsPublish(): void {
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }

  private alarm(id: string, metric: IMetric, above: number, cost: string): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: `Resolution Watch, ${id}: ${cost}.`,
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}

function entries<Name extends string>(costs: Readonly<Record<Name, string>>): [Name, string][] {
  return Object.entries(costs) as [Name, string][];
}
