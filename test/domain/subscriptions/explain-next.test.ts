import { explainNext } from '../../../lambdas/domain/subscriptions/explain-next';
import type { Subscription } from '../../../lambdas/domain/subscriptions/subscription';

const confirmed: Subscription = {
  id: 'id',
  address: 'reader@reader.example',
  status: 'confirmed',
  concerns: ['elections'],
  storyLanguages: ['en'],
  mailLanguage: 'en',
  cadence: { every: 'week', weekday: 1, hour: 8, zone: 'Europe/Brussels' },
  consent: { text: 'yes', askedAt: '2021-01-01T00:00:00.000Z', form: 'f' },
  coveredUntil: '2021-02-01',
  dueAt: '2021-02-08T07:00:00.000Z',
  suppressed: false,
};
const around = { now: new Date('2021-02-04T10:00:00Z'), lastClosed: '2021-02-03', suppressed: false, stopped: false };
const becauseOf = (change: Partial<Subscription>, circumstances: Partial<typeof around> = {}) =>
  explainNext({ ...confirmed, ...change }, { ...around, ...circumstances });

describe('why the next digest is sent or not', () => {
  it('names the days it will cover and when it is due', () => {
    expect(becauseOf({})).toEqual({
      would: true,
      because: ['confirmed; covers the days from 2021-02-01 until 2021-02-08'],
      due: '2021-02-08T07:00:00.000Z',
    });
  });

  it('names every reason against it', () => {
    expect(becauseOf({ status: 'unconfirmed' }).because).toEqual(['the address was never confirmed']);
    expect(becauseOf({ status: 'paused', pausedUntil: '2021-03-01' }).because).toEqual([
      'it is paused until 2021-03-01',
    ]);
    expect(becauseOf({ coveredUntil: '2021-02-08' }).because).toEqual(['everything before 2021-02-08 was delivered']);
    const { would, because } = becauseOf({ status: 'unsubscribed', suppressed: true }, { stopped: true });
    expect(would).toBe(false);
    expect(because).toEqual([
      'it was unsubscribed',
      'the address is suppressed: it bounced or complained, or the operator stopped it',
      'all sending is stopped',
    ]);
  });

  it('names the day that a digest already due waits for, and not one that has time', () => {
    const due = { now: new Date('2021-02-08T09:00:00Z'), lastClosed: '2021-02-05' };
    expect(becauseOf({}, due)).toMatchObject({
      would: false,
      because: ['it waits until 2021-02-07 is closed; the last closed day is 2021-02-05'],
    });
    expect(becauseOf({}, { ...due, lastClosed: '2021-02-07' }).would).toBe(true);
  });

  it('tells how the one before ended, where it did not end well', () => {
    const { because } = becauseOf({ lastDelivery: { attempt: 'a1', state: 'failed' } });
    expect(because).toContain('the one before ended as failed (attempt a1): its stories come with this one');
    expect(becauseOf({ lastDelivery: { attempt: 'a1', state: 'sent' } }).because).toHaveLength(1);
  });

  it('says of a stranger only whether the address is suppressed', () => {
    expect(explainNext(undefined, { ...around, suppressed: true }).because).toEqual([
      'there is no subscription of this id or address',
      'the address is suppressed',
    ]);
  });
});
