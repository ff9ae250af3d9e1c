import { Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { addressOf } from './settings';

interface MailProps {
  /** `Name <address>` or a bare address. */
  readonly sender: string;
  /** Domain to verify and sign for; without one, the address alone is verified. */
  readonly domain: string | undefined;
  readonly feedback: IQueue;
  readonly feedbackDeadLetters: IQueue;
}

/** One record to add at the DNS host of the sender's domain. */
export interface DnsRecord {
  readonly type: 'CNAME' | 'MX' | 'TXT';
  readonly name: string;
  readonly value: string;
}

/** The right to send as the configured sender, over TLS alone, and the way back for what SES learns of each mail. */
export class Mail extends Construct {
  readonly configurationSet: string;
  /** What the sender's domain must publish; empty when only an address is verified. */
  readonly dnsRecords: readonly DnsRecord[];
  private readonly address: string;

  constructor(scope: Construct, id: string, { sender, domain, feedback, feedbackDeadLetters }: MailProps) {
    super(scope, id);
    this.address = addressOf(sender);
    const identity = this.identity(domain);
    this.dnsRecords = domain === undefined ? [] : dnsRecords(identity, domain, Stack.of(this).region);
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    });
    this.configurationSet = configurationSet.configurationSetName;
    const topic = new Topic(this, 'Feedback', { enforceSSL: true });
    configurationSet.addEventDestination('Feedback', {
      destination: EventDestination.snsTopic(topic),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.DELIVERY,
      ],
    });
    topic.addSubscription(new SqsSubscription(feedback, { deadLetterQueue: feedbackDeadLetters }));
  }

  /**
   * Lets a function send as the sender and as nobody else. The condition on From is the limit: while an account is in
   * the sandbox SES also asks for the right to use the *recipient's* identity, so the identity itself cannot be named.
   */
  allowSending(grantee: IGrantable): void {
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [arn('identity', '*'), arn('configuration-set', this.configurationSet)],
        conditions: { StringEquals: { 'ses:FromAddress': this.address } },
      }),
    );
  }

  /** Lets a function read how much the account may send. The action knows no resources (service authorization reference). */
  allowReadingQuota(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] }),
    );
  }

  private identity(domain: string | undefined): EmailIdentity {
    if (domain === undefined) {
      return new EmailIdentity(this, 'Identity', { identity: Identity.email(this.address), feedbackForwarding: false });
    }
    return new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      mailFromDomain: `bounce.${domain}`,
      feedbackForwarding: false,
    });
  }
}

function dnsRecords(identity: EmailIdentity, domain: string, region: string): DnsRecord[] {
  return [
    ...identity.dkimRecords.map(({ name, value }) => ({ type: 'CNAME' as const, name, value })),
    { type: 'MX', name: `bounce.${domain}`, value: `10 feedback-smtp.${region}.amazonses.com` },
    { type: 'TXT', name: `bounce.${domain}`, value: 'v=spf1 include:amazonses.com ~all' },
    { type: 'TXT', name: `_dmarc.${domain}`, value: 'v=DMARC1; p=none' },
  ];
}
