import type { Subscription } from '../../../lambdas/domain/subscriptions/subscription';

/** A confirmed weekly subscription that is next due on Monday 8 February 2021 at 8:00 in Almaty. */
export function sampleSubscription(changes: Partial<Subscription> = {}): Subscription {
  return {
    id: 'sample-reader',
    address: 'reader@ngo.example',
    status: 'confirmed',
    concerns: ['elections', 'tax-pressure'],
    storyLanguages: ['en', 'ru'],
    mailLanguage: 'en',
    cadence: { every: 'week', weekday: 1, hour: 8, zone: 'Asia/Almaty' },
    consent: {
      text: 'subscribe-1',
      askedAt: '2021-01-29T10:00:00.000Z',
      form: 'site',
      confirmedAt: '2021-02-01T10:00:00.000Z',
    },
    coveredUntil: '2021-02-01',
    dueAt: '2021-02-08T02:00:00.000Z',
    suppressed: false,
    ...changes,
  };
}

/** The same person before confirming: the link carries a nonce of which the row keeps this hash. */
export function unconfirmedSubscription(changes: Partial<Subscription> = {}): Subscription {
  const { coveredUntil: _covered, dueAt: _due, ...rest } = sampleSubscription();
  return {
    ...rest,
    status: 'unconfirmed',
    consent: { text: 'subscribe-1', askedAt: '2021-02-01T09:00:00.000Z', form: 'site' },
    confirmation: { nonce: 'hash-of-nonce', expiresAt: '2021-02-08T09:00:00.000Z' },
    ...changes,
  };
}
