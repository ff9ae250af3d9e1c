import { randomUUID } from 'node:crypto';
import { decodeWords } from './decode-words';
import { header, type MimePart, subjectOf } from './read-mime';
import type { StoredMail } from './stored-mail';

/** What SNS puts into a queue for an event: `Message` is the event as JSON text. */
export interface SnsEnvelope {
  readonly Type: 'Notification';
  readonly MessageId: string;
  readonly TopicArn: string;
  readonly Subject: string;
  readonly Message: string;
  readonly Timestamp: string;
  readonly SignatureVersion: '1';
  readonly Signature: string;
  readonly SigningCertURL: string;
  readonly UnsubscribeURL: string;
}

/** How a recipient of the SES mailbox simulator ends; all other addresses are delivered (SES guide, "mailbox simulator"). */
type Ending = 'delivered' | 'bounced' | 'suppressed' | 'complained';

const region = 'eu-central-1';
const account = '000000000000';

/**
 * The events of one accepted mail in their order, as event publishing writes them (SES guide, "Examples of event data").
 * Labels are understood: `bounce+anything@simulator.amazonses.com`.
 */
export function eventsOf(mail: StoredMail, mime: MimePart): readonly SnsEnvelope[] {
  const event = (eventType: string, detail: object) => ({
    eventType,
    mail: mailObject(mail, mime),
    [eventType.toLowerCase()]: detail,
  });
  const feedback = { feedbackId: randomUUID(), timestamp: mail.at };
  const ending = (wanted: Ending) => mail.recipients.filter((address) => endingOf(address) === wanted);
  const [bounced, suppressed, complained] = [ending('bounced'), ending('suppressed'), ending('complained')];
  const delivered = [...ending('delivered'), ...complained];
  const events = [
    event('Send', {}),
    ...(delivered.length === 0 ? [] : [event('Delivery', deliveryOf(mail, delivered))]),
    ...(bounced.length === 0 ? [] : [event('Bounce', { ...feedback, ...bounceOf(bounced, 'General') })]),
    ...(suppressed.length === 0 ? [] : [event('Bounce', { ...feedback, ...bounceOf(suppressed, 'Suppressed') })]),
    ...(complained.length === 0 ? [] : [event('Complaint', { ...feedback, ...complaintOf(mail, complained) })]),
  ];
  return events.map((told) => toEnvelope(told, mail.at));
}

function endingOf(address: string): Ending {
  const simulated = /^(bounce|complaint|suppressionlist)(?:\+[^@]*)?@simulator\.amazonses\.com$/i.exec(address)?.[1];
  switch (simulated?.toLowerCase()) {
    case 'bounce':
      return 'bounced';
    case 'suppressionlist':
      return 'suppressed';
    case 'complaint':
      return 'complained';
    default:
      return 'delivered';
  }
}

function mailObject(mail: StoredMail, mime: MimePart) {
  const custom = Object.entries(mail.tags).map(([name, value]) => [name, [value]] as const);
  return {
    timestamp: mail.at,
    source: mail.source,
    sourceArn: `arn:aws:ses:${region}:${account}:identity/${mail.source.split('@')[1] ?? ''}`,
    sendingAccountId: account,
    messageId: mail.id,
    destination: mail.recipients,
    headersTruncated: false,
    headers: mime.fields,
    commonHeaders: {
      from: [decodeWords(header(mime, 'from') ?? '')],
      to: [decodeWords(header(mime, 'to') ?? '')],
      messageId: mail.id,
      subject: subjectOf(mime),
    },
    tags: {
      'ses:operation': ['SendRawEmail'],
      'ses:configuration-set': [mail.configurationSet],
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': [mail.source.split('@')[1] ?? ''],
      'ses:caller-identity': ['local'],
      ...Object.fromEntries(custom),
    },
  };
}

function deliveryOf(mail: StoredMail, recipients: readonly string[]) {
  return {
    timestamp: mail.at,
    processingTimeMillis: 500,
    recipients,
    smtpResponse: '250 2.6.0 Message received',
    reportingMTA: 'a8-53.smtp-out.amazonses.com',
  };
}

function bounceOf(recipients: readonly string[], bounceSubType: 'General' | 'Suppressed') {
  return {
    bounceType: 'Permanent',
    bounceSubType,
    bouncedRecipients: recipients.map((emailAddress) => ({
      emailAddress,
      action: 'failed',
      status: '5.1.1',
      diagnosticCode: 'smtp; 550 5.1.1 user unknown',
    })),
    reportingMTA: 'dsn; a8-53.smtp-out.amazonses.com',
  };
}

function complaintOf(mail: StoredMail, recipients: readonly string[]) {
  return {
    complainedRecipients: recipients.map((emailAddress) => ({ emailAddress })),
    complaintSubType: null,
    complaintFeedbackType: 'abuse',
    userAgent: 'Amazon SES Mailbox Simulator',
    arrivalDate: mail.at,
  };
}

function toEnvelope(event: object, at: string): SnsEnvelope {
  return {
    Type: 'Notification',
    MessageId: randomUUID(),
    TopicArn: `arn:aws:sns:${region}:${account}:ses-events`,
    Subject: 'Amazon SES Email Event Notification',
    Message: JSON.stringify(event),
    Timestamp: at,
    SignatureVersion: '1',
    Signature: 'local',
    SigningCertURL: 'https://sns.invalid/local.pem',
    UnsubscribeURL: 'https://sns.invalid/unsubscribe',
  };
}
