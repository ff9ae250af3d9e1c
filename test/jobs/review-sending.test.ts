import { recordFeedback } from '../../lambdas/jobs/record-feedback';
import { reviewSending } from '../../lambdas/jobs/review-sending';
import { bounce, complaint, sesEvent } from '../domain/subscriptions/ses-events';
import { type SubscribingParts, subscribingParts } from './subscribing-parts';

const opened: SubscribingParts[] = [];
afterAll(() => Promise.all(opened.map((parts) => parts.close())));

async function open(): Promise<SubscribingParts> {
  const parts = await subscribingParts();
  opened.push(parts);
  parts.setClock('2021-03-01T12:00:00.000Z');
  return parts;
}

const sentAt = '2021-02-22T07:00:00.000Z';
const numbered = (count: number) => Array.from({ length: count }, (_, index) => index);

function record(parts: SubscribingParts, kind: 'Send' | 'Bounce' | 'Complaint', count: number, timestamp = sentAt) {
  const detail = { Send: {}, Bounce: bounce('Permanent'), Complaint: complaint() }[kind];
  const bodies = numbered(count).map((index) =>
    sesEvent(kind, { subscription: `reader-${index}`, messageId: `${timestamp}-${index}`, timestamp }, detail),
  );
  return recordFeedback(
    parts,
    bodies.map((body, index) => ({ id: String(index), body })),
  );
}

test('ten hard bounces of 250 mails stop all sending, and the first reason stays', async () => {
  const parts = await open();
  await record(parts, 'Send', 250);
  await record(parts, 'Bounce', 9);
  expect(await parts.isStopped()).toBe(false);
  const { sendingStopped } = await record(parts, 'Bounce', 10);
  expect(sendingStopped).toMatchObject({ reason: 'bounces', sent: 250, bounced: 10, complained: 0 });
  await record(parts, 'Complaint', 3);
  expect(await reviewSending(parts)).toMatchObject({ reason: 'bounces' });
});

test('events that come again, or before the mails they speak of, double nothing', async () => {
  const parts = await open();
  for (let time = 0; time < 3; time += 1) await record(parts, 'Bounce', 9);
  for (let time = 0; time < 2; time += 1) await record(parts, 'Send', 210);
  expect(await parts.countTroubles('2021-01-01')).toEqual({ bounced: 9, complained: 0 });
  expect(await parts.countSent('2021-01-01')).toBe(210);
  expect(await reviewSending(parts)).toBeUndefined();
});

test('three complaints stop sending, but not among fewer than 200 mails', async () => {
  const parts = await open();
  await record(parts, 'Send', 199);
  expect((await record(parts, 'Complaint', 3)).sendingStopped).toBeUndefined();
  await record(parts, 'Send', 200);
  expect(await reviewSending(parts)).toMatchObject({ reason: 'complaints', sent: 200 });
});

test('a rate under four in a hundred stops nothing', async () => {
  const parts = await open();
  await record(parts, 'Send', 300);
  expect((await record(parts, 'Bounce', 11)).sendingStopped).toBeUndefined();
});

test('what was sent more than thirty days ago counts no more', async () => {
  const parts = await open();
  const old = '2021-01-30T11:00:00.000Z';
  await record(parts, 'Send', 250, old);
  expect((await record(parts, 'Bounce', 20, old)).sendingStopped).toBeUndefined();
});

test('what was sent before the operator resumed counts no more; what follows does', async () => {
  const parts = await open();
  await record(parts, 'Send', 250);
  await record(parts, 'Bounce', 20);
  expect(await parts.isStopped()).toBe(true);
  await parts.resumeSending('2021-02-22T08:00:00.000Z');
  expect(await parts.isStopped()).toBe(false);
  expect((await record(parts, 'Bounce', 20)).sendingStopped).toBeUndefined();
  await record(parts, 'Send', 250, '2021-02-22T09:00:00.000Z');
  expect((await record(parts, 'Bounce', 20, '2021-02-22T09:00:00.000Z')).sendingStopped).toMatchObject({ bounced: 20 });
});
