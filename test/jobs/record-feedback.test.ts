import { addressId } from '../../lambdas/domain/subscriptions/address-id';
import { confirmSubscription } from '../../lambdas/jobs/confirm-subscription';
import { recordFeedback } from '../../lambdas/jobs/record-feedback';
import { requestSubscription } from '../../lambdas/jobs/request-subscription';
import { bounce, complaint, sesEvent, sesNotification } from '../domain/subscriptions/ses-events';
import { formOf, type SubscribingParts, subscribingParts } from './subscribing-parts';

let parts: SubscribingParts;
beforeAll(async () => {
  parts = await subscribingParts();
});
afterAll(() => parts.close());

const period = { from: '2021-02-01', until: '2021-02-08' };
let count = 0;

interface Reader {
  readonly id: string;
  readonly address: string;
}

async function reader(): Promise<Reader> {
  count += 1;
  const address = `reader-${count}@ngo.example`;
  parts.setClock('2021-02-01T10:00:00.000Z');
  await requestSubscription(parts, formOf(address));
  await confirmSubscription(parts, parts.mails.at(-1)?.token ?? '');
  parts.setClock('2021-02-08T07:01:00.000Z');
  return { id: addressId(address, parts.keys), address };
}

async function readerWithClaim(attempt: string): Promise<Reader> {
  const subscriber = await reader();
  await parts.claim(subscriber.id, { attempt, period, now: parts.now().toISOString() });
  return subscriber;
}

function record(...bodies: string[]) {
  return recordFeedback(
    parts,
    bodies.map((body, index) => ({ id: `message-${index}`, body })),
  );
}

describe('a hard bounce or complaint', () => {
  test.each([
    ['Bounce', 'bounce', bounce('Permanent')],
    ['Complaint', 'complaint', complaint()],
  ])('%s suppresses at once, also when it comes twice', async (event, reason, detail) => {
    const { id } = await reader();
    const body = sesEvent(event, { subscription: id, attempt: 'a1' }, detail);
    const none = { settled: 0, rejected: 0, ignored: {}, failed: [] };
    expect(await record(body, body)).toEqual({ suppressed: { [reason]: 2 }, ...none });
    expect(await parts.isSuppressed(id)).toBe(true);
    expect(await parts.claim(id, { attempt: 'a1', period, now: '2021-02-08T07:02:00.000Z' })).toEqual({
      kind: 'refused',
      reason: 'suppressed',
    });
  });

  test('in the older format is found by its address, in whatever letters', async () => {
    const { id, address } = await reader();
    await record(sesNotification('Bounce', address, bounce('Permanent', address.toUpperCase())));
    expect(await parts.isSuppressed(id)).toBe(true);
  });
});

describe('a soft bounce', () => {
  const week = (day: string) => `2021-${day}T07:00:00.000Z`;
  const full = (id: string, messageId: string, timestamp: string) =>
    sesEvent(
      'Bounce',
      { subscription: id, messageId, timestamp },
      { ...bounce('Transient'), bounceSubType: 'MailboxFull' },
    );

  test('is kept, and the third of about three mails in a row suppresses, in whatever order and however often they come', async () => {
    const { id } = await reader();
    const [first, second, third] = [
      full(id, 'm1', week('02-08')),
      full(id, 'm2', week('02-15')),
      full(id, 'm3', week('02-22')),
    ];
    expect(await record(third, first, first, third, first)).toMatchObject({
      suppressed: {},
      ignored: { 'soft bounce': 5 },
    });
    expect(await parts.isSuppressed(id)).toBe(false);
    expect(await record(second)).toMatchObject({ suppressed: { 'soft-bounces': 1 } });
    expect(await parts.isSuppressed(id)).toBe(true);
  });

  test('now and then suppresses nobody', async () => {
    const { id } = await reader();
    for (const [name, day] of Object.entries({ m1: '02-08', m2: '03-08', m3: '04-05', m4: '05-03' })) {
      await record(full(id, name, week(day)));
    }
    expect(await parts.isSuppressed(id)).toBe(false);
  });

  test.each([
    ['as the simulator of SES answers', 'Transient', 'General', [{ emailAddress: 'reader@ngo.example' }]],
    ['as mailboxes answer', 'Undetermined', 'Undetermined', []],
  ])('that is an automatic answer, %s, counts for nothing', async (_, bounceType, bounceSubType, bouncedRecipients) => {
    const { id } = await reader();
    const answer = { bounceType, bounceSubType, bouncedRecipients };
    const events = ['m1', 'm2', 'm3'].map((messageId) => sesEvent('Bounce', { subscription: id, messageId }, answer));
    expect(await record(...events)).toMatchObject({ ignored: { 'automatic answer': 3 } });
    expect((await parts.load(id))?.softBounces).toBeUndefined();
  });
});

