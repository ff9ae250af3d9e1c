import { Duration, Names, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, type IFilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { HandlerName } from '../lambdas/config';
import { costs, waits } from './alarm-costs';
import type { Queues } from './queues';
import type { Site } from './site';

interface AlarmsProps {
  readonly operatorEmail: string;
  readonly functions: Readonly<Record<HandlerName, IFunction & { readonly logGroup: ILogGroup }>>;
  readonly queues: Queues;
  readonly site: Site;
}

const period = Duration.minutes(5);

/** Mails the operator when something is stuck, failing or silent. Each alarm has its entry in docs/runbook.md. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { operatorEmail, functions, queues, site }: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Operator', { enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(operatorEmail));
    this.letAlarmsPublish();
    for (const [name, cost] of entries(costs.deadLetters)) {
      const metric = queues.deadLetters[name].metricApproximateNumberOfMessagesVisible({ period, statistic: 'max' });
      this.whenAbove(0, `${name}-dead-letters`, metric, cost);
    }
    for (const [name, cost] of entries(costs.errors)) {
      this.whenAbove(0, `${name}-errors`, functions[name].metricErrors({ period, statistic: 'sum' }), cost);
    }
    for (const [name, cost] of entries(costs.age)) {
      const metric = queues.byName[name].metricApproximateAgeOfOldestMessage({ period, statistic: 'max' });
      this.whenAbove(Duration.hours(1).toSeconds(), `${name}-age`, metric, cost);
    }
    for (const [name, cost] of entries(costs.silence)) {
      const calls = functions[name].metricInvocations({ period: Duration.hours(waits[name]), statistic: 'sum' });
      this.whenBelow(1, `${name}-silent`, calls, cost);
    }
    this.whenAbove(0, 'site-errors', site.serverErrors(period), costs.site);
    this.watchReports(functions);
  }

  /** What the reports of the jobs say, which no metric of AWS knows. */
  private watchReports(functions: AlarmsProps['functions']): void {
    const stopped = FilterPattern.exists('$.message.sendingStopped.reason');
    this.count('sending-stopped', [functions['record-feedback'], functions['plan-digests']], stopped, costs.stopped);
    const uncertain = FilterPattern.numberValue('$.message.uncertain', '>', 0);
    this.count('uncertain-digests', [functions['plan-digests']], uncertain, costs.uncertain);
    const failed = FilterPattern.numberValue('$.message.failed', '>', 0);
    this.count('failed-digests', [functions['send-digests']], failed, costs.failed);
    const rejected = FilterPattern.numberValue('$.message.rejected', '>', 0);
    this.count('rejected-mails', [functions['record-feedback']], rejected, costs.rejected);
  }

  private count(
    id: string,
    functions: readonly (IFunction & { readonly logGroup: ILogGroup })[],
    filterPattern: IFilterPattern,
    cost: string,
  ): void {
    const metricName = `${Names.uniqueId(this)}-${id}`;
    const [metric] = functions.map(({ logGroup }, index) =>
      new MetricFilter(this, `${id}-report-${index + 1}`, {
        logGroup,
        filterPattern,
        metricNamespace: 'ResolutionWatch',
        metricName,
      }).metric({ period, statistic: 'sum' }),
    );
    if (metric !== undefined) this.whenAbove(0, id, metric, cost);
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

  private whenAbove(threshold: number, id: string, metric: IMetric, cost: string): void {
    const missing = TreatMissingData.NOT_BREACHING;
    this.alarm(id, { metric, threshold, cost, missing, breach: ComparisonOperator.GREATER_THAN_THRESHOLD });
  }

  /** What is not measured did not happen. */
  private whenBelow(threshold: number, id: string, metric: IMetric, cost: string): void {
    const missing = TreatMissingData.BREACHING;
    this.alarm(id, { metric, threshold, cost, missing, breach: ComparisonOperator.LESS_THAN_THRESHOLD });
  }

  private alarm(id: string, { metric, threshold, cost, missing, breach }: AlarmShape): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: `Resolution Watch, ${id}: ${cost}. What to do: docs/runbook.md#${id}`,
      metric,
      threshold,
      comparisonOperator: breach,
      evaluationPeriods: 1,
      treatMissingData: missing,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}

interface AlarmShape {
  readonly metric: IMetric;
  readonly threshold: number;
  readonly breach: ComparisonOperator;
  readonly missing: TreatMissingData;
  readonly cost: string;
}

function entries<Name extends string>(table: Readonly<Record<Name, string>>): [Name, string][] {
  return Object.entries(table) as [Name, string][];
}
