import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { alarms as alarmsInEstimate } from '../../bin/deploy/estimate';
import { type HandlerName, handlerSettings } from '../../lambdas/config';
import { tables } from '../../lambdas/table-schema';
import { ResolutionWatchStack } from '../../lib/resolution-watch-stack';
import { readSettings } from '../../lib/settings';

type Properties = Readonly<Record<string, unknown>>;
interface Resource {
  readonly Properties: Properties;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}
interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

const root = join(__dirname, '..', '..');
const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as {
  readonly context: Record<string, unknown>;
};

/** The template as it would be deployed, but for the bundles. */
function synthesise(given: Readonly<Record<string, unknown>> = {}): Template {
  const app = new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] } });
  return Template.fromStack(new ResolutionWatchStack(app, 'Test', { settings: readSettings(given) }));
}

const template = synthesise();
const onDomain = synthesise({
  sender: 'Resolution Watch <digest@watch.example.org>',
  domain: 'watch.example.org',
  certificateArn: 'arn:aws:acm:eu-central-1:123456789012:certificate/abc',
  stage: 'trial',
  tokenKeys: 'k2,k1',
});
const handlers = Object.keys(handlerSettings) as HandlerName[];

function resources(type: string, from: Template = template): [string, Resource][] {
  return Object.entries(from.findResources(type)) as [string, Resource][];
}

function functionOf(handler: HandlerName): Properties {
  const found = resources('AWS::Lambda::Function').filter(
    ([, { Properties }]) => Properties.Description === `Resolution Watch: ${handler}`,
  );
  expect(found).toHaveLength(1);
  return found[0]?.[1].Properties ?? {};
}

function statementsOf(role: unknown): Statement[] {
  return resources('AWS::IAM::Policy')
    .filter(([, { Properties }]) => JSON.stringify(Properties.Roles).includes(`"${String(role)}"`))
    .flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement);
}

function roleOf(handler: HandlerName): string {
  const { Role } = functionOf(handler) as { readonly Role: { readonly 'Fn::GetAtt': readonly string[] } };
  return Role['Fn::GetAtt'][0] ?? '';
}

/** What a function may do, as `action on resource` with the service's random suffixes cut off. */
function rightsOf(handler: HandlerName): string[] {
  return statementsOf(roleOf(handler))
    .flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((resource) => `${action} on ${nameOf(resource)}`)),
    )
    .sort();
}

function nameOf(resource: unknown): string {
  const text = JSON.stringify(resource);
  const table = /Tables(Feeds|Matches|Subscribers)/.exec(text)?.[1];
  const index = /\/index\/\w+/.exec(text)?.[0] ?? '';
  if (table !== undefined) return `${table}${index}`;
  if (text.includes('identity/')) return 'identities';
  if (text.includes('configuration-set/')) return 'configuration set';
  if (text.includes('Log')) return 'own log';
  return /Queues(pollsdead|digestsdead|schedulesdead|polls|digests|feedback)/.exec(text)?.[1] ?? text;
}

function dataRightsOf(handler: HandlerName): string[] {
  return rightsOf(handler).filter((right) => /^(dynamodb|ses):|SendMessage on (polls|digests)$/.test(right));
}