describe('a mail that SES rejects as malware', () => {
  const rejected = (tags: object) => sesEvent('Reject', tags, { reason: 'Bad content' });

  test('makes nobody an address we must not mail', async () => {
    const { id } = await reader();
    expect(await record(rejected({ subscription: id }))).toMatchObject({ rejected: 1, ignored: {} });
    expect(await parts.isSuppressed(id)).toBe(false);
  });

  test.each([
    ['after its Send event', ['Send', 'Reject']],
    ['before its Send event', ['Reject', 'Send']],
    ['twice', ['Reject', 'Reject']],
  ])('%s covers nothing: what it was to tell comes with the next', async (_, order) => {
    const { id } = await readerWithClaim('a1');
    const tags = { subscription: id, attempt: 'a1' };
    const report = await record(...order.map((event) => (event === 'Send' ? sesEvent('Send', tags) : rejected(tags))));
    expect(report.rejected).toBe(order.filter((event) => event === 'Reject').length);
    expect(report.failed).toEqual([]);
    const stored = await parts.load(id);
    expect(stored).toMatchObject({ coveredUntil: '2021-02-01', dueAt: '2021-02-15T07:00:00.000Z' });
    expect(stored?.delivery).toBeUndefined();
  });
});

describe('a Send or Delivery event', () => {
  test.each(['Send', 'Delivery'])('%s settles the claim whose sender never came back', async (event) => {
    const { id } = await readerWithClaim('a1');
    const body = sesEvent(event, { subscription: id, attempt: 'a1' });
    expect(await record(body, body)).toMatchObject({ settled: 1, ignored: { 'nothing to settle': 1 } });
    const stored = await parts.load(id);
    expect(stored).toMatchObject({ coveredUntil: '2021-02-08', dueAt: '2021-02-15T07:00:00.000Z' });
    expect(stored?.delivery).toBeUndefined();
  });

  test('agrees with a sender that comes back later', async () => {
    const { id } = await readerWithClaim('a1');
    await record(sesEvent('Send', { subscription: id, attempt: 'a1' }));
    const to = { period, nextDue: '2021-02-15T07:00:00.000Z' };
    expect(await parts.markSent(id, 'a1', to)).toBe(true);
  });

  test('of another attempt settles nothing', async () => {
    const { id } = await readerWithClaim('a2');
    const report = await record(sesEvent('Send', { subscription: id, attempt: 'a1' }));
    expect(report).toMatchObject({ settled: 0, ignored: { 'nothing to settle': 1 } });
    expect(await parts.load(id)).toMatchObject({ delivery: { attempt: 'a2' }, coveredUntil: '2021-02-01' });
  });

  test('of a mail long given up takes the doubt away', async () => {
    const { id } = await readerWithClaim('a1');
    await parts.markUncertain(id, 'a1', { nextDue: '2021-02-15T07:00:00.000Z' });
    expect(await record(sesEvent('Send', { subscription: id, attempt: 'a1' }))).toMatchObject({ settled: 1 });
    const stored = await parts.load(id);
    expect(stored).toMatchObject({ coveredUntil: '2021-02-08' });
    expect(stored?.uncertain).toBeUndefined();
  });

  test('after the bounce of the same mail makes nobody due again', async () => {
    const { id } = await readerWithClaim('a1');
    const tags = { subscription: id, attempt: 'a1' };
    await record(sesEvent('Bounce', tags, bounce('Permanent')), sesEvent('Send', tags));
    const stored = await parts.load(id);
    expect(stored).toMatchObject({ suppressed: true, coveredUntil: '2021-02-08' });
    expect(stored?.dueAt).toBeUndefined();
  });
});

test('a message that cannot be read is kept for another try and stops no other', async () => {
  const { id } = await reader();
  const report = await record('reader@ngo.example', sesEvent('Complaint', { subscription: id }, complaint()));
  expect(report).toEqual({
    suppressed: { complaint: 1 },
    settled: 0,
    rejected: 0,
    ignored: {},
    failed: [{ id: 'message-0', error: 'Feedback: the message is not JSON.' }],
  });
});
