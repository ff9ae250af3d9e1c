import { readFeedback } from '../../../lambdas/domain/subscriptions/feedback';
import { bounce, complaint, sesEvent, sesNotification } from './ses-events';

const tagged = { subscription: 'reader-1', attempt: 'a1' };

describe('feedback that ends mailing', () => {
  test('is a permanent bounce, a complaint or a reject, by the subscription our tag names', () => {
    const of = { subscription: 'reader-1' };
    expect(readFeedback(sesEvent('Bounce', tagged, bounce('Permanent')))).toEqual({
      kind: 'suppress',
      reason: 'bounce',
      of,
    });
    expect(readFeedback(sesEvent('Complaint', tagged, complaint()))).toEqual({
      kind: 'suppress',
      reason: 'complaint',
      of,
    });
    expect(readFeedback(sesEvent('Reject', tagged, { reason: 'Bad content' }))).toEqual({
      kind: 'suppress',
      reason: 'reject',
      of,
    });
  });

  test('goes by address where there is no tag, whatever the name written before it', () => {
    const notification = sesNotification(
      'Bounce',
      'reader@ngo.example',
      bounce('Permanent', 'A Reader <reader@ngo.example>'),
    );
    expect(readFeedback(notification)).toMatchObject({ of: { addresses: ['reader@ngo.example'] } });
    expect(readFeedback(sesEvent('Reject'))).toMatchObject({ of: { addresses: ['reader@ngo.example'] } });
  });

  test('needs no SNS envelope', () => {
    const { Message } = JSON.parse(sesEvent('Complaint', tagged, complaint())) as { Message: string };
    expect(readFeedback(Message)).toMatchObject({ kind: 'suppress', reason: 'complaint' });
  });
});

describe('feedback that ends nothing', () => {
  test.each([
    [sesEvent('Bounce', tagged, bounce('Transient')), 'Bounce Transient'],
    [sesEvent('Bounce', tagged, bounce('Undetermined')), 'Bounce Undetermined'],
    [sesEvent('Complaint', tagged, { ...complaint(), complaintFeedbackType: 'not-spam' }), 'Complaint not-spam'],
    [sesEvent('DeliveryDelay', tagged), 'DeliveryDelay'],
    [sesEvent('Send'), 'Send without tags'],
  ])('is counted by kind: %#', (body, event) => {
    expect(readFeedback(body)).toEqual({ kind: 'ignored', event });
  });
});

test('a Send or Delivery event names the delivery that it settles', () => {
  const sent = { kind: 'sent', ...tagged };
  expect(readFeedback(sesEvent('Send', tagged))).toEqual(sent);
  expect(readFeedback(sesEvent('Delivery', tagged))).toEqual(sent);
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
