import { type Circumstances, explainNext } from '../../../lambdas/domain/subscriptions/explain-next';
import type { Subscription, Suppression } from '../../../lambdas/domain/subscriptions/subscription';

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
const around: Circumstances = { now: new Date('2021-02-04T10:00:00Z'), lastClosed: '2021-02-03' };
const becauseOf = (change: Partial<Subscription>, circumstances: Partial<Circumstances> = {}) =>
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
    const stop = { at: '2021-02-03T10:00:00.000Z', reason: 'bounces', sent: 300, bounced: 12, complained: 1 } as const;
    const suppression = { id: 'id', reason: 'bounce', since: '2021-02-02T10:00:00.000Z' } as const;
    const consent = { ...confirmed.consent, withdrawnAt: '2021-02-01T09:00:00.000Z' };
    const { would, because } = becauseOf(
      { status: 'unsubscribed', consent, suppressed: true, coveredUntil: '2021-02-08' },
      { stop, suppression },
    );
    expect(would).toBe(false);
    expect(because).toEqual([
      'it was unsubscribed at 2021-02-01T09:00:00.000Z',
      'the address is suppressed since 2021-02-02T10:00:00.000Z: a mail to it came back for good (hard bounce)',
      'all sending is stopped since 2021-02-03T10:00:00.000Z: 12 of 300 mails bounced; `sending resume` lets it go on',
      'everything before 2021-02-08 was delivered',
    ]);
    expect(becauseOf({}, { stop: { ...stop, reason: 'complaints' } }).because[0]).toContain(
      ': 1 of 300 were complained of',
    );
  });

  it('says whether an address that was never confirmed still may be', () => {
    const link = (expiresAt: string) => becauseOf({ status: 'unconfirmed', confirmation: { nonce: 'n', expiresAt } });
    expect(becauseOf({ status: 'unconfirmed' }).because).toEqual(['the address was never confirmed']);
    expect(link('2021-02-05T00:00:00.000Z').because).toEqual([
      'the address was never confirmed; its link is good until 2021-02-05T00:00:00.000Z',
    ]);
    expect(link('2021-02-01T00:00:00.000Z').because).toEqual([
      'the address was never confirmed; its link ended at 2021-02-01T00:00:00.000Z',
    ]);
  });

  it('says until when it is paused, by the reader’s calendar, and sees that a pause is over', () => {
    const pausedUntil = (day: string, zone = 'Europe/Brussels') =>
      becauseOf({ status: 'paused', pausedUntil: day, cadence: { ...confirmed.cadence, zone } });
    expect(pausedUntil('2021-03-01')).toMatchObject({ would: false, because: ['it is paused until 2021-03-01'] });
    expect(pausedUntil('2021-02-04').would).toBe(true);
    expect(pausedUntil('2021-02-05').would).toBe(false);
    // It is midnight there already.
    expect(pausedUntil('2021-02-05', 'Pacific/Kiritimati').would).toBe(true);
  });

  it('tells the kinds of suppression apart', () => {
    const reasonOf = (reason: Suppression['reason']) =>
      becauseOf({ suppressed: true }, { suppression: { id: 'id', reason, since: 'then' } }).because[0];
    expect(reasonOf('soft-bounces')).toBe(
      'the address is suppressed since then: three mails in about a row came back (soft bounces)',
    );
    expect(reasonOf('complaint')).toBe('the address is suppressed since then: its reader complained of a mail');
    expect(reasonOf('operator')).toBe('the address is suppressed since then: the operator stopped it');
    expect(becauseOf({ suppressed: true }).because).toEqual(['the address is suppressed']);
  });

  it('names the day that a digest already due waits for, and not one that has time', () => {
    const due = { now: new Date('2021-02-08T09:00:00Z'), lastClosed: '2021-02-05' };
    expect(becauseOf({}, due)).toMatchObject({
      would: false,
      because: ['it waits until 2021-02-07 is closed; the last closed day is 2021-02-05'],
    });
    expect(becauseOf({}, { ...due, lastClosed: '2021-02-07' }).would).toBe(true);
  });

  it('tells how the one before ended, and what that means for this one', () => {
    const endOf = (change: Partial<Subscription>) => becauseOf(change).because[1];
    const period = { from: '2021-01-25', until: '2021-02-01' };
    expect(endOf({ lastDelivery: { attempt: 'a1', state: 'failed' } })).toBe(
      'the one before ended as failed (attempt a1): its stories come with the next',
    );
    expect(endOf({ lastDelivery: { attempt: 'a1', state: 'sent', period } })).toBe(
      'the one before was sent (attempt a1), with the days from 2021-01-25 until 2021-02-01',
    );
    const doubt = { attempt: 'a2', period };
    expect(endOf({ uncertain: doubt, lastDelivery: { attempt: 'a2', state: 'uncertain' } })).toBe(
      'the one before ended as uncertain (attempt a2): its stories come with the next, marked as possible repeats',
    );
    expect(becauseOf({ uncertain: doubt }).would).toBe(true);
  });

  it('says that a digest is under way, and that a row without due instant gets none', () => {
    const claimedAt = '2021-02-08T07:15:00.000Z';
    const period = { from: '2021-02-01', until: '2021-02-08' };
    const delivery = { state: 'claimed', attempt: 'a3', period, claimedAt } as const;
    expect(becauseOf({ delivery }).because).toEqual([
      `a digest is under way since ${claimedAt} (attempt a3): what SES tells of it ends that, or, after 15 minutes, it is uncertain and never sent again`,
    ]);
    const { dueAt: _, ...undue } = confirmed;
    expect(explainNext(undue, around)).toEqual({
      would: false,
      because: ['no digest is due: its row has no due instant'],
    });
  });

  it('says of who wants no empty mail, and of a daily reader, that nothing found means no mail', () => {
    const unlessEmpty = 'it is left out if nothing is found';
    const daily = { cadence: { ...confirmed.cadence, every: 'day' } } as const;
    expect(becauseOf({ skipEmpty: true })).toMatchObject({ would: true });
    expect(becauseOf({ skipEmpty: true }).because).toContain(unlessEmpty);
    expect(becauseOf(daily).because).toContain(unlessEmpty);
    expect(becauseOf({}).because).not.toContain(unlessEmpty);
  });

  it('knows silence when a digest is due, and what was found when it is not yet', () => {
    const due = { now: new Date('2021-02-08T09:00:00Z'), lastClosed: '2021-02-07' };
    const [silence, news] = [
      { stories: 0, corrections: 0 },
      { stories: 2, corrections: 1 },
    ];
    expect(becauseOf({ skipEmpty: true }, { ...due, found: silence })).toMatchObject({
      would: false,
      because: [expect.anything(), 'nothing found in these days', 'it is left out if nothing is found'],
    });
    expect(becauseOf({}, { ...due, found: silence })).toMatchObject({
      would: true,
      because: [expect.anything(), 'nothing found in these days', 'it will say so: its reader wants empty mails, too'],
    });
    expect(becauseOf({ skipEmpty: true }, { ...due, found: news })).toMatchObject({
      would: true,
      because: [expect.anything(), 'stories found in these days: 2; corrections: 1'],
    });
    expect(becauseOf({ skipEmpty: true }, { found: silence })).toMatchObject({
      would: true,
      because: [
        expect.anything(),
        'nothing found in those of them that are closed',
        'it is left out if nothing is found',
      ],
    });
  });

  it('says that an address is suppressed where its row does not know yet', () => {
    const suppression = { id: 'id', reason: 'complaint', since: '2021-02-02T10:00:00.000Z' } as const;
    expect(becauseOf({}, { suppression })).toMatchObject({
      would: false,
      because: [expect.stringContaining('complained')],
    });
  });

  it('says that no day is closed yet', () => {
    const { lastClosed: _, ...early } = around;
    expect(explainNext(confirmed, early).because).toEqual(['no day is closed yet']);
  });

  it('says of a stranger only whether the address is suppressed', () => {
    const suppression = { id: 'id', reason: 'operator', since: 'then' } as const;
    expect(explainNext(undefined, { ...around, suppression }).because).toEqual([
      'there is no subscription of this id or address',
      'the address is suppressed since then: the operator stopped it',
    ]);
  });
});