describe('functions', () => {
  it('has one function for each handler, on Node 24 and ARM', () => {
    template.resourceCountIs('AWS::Lambda::Function', handlers.length);
    for (const handler of handlers) {
      expect(functionOf(handler)).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
      });
    }
  });

  it('gives every function a role of its own, without managed policies', () => {
    expect(new Set(handlers.map(roleOf)).size).toBe(handlers.length);
    for (const [, { Properties }] of resources('AWS::IAM::Role')) expect(Properties.ManagedPolicyArns).toBeUndefined();
  });

  it('grants nothing on every resource: the one wildcard is mail to any recipient, bound to the From address', () => {
    const statements = resources('AWS::IAM::Policy').flatMap(
      ([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement,
    );
    const everywhere = statements.filter(({ Resource }) => [Resource].flat().includes('*'));
    // The account's quota is no resource that could be named.
    expect(everywhere.filter(({ Action }) => Action !== 'ses:GetSendQuota')).toEqual([]);
    const wild = statements.filter(({ Resource }) => JSON.stringify(Resource).includes('/*'));
    expect(wild).toHaveLength(3);
    for (const statement of wild) {
      expect(statement).toMatchObject({
        Action: 'ses:SendRawEmail',
        Condition: { StringEquals: { 'ses:FromAddress': 'placeholder@example.invalid' } },
      });
    }
    expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
  });

  it('lets each function touch only the data that its job reads and writes', () => {
    expect(Object.fromEntries(handlers.map((handler) => [handler, dataRightsOf(handler)]))).toEqual({
      'plan-polls': ['dynamodb:GetItem on Feeds', 'dynamodb:Query on Feeds', 'sqs:SendMessage on polls'],
      'poll-feeds': [
        ...['GetItem', 'PutItem', 'UpdateItem'].map((action) => `dynamodb:${action} on Feeds`),
        'dynamodb:PutItem on Matches',
      ].sort(),
      'close-day': [
        ...['DeleteItem', 'GetItem', 'PutItem', 'Query'].map((action) => `dynamodb:${action} on Feeds`),
        ...['BatchWriteItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'].map(
          (action) => `dynamodb:${action} on Matches`,
        ),
        'dynamodb:Query on Matches/index/byDay',
        'ses:SendRawEmail on configuration set',
        'ses:SendRawEmail on identities',
      ].sort(),
      'plan-digests': [
        'dynamodb:Query on Matches',
        ...['GetItem', 'Query', 'UpdateItem'].map((action) => `dynamodb:${action} on Subscribers`),
        'dynamodb:Query on Subscribers/index/byDue',
        'ses:GetSendQuota on "*"',
        'sqs:SendMessage on digests',
      ].sort(),
      'send-digests': [
        'dynamodb:Query on Matches',
        'dynamodb:Query on Matches/index/byDay',
        ...['GetItem', 'UpdateItem'].map((action) => `dynamodb:${action} on Subscribers`),
        'ses:GetSendQuota on "*"',
        'ses:SendRawEmail on configuration set',
        'ses:SendRawEmail on identities',
      ].sort(),
      'record-feedback': ['GetItem', 'PutItem', 'Query', 'UpdateItem'].map(
        (action) => `dynamodb:${action} on Subscribers`,
      ),
      web: [
        'dynamodb:Query on Feeds',
        ...['BatchGetItem', 'GetItem', 'Query'].map((action) => `dynamodb:${action} on Matches`),
        'dynamodb:Query on Matches/index/byDay',
        ...['DeleteItem', 'GetItem', 'PutItem', 'UpdateItem'].map((action) => `dynamodb:${action} on Subscribers`),
        'ses:SendRawEmail on configuration set',
        'ses:SendRawEmail on identities',
      ].sort(),
    });
  });

  it('sets exactly the settings that each handler reads', () => {
    for (const handler of handlers) {
      const { Variables } = functionOf(handler).Environment as { readonly Variables: Properties };
      expect({ handler, names: Object.keys(Variables).sort() }).toEqual({
        handler,
        names: [...handlerSettings[handler]].sort(),
      });
    }
  });

  it('gives the token keys by reference, so that no template holds a secret', () => {
    const { Variables } = functionOf('web').Environment as { readonly Variables: Properties };
    expect(JSON.stringify(Variables.TOKEN_KEYS)).toMatch(
      /k1:\{\{resolve:secretsmanager:.*TokenKeysk1.*SecretString:::\}\}/,
    );
    expect(resources('AWS::SecretsManager::Secret').map(([, secret]) => secret.DeletionPolicy)).toEqual(['Retain']);
  });

  it('keeps logs as JSON for thirty days', () => {
    for (const handler of handlers) expect(functionOf(handler).LoggingConfig).toMatchObject({ LogFormat: 'JSON' });
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
    template.resourceCountIs('AWS::Logs::LogGroup', handlers.length);
  });
});

describe('tables', () => {
  it('creates every table and index of the schema, on demand', () => {
    template.resourceCountIs('AWS::DynamoDB::GlobalTable', tables.length);
    template.allResourcesProperties('AWS::DynamoDB::GlobalTable', { BillingMode: 'PAY_PER_REQUEST' });
    for (const { partitionKey, sortKey, indexes } of tables) {
      template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
        KeySchema: [
          { AttributeName: partitionKey, KeyType: 'HASH' },
          { AttributeName: sortKey, KeyType: 'RANGE' },
        ],
        ...(indexes.length === 0
          ? {}
          : { GlobalSecondaryIndexes: indexes.map(({ name }) => Match.objectLike({ IndexName: name })) }),
      });
    }
  });

  it('keeps tables when the stack goes, restorable to any second, and locks those of production', () => {
    for (const [, table] of resources('AWS::DynamoDB::GlobalTable')) {
      expect(table).toMatchObject({
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: {
          Replicas: [
            {
              DeletionProtectionEnabled: true,
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
            },
          ],
        },
      });
    }
    for (const [, { Properties }] of resources('AWS::DynamoDB::GlobalTable', onDomain)) {
      expect(Properties.Replicas).toMatchObject([{ DeletionProtectionEnabled: false }]);
    }
  });
});

