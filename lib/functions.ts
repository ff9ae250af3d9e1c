import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Construct } from 'constructs';
import { type HandlerName, handlerSettings, type SettingName } from '../lambdas/config';
import { allowances } from './allowances';
import { HandlerFunction } from './function';
import type { Mail } from './mail';
import type { Queues } from './queues';
import type { Tables } from './tables';

interface FunctionsProps {
  readonly environment: Readonly<Record<SettingName, string>>;
  readonly tables: Tables;
  readonly queues: Queues;
  readonly mail: Mail;
}

/** Every handler as a function that may do what its allowance says, and nothing else. */
export class Functions extends Construct {
  readonly byName: Readonly<Record<HandlerName, NodejsFunction>>;

  constructor(scope: Construct, id: string, props: FunctionsProps) {
    super(scope, id);
    const names = Object.keys(handlerSettings) as HandlerName[];
    this.byName = Object.fromEntries(names.map((name) => [name, this.build(name, props)])) as Record<
      HandlerName,
      NodejsFunction
    >;
  }

  private build(handler: HandlerName, { environment, tables, queues, mail }: FunctionsProps): NodejsFunction {
    const built = new HandlerFunction(this, { handler, environment }).function;
    const { tables: touched, consumes, sendsTo, mails, readsQuota } = allowances[handler];
    for (const { table, index, actions } of touched) {
      const { tableArn } = tables.byName[table];
      built.addToRolePolicy(
        new PolicyStatement({
          effect: Effect.ALLOW,
          actions: actions.map((action) => `dynamodb:${action}`),
          resources: [index === undefined ? tableArn : `${tableArn}/index/${index}`],
        }),
      );
    }
    if (consumes !== undefined) built.addEventSource(queues.source(consumes));
    if (sendsTo !== undefined) {
      built.addToRolePolicy(
        new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queues.byName[sendsTo].queueArn] }),
      );
    }
    if (mails === true) mail.allowSending(built);
    if (readsQuota === true) mail.allowReadingQuota(built);
    return built;
  }
}
