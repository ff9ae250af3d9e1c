/** SES events in the shape that the SES developer guide documents ("Contents of event data"), with invented people. */
export interface EventOptions {
  readonly subscription?: string;
  readonly attempt?: string;
  readonly address?: string;
  readonly messageId?: string;
  /** When the mail was sent. */
  readonly timestamp?: string;
}

function mailOf({ subscription, attempt, address = 'reader@ngo.example', ...mail }: EventOptions) {
  return {
    timestamp: mail.timestamp ?? '2021-02-08T02:01:00.000Z',
    messageId: mail.messageId ?? '0100-sample',
    destination: [address],
    tags: {
      'ses:configuration-set': ['sample'],
      ...(subscription === undefined ? {} : { subscription: [subscription] }),
      ...(attempt === undefined ? {} : { attempt: [attempt] }),
    },
  };
}

/** An event as the queue carries it: JSON in an SNS envelope. */
export function sesEvent(eventType: string, options: EventOptions = {}, detail: Record<string, unknown> = {}): string {
  const event = { eventType, mail: mailOf(options), [eventType.toLowerCase()]: detail };
  return JSON.stringify({ Type: 'Notification', TopicArn: 'arn:sample', Message: JSON.stringify(event) });
}

/** The older format: `notificationType`, and no tags. */
export function sesNotification(notificationType: string, address: string, detail: Record<string, unknown>): string {
  const { tags: _tags, ...mail } = mailOf({ address });
  return JSON.stringify({
    Type: 'Notification',
    Message: JSON.stringify({ notificationType, mail, [notificationType.toLowerCase()]: detail }),
  });
}

export function bounce(bounceType: string, emailAddress = 'reader@ngo.example'): Record<string, unknown> {
  return { bounceType, bounceSubType: 'General', bouncedRecipients: [{ emailAddress, action: 'failed' }] };
}

export function complaint(emailAddress = 'reader@ngo.example'): Record<string, unknown> {
  return { complainedRecipients: [{ emailAddress }], complaintFeedbackType: 'abuse' };
}