describe('queues', () => {
  it('gives every queue that feeds a function its dead letters, and a wait of six times the function', () => {
    const sources = resources('AWS::Lambda::EventSourceMapping');
    expect(sources).toHaveLength(3);
    for (const [, { Properties }] of sources) {
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      const arn = (Properties.EventSourceArn as { 'Fn::GetAtt': string[] })['Fn::GetAtt'][0] ?? '';
      const name = (Properties.FunctionName as { Ref: string }).Ref;
      const queue = template.findResources('AWS::SQS::Queue')[arn]?.Properties as Properties;
      const timeout = template.findResources('AWS::Lambda::Function')[name]?.Properties.Timeout as number;
      expect(queue.RedrivePolicy).toBeDefined();
      expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeout);
    }
  });

  it('leaves no queue without dead letters but the dead letters themselves', () => {
    const without = resources('AWS::SQS::Queue').filter(([, { Properties }]) => Properties.RedrivePolicy === undefined);
    expect(without.map(([id]) => id).every((id) => id.includes('deadletters'))).toBe(true);
    expect(without).toHaveLength(4);
  });

  it('packs ten hosts into one run of poll-feeds', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 10,
      MaximumBatchingWindowInSeconds: 5,
      ScalingConfig: { MaximumConcurrency: 3 },
    });
  });

  it('encrypts every queue and refuses plain connections', () => {
    template.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
    template.resourceCountIs('AWS::SQS::QueuePolicy', resources('AWS::SQS::Queue').length);
    for (const [, { Properties }] of resources('AWS::SQS::QueuePolicy')) {
      expect(JSON.stringify(Properties.PolicyDocument)).toContain('"aws:SecureTransport":"false"');
    }
  });
});

describe('schedules', () => {
  it('plans polls and digests each quarter of an hour and closes the day from 00:30 to 02:45 UTC', () => {
    const expressions = resources('AWS::Scheduler::Schedule').map(([, { Properties }]) =>
      String(Properties.ScheduleExpression),
    );
    expect(expressions.sort()).toEqual([
      'cron(0/15 * * * ? *)',
      'cron(0/15 * * * ? *)',
      'cron(0/15 1-2 * * ? *)',
      'cron(30/15 0 * * ? *)',
    ]);
    template.allResourcesProperties('AWS::Scheduler::Schedule', {
      ScheduleExpressionTimezone: 'Etc/UTC',
      Target: { RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 900 } },
    });
  });

  it('keeps what a schedule could not do, and what a scheduled run failed to do', () => {
    for (const [, { Properties }] of resources('AWS::Scheduler::Schedule')) {
      expect(Properties.Target).toHaveProperty('DeadLetterConfig.Arn');
    }
    const runs = resources('AWS::Lambda::EventInvokeConfig');
    expect(runs).toHaveLength(3);
    for (const [, { Properties }] of runs) expect(Properties).toHaveProperty('DestinationConfig.OnFailure.Destination');
  });
});

describe('mail', () => {
  it('hears of every send, reject, bounce, complaint and delivery, through the feedback queue', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: Match.objectLike({
        MatchingEventTypes: ['send', 'reject', 'bounce', 'complaint', 'delivery'],
        SnsDestination: Match.anyValue(),
      }),
    });
    template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'sqs', RedrivePolicy: Match.anyValue() });
  });

  it('follows no opens and no clicks', () => {
    const destinations = JSON.stringify(template.findResources('AWS::SES::ConfigurationSetEventDestination'));
    expect(destinations).not.toMatch(/"(open|click)"/);
  });

  it('sends over TLS alone', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSet', { DeliveryOptions: { TlsPolicy: 'REQUIRE' } });
  });

  it('verifies the sender alone without a domain, and signs for the domain when there is one', () => {
    template.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity: 'placeholder@example.invalid' });
    onDomain.hasResourceProperties('AWS::SES::EmailIdentity', {
      EmailIdentity: 'watch.example.org',
      MailFromAttributes: { MailFromDomain: 'bounce.watch.example.org' },
    });
  });

  it('names every record that the domain must publish', () => {
    const outputs = Object.entries(onDomain.toJSON().Outputs as Properties);
    const records = outputs
      .filter(([name]) => name.startsWith('DnsRecord'))
      .map(([, output]) => JSON.stringify(output));
    expect(records).toHaveLength(7);
    expect(records.filter((record) => record.includes('CNAME'))).toHaveLength(4);
    expect(records.filter((record) => record.includes('spf1') || record.includes('DMARC1'))).toHaveLength(2);
  });
});

describe('the site', () => {
  it('is the address of the API without a domain, throttled and without an access log', () => {
    const { Variables } = functionOf('web').Environment as { readonly Variables: Properties };
    expect(Variables.SITE_URL).toEqual({ 'Fn::GetAtt': [expect.stringContaining('SiteApi'), 'ApiEndpoint'] });
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      AccessLogSettings: Match.absent(),
    });
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: '$default' });
  });

  it('is the domain when there is a certificate for it', () => {
    onDomain.hasOutput('DnsRecordSite', { Value: Match.anyValue() });
    expect(JSON.stringify(onDomain.findResources('AWS::Lambda::Function'))).toContain(
      '"SITE_URL":{"Fn::Join":["",["https://"',
    );
    onDomain.hasResourceProperties('AWS::ApiGatewayV2::DomainName', { DomainName: 'watch.example.org' });
    onDomain.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
  });
});

