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

  it('says that an uncertain mail is not sent again, and that what it told comes with the next', () => {
    const { would, because } = becauseOf({ lastDelivery: { attempt: 'a2', state: 'uncertain' } });
    expect(would).toBe(true);
    expect(because[1]).toBe('the one before ended as uncertain (attempt a2): its stories come with this one');
  });

  it('says that a digest is under way, and that a row without due instant gets none', () => {
    const claimedAt = '2021-02-08T07:15:00.000Z';
    const period = { from: '2021-02-01', until: '2021-02-08' };
    const delivery = { state: 'claimed', attempt: 'a3', period, claimedAt } as const;
    expect(becauseOf({ delivery }).because).toEqual([`a digest is claimed since ${claimedAt} (attempt a3)`]);
    const { dueAt: _, ...undue } = confirmed;
    expect(explainNext(undue, around)).toEqual({
      would: false,
      because: ['no digest is due: its row has no due instant'],
    });
  });

  it('says of who wants no empty mail, and of a daily reader, that nothing found means no mail', () => {
    const unlessEmpty = 'it is left out if nothing is found';
    expect(becauseOf({ skipEmpty: true })).toMatchObject({ would: true });
    expect(becauseOf({ skipEmpty: true }).because).toContain(unlessEmpty);
    expect(becauseOf({ cadence: { ...confirmed.cadence, every: 'day' } }).because).toContain(unlessEmpty);
    expect(becauseOf({}).because).not.toContain(unlessEmpty);
  });

  it('says that an address is on the list of suppressed ones where its row does not know yet', () => {
    const { would, because } = becauseOf({}, { suppressed: true });
    expect(would).toBe(false);
    expect(because).toEqual(['the address is on the list of suppressed addresses']);
  });

  it('says that no day is closed yet', () => {
    const { lastClosed: _, ...early } = around;
    expect(explainNext(confirmed, early).because).toEqual(['no day is closed yet']);
  });

  it('says of a stranger only whether the address is suppressed', () => {
    expect(explainNext(undefined, { ...around, suppressed: true }).because).toEqual([
      'there is no subscription of this id or address',
      'the address is suppressed',
    ]);
  });
});
