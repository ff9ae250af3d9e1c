import { Annotations, CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { SettingName } from '../lambdas/config';
import { Alarms } from './alarms';
import { Functions } from './functions';
import { Mail } from './mail';
import { Queues } from './queues';
import { Schedules } from './schedules';
import type { Settings } from './settings';
import { Site } from './site';
import { Tables } from './tables';
import { TokenKeys } from './token-keys';

interface ResolutionWatchProps extends StackProps {
  readonly settings: Settings;
}

/** The whole service in one stack. */
export class ResolutionWatchStack extends Stack {
  constructor(scope: Construct, id: string, { settings, ...props }: ResolutionWatchProps) {
    super(scope, id, {
      description: 'Resolution Watch: follows a resolution through the news, clause by clause',
      ...props,
    });
    const { sender, domain, certificateArn, operatorEmail } = settings;
    const tables = new Tables(this, 'Tables', { deletionProtection: settings.stage === 'production' });
    const queues = new Queues(this, 'Queues');
    const site = new Site(this, 'Site', { domain, certificateArn });
    const mail = new Mail(this, 'Mail', {
      sender,
      domain,
      feedback: queues.byName.feedback,
      feedbackDeadLetters: queues.deadLetters.feedback,
    });
    const tokenKeys = new TokenKeys(this, 'TokenKeys', settings.tokenKeys);
    const environment = environmentOf(settings, { tables, queues, site, mail, tokenKeys });
    const functions = new Functions(this, 'Functions', { environment, tables, queues, mail }).byName;
    site.serve(functions.web);
    new Schedules(this, 'Schedules', { functions, deadLetters: queues.deadLetters.schedules });
    const alarms = new Alarms(this, 'Alarms', { operatorEmail, functions, queues, site });
    this.output('SiteUrl', 'Address of the public site', site.url);
    this.output('AlarmTopic', 'Topic of the alarms', alarms.topic.topicArn);
    this.output('ConfigurationSet', 'SES configuration set of every mail', mail.configurationSet);
    for (const [name, table] of Object.entries(tables.byName)) {
      this.output(`${name}Table`, `Name of the ${name} table, kept when the stack is destroyed`, table.tableName);
    }
    this.outputDnsRecords(mail, site, domain);
    this.output('NextSteps', 'What is left to do by hand', nextSteps(settings));
    this.sayPlaceholders(settings);
    Tags.of(this).add('project', 'resolution-watch');
  }

  private outputDnsRecords(mail: Mail, site: Site, domain: string | undefined): void {
    mail.dnsRecords.forEach(({ type, name, value }, index) => {
      this.output(`DnsRecord${index + 1}`, 'Record to add at the DNS host of the domain', `${name} ${type} ${value}`);
    });
    if (domain === undefined || site.target === undefined) return;
    this.output('DnsRecordSite', 'Record that leads the domain to the site', `${domain} CNAME ${site.target}`);
  }

  private output(id: string, description: string, value: string): void {
    new CfnOutput(this, id, { description, value });
  }

  private sayPlaceholders({ missing }: Settings): void {
    if (missing.length === 0) return;
    Annotations.of(this).addInfo(
      `Placeholders stand for ${missing.join(', ')}: good for synth, never for a deployment.`,
    );
  }
}

interface Parts {
  readonly tables: Tables;
  readonly queues: Queues;
  readonly site: Site;
  readonly mail: Mail;
  readonly tokenKeys: TokenKeys;
}

function environmentOf(settings: Settings, parts: Parts): Readonly<Record<SettingName, string>> {
  return {
    FEEDS_TABLE: parts.tables.byName.Feeds.tableName,
    MATCHES_TABLE: parts.tables.byName.Matches.tableName,
    SUBSCRIBERS_TABLE: parts.tables.byName.Subscribers.tableName,
    POLLS_QUEUE_URL: parts.queues.byName.polls.queueUrl,
    DIGESTS_QUEUE_URL: parts.queues.byName.digests.queueUrl,
    SITE_URL: parts.site.url,
    SENDER: settings.sender,
    REPLY_TO: settings.replyTo,
    OPERATOR_NAME: settings.operatorName,
    OPERATOR_ADDRESS: settings.operatorAddress,
    OPERATOR_CONTACT: settings.operatorContact,
    OPERATOR_EMAIL: settings.operatorEmail,
    CONFIGURATION_SET: parts.mail.configurationSet,
    TOKEN_KEYS: parts.tokenKeys.setting,
    NOTICE: 'none',
  };
}

function nextSteps({ domain, operatorEmail, sender }: Settings): string {
  return [
    domain === undefined
      ? `open the verification mail that AWS sent to the address of ${sender}`
      : 'add the DnsRecord outputs at the DNS host of the domain',
    `confirm the alarm subscription mailed to ${operatorEmail}`,
    'ask SES for production access: until then it mails verified addresses only (docs/deploying.md)',
  ]
    .map((step, index) => `${index + 1}. ${step}`)
    .join('; ');
}