describe('alarms', () => {
  it('watches every dead letter, every function, the age of every queue, every schedule and the site', () => {
    const alarms = resources('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
    const count = (metric: string) => alarms.filter(({ MetricName }) => MetricName === metric).length;
    expect(count('ApproximateNumberOfMessagesVisible')).toBe(4);
    expect(count('Errors')).toBe(handlers.length - 1);
    expect(count('5xx')).toBe(1);
    expect(count('ApproximateAgeOfOldestMessage')).toBe(3);
    expect(count('Invocations')).toBe(3);
    for (const { AlarmDescription, AlarmActions } of alarms) {
      expect(AlarmDescription).toMatch(/^Resolution Watch, ([a-z-]+): .{20,}\. What to do: docs\/runbook\.md#\1$/);
      expect(AlarmActions).toHaveLength(1);
    }
  });

  it('takes a schedule that is not heard of for one that stopped', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: Match.stringLikeRegexp('close-day-silent'),
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      Period: 86_400,
      TreatMissingData: 'breaching',
    });
  });

  it('tells by what the reports say when all sending was stopped, when a digest was refused for good, kept by SES, or in doubt', () => {
    const filters = resources('AWS::Logs::MetricFilter').map(([, { Properties }]) => Properties.FilterPattern);
    expect(filters).toHaveLength(5);
    expect(new Set(filters)).toEqual(
      new Set([
        '{ $.message.sendingStopped.reason = "*" }',
        '{ $.message.uncertain > 0 }',
        '{ $.message.failed > 0 }',
        '{ $.message.rejected > 0 }',
      ]),
    );
  });

  it('reaches the operator by mail, and lets alarms publish to a topic that has a policy of its own', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'placeholder@example.invalid',
    });
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' } }),
        ]),
      },
    });
  });
});

const runbook = readFileSync(join(root, 'docs', 'runbook.md'), 'utf8');
const alarms = resources('AWS::CloudWatch::Alarm').map(
  ([, { Properties }]) => /docs\/runbook\.md#([a-z-]+)$/.exec(String(Properties.AlarmDescription))?.[1] ?? 'no link',
);
/** Id of the alarm → its entry. */
const entries = new Map(
  runbook
    .split(/^### /m)
    .slice(1)
    .map((entry) => [entry.split('\n')[0] ?? '', entry.split(/^## /m)[0] ?? '']),
);

describe('the runbook', () => {
  it('has one entry for each alarm, and none for an alarm that does not exist', () => {
    expect([...entries.keys()].sort()).toEqual([...alarms].sort());
  });

  it('says in each entry what to do, as commands', () => {
    expect([...entries].filter(([, text]) => !/```sh\n[^`]{20,}```/.test(text)).map(([id]) => id)).toEqual([]);
  });

  it('names resources and outputs that the stack has, each beyond doubt', () => {
    const named = [...runbook.matchAll(/\$\(res (\w+)\)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(alarms.length);
    const firstOf = (start: string) =>
      Object.keys(template.toJSON().Resources as Properties).filter((id) => id.startsWith(start));
    // CloudFormation adds eight characters of its own to an id; anything longer is another resource.
    const wrong = new Set(
      named.filter((name) => firstOf(name).filter((id) => id.length === name.length + 8).length !== 1),
    );
    expect([...wrong]).toEqual([]);
    for (const [, output = ''] of runbook.matchAll(/\$\(out (\w+)\)/g)) template.hasOutput(output, {});
  });

  it('is for as many alarms as the estimate of a month counts', () => {
    expect(alarms).toHaveLength(alarmsInEstimate);
  });
});

describe('outputs', () => {
  it('says where the site is, what was made and what to do next', () => {
    const names = Object.keys(template.toJSON().Outputs as Properties).sort();
    expect(names).toEqual([
      'AlarmTopic',
      'ConfigurationSet',
      'FeedsTable',
      'MatchesTable',
      'NextSteps',
      'SiteUrl',
      'SubscribersTable',
    ]);
  });
});

describe('a second key', () => {
  it('stands before the first, which stays last', () => {
    const values = JSON.stringify(onDomain.findResources('AWS::Lambda::Function'));
    expect(values).toMatch(/"k2:\{\{resolve[^}]*TokenKeysk2.*?,k1:\{\{resolve/);
    onDomain.resourceCountIs('AWS::SecretsManager::Secret', 2);
  });
});
