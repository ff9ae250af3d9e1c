import { readFeedback } from '../../../lambdas/domain/subscriptions/feedback';
import { bounce, complaint, sesEvent, sesNotification } from './ses-events';

const tagged = { subscription: 'reader-1', attempt: 'a1' };

const mail = { id: '0100-sample', sentAt: '2021-02-08T02:01:00.000Z' };

describe('feedback that ends mailing', () => {
  test('is a permanent bounce or a complaint, by the subscription our tag names', () => {
    const known = { kind: 'suppress', of: { subscription: 'reader-1' }, mail, counts: true };
    expect(readFeedback(sesEvent('Bounce', tagged, bounce('Permanent')))).toEqual({ ...known, reason: 'bounce' });
    expect(readFeedback(sesEvent('Complaint', tagged, complaint()))).toEqual({ ...known, reason: 'complaint' });
  });

  test('counts against us only when a provider was bothered', () => {
    const heldBack = { ...bounce('Permanent'), bounceSubType: 'OnAccountSuppressionList' };
    expect(readFeedback(sesEvent('Bounce', tagged, heldBack))).toMatchObject({ kind: 'suppress', counts: false });
  });

  test('goes by address where there is no tag, whatever the name written before it', () => {
    const notification = sesNotification(
      'Bounce',
      'reader@ngo.example',
      bounce('Permanent', 'A Reader <reader@ngo.example>'),
    );
    expect(readFeedback(notification)).toMatchObject({ of: { addresses: ['reader@ngo.example'] } });
  });

  test('needs no SNS envelope', () => {
    const { Message } = JSON.parse(sesEvent('Complaint', tagged, complaint())) as { Message: string };
    expect(readFeedback(Message)).toMatchObject({ kind: 'suppress', reason: 'complaint' });
  });
});

describe('feedback that ends nothing', () => {
  test.each([
    [
      sesEvent('Bounce', tagged, { ...bounce('Transient'), bouncedRecipients: [{ emailAddress: 'a@b.example' }] }),
      'automatic answer',
    ],
    // As readers' own mailboxes are seen to answer, unlike the simulator of SES.
    [
      sesEvent('Bounce', tagged, {
        bounceType: 'Undetermined',
        bounceSubType: 'Undetermined',
        bouncedRecipients: [],
      }),
      'automatic answer',
    ],
    [sesEvent('Complaint', tagged, { ...complaint(), complaintFeedbackType: 'not-spam' }), 'Complaint not-spam'],
    [sesEvent('DeliveryDelay', tagged), 'DeliveryDelay'],
  ])('is counted by kind: %#', (body, event) => {
    expect(readFeedback(body)).toEqual({ kind: 'ignored', event });
  });
});

test.each(['Transient', 'Undetermined'])('a bounce that is %s may pass', (type) => {
  const feedback = readFeedback(sesEvent('Bounce', tagged, bounce(type)));
  expect(feedback).toEqual({ kind: 'soft-bounce', of: { subscription: 'reader-1' }, mail });
});

describe('what comes when a topic is set up', () => {
  const greeting = 'Successfully validated SNS topic for Amazon SES event publishing.';

  test.each([greeting, JSON.stringify({ Type: 'Notification', Message: greeting })])(
    'is the greeting of SES, of no mail: %s',
    (body) => expect(readFeedback(body)).toEqual({ kind: 'ignored', event: 'topic validated' }),
  );

  test('is the success of notifications by identity, of no mail', () => {
    const Message = '{"notificationType":"AmazonSnsSubscriptionSucceeded","message":"You have subscribed your topic."}';
    expect(readFeedback(JSON.stringify({ Type: 'Notification', Message }))).toEqual({
      kind: 'ignored',
      event: 'AmazonSnsSubscriptionSucceeded',
    });
  });

  test.each(['SubscriptionConfirmation', 'UnsubscribeConfirmation'])(
    'is kept for the operator where it says that no feedback comes: %s',
    (Type) => {
      const body = JSON.stringify({ Type, Message: 'You have chosen to …', SubscribeURL: 'https://sns.example/' });
      expect(() => readFeedback(body)).toThrow(/^Feedback: SNS sent (Uns|S)ubscri\w+Confirmation: .*SubscribeURL/);
    },
  );
});

test('a mail that SES took for malware names the delivery that it opens again', () => {
  expect(readFeedback(sesEvent('Reject', tagged, { reason: 'Bad content' }))).toEqual({
    kind: 'rejected',
    delivery: tagged,
  });
  expect(readFeedback(sesEvent('Reject', {}, { reason: 'Bad content' }))).toEqual({ kind: 'rejected' });
});

test('a Send or Delivery event names the delivery that it settles, and one of the two counts the mail', () => {
  const sent = { kind: 'sent', delivery: tagged, mail };
  expect(readFeedback(sesEvent('Send', tagged))).toEqual({ ...sent, counts: true });
  expect(readFeedback(sesEvent('Delivery', tagged))).toEqual({ ...sent, counts: false });
  expect(readFeedback(sesEvent('Send'))).toEqual({ kind: 'sent', mail, counts: true });
  expect(readFeedback(sesNotification('Delivery', 'reader@ngo.example', {}))).toMatchObject({ counts: true });
});

test.each([
  'not JSON, but reader@ngo.example',
  '[]',
  '{}',
  '{"Message":"reader@ngo.example"}',
  '{"eventType":"Bounce","mail":{}}',
  '{"eventType":"Bounce","mail":{},"bounce":{"bounceType":"Permanent","bouncedRecipients":[]}}',
  '{"eventType":"Complaint","mail":{"destination":[]},"complaint":{"complainedRecipients":[{}]}}',
  '{"eventType":"Send","mail":null}',
])('what is not an SES event is refused without repeating it: %s', (body) => {
  expect(() => readFeedback(body)).toThrow(/^Feedback(?!.*reader@)/);
});
