import { afterFailure, afterUnchanged } from '../../../lambdas/domain/feeds/after-poll';
import { addressOf, type FeedState, isResting, paceOf, validatorsFor } from '../../../lambdas/domain/feeds/feed-state';
import type { PollFailure } from '../../../lambdas/domain/feeds/poll-outcome';
import { aFeed } from '../../builders';

const now = new Date('2021-02-01T12:00:00.000Z');
const later = new Date('2021-02-01T18:00:00.000Z');
const well: FeedState = { feedId: 'sample-news', validators: { etag: '"a"' }, fingerprint: 'f', watchVersion: 'v1' };

function failure(change: Partial<PollFailure> = {}): PollFailure {
  return { kind: 'failed', reason: 'timeout', message: 'no answer in 20 s', ...change };
}

describe('the state of a feed', () => {
  it('keeps what it knew of the source when a poll fails, and since when', () => {
    expect(afterFailure(well, failure(), now)).toEqual({
      ...well,
      failing: { reason: 'timeout', since: '2021-02-01T12:00:00.000Z', count: 1 },
    });
  });

  it('stays the same object when the same failure goes on, so that nothing is written', () => {
    const failing = afterFailure(well, failure(), now);
    expect(afterFailure(failing, failure(), later)).toBe(failing);
  });

  it('stays the same object when a well source has nothing new', () => {
    expect(afterUnchanged(well, {})).toBe(well);
  });

  it('forgets the failure when the source answers again', () => {
    expect(afterUnchanged(afterFailure(well, failure(), now), {})).toEqual(well);
  });

  it('notes how long a source asks us to wait', () => {
    const asked = (retryAfter: number) =>
      afterFailure(well, failure({ reason: 'rejected', retryAfter }), now).notBefore;
    expect(asked(3600)).toBe('2021-02-01T13:00:00.000Z');
    expect(asked(3 * 86_400)).toBe('2021-02-04T12:00:00.000Z');
  });

  it('believes a source that it is gone only when it says so twice', () => {
    const once = afterFailure(well, failure({ reason: 'gone', status: 410 }), now);
    const twice = afterFailure(once, failure({ reason: 'gone', status: 410 }), later);
    expect([isResting(once, later), isResting(twice, later)]).toEqual([false, true]);
    expect(afterFailure(twice, failure({ reason: 'gone', status: 410 }), later)).toBe(twice);
  });

  it('sends no validators back when other rules read the last body, so that it is read once more', () => {
    expect(validatorsFor(well, 'v1')).toEqual({ etag: '"a"' });
    expect(validatorsFor(well, 'v2')).toEqual({});
  });

  it('takes up new validators that come with the same body', () => {
    expect(afterUnchanged(well, { validators: { etag: '"b"' } })).toEqual({ ...well, validators: { etag: '"b"' } });
    expect(afterUnchanged(well, { validators: { etag: '"a"' } })).toBe(well);
  });

  it('is hourly, or as its editors say, or else at its own pace', () => {
    const own = { ...well, pace: 240 };
    expect([paceOf(aFeed()), paceOf(aFeed({ pace: 720 }), own), paceOf(aFeed(), own)]).toEqual([60, 720, 240]);
  });
});

describe('a feed that has moved', () => {
  const to = 'https://new.example/feed.xml';
  const once = afterUnchanged(well, { movedTo: to });
  const twice = afterUnchanged(once, { movedTo: to });

  it('is asked at its new address once two polls in a row were led there for good', () => {
    expect([once, twice].map((state) => addressOf(aFeed(), state))).toEqual([aFeed().url, to]);
    expect(afterUnchanged(twice, {})).toBe(twice);
  });

  it('is not believed when the second poll is led elsewhere or nowhere', () => {
    expect(addressOf(aFeed(), afterUnchanged(once, { movedTo: 'https://other.example/' }))).toBe(aFeed().url);
    expect(afterUnchanged(once, {})).toEqual(well);
  });

  it('is asked at its old address again when the new one fails or leads on', () => {
    expect(addressOf(aFeed(), afterFailure(twice, failure({ reason: 'rejected', status: 404 }), now))).toBe(
      aFeed().url,
    );
    expect(addressOf(aFeed(), afterUnchanged(twice, { movedTo: 'https://third.example/' }))).toBe(aFeed().url);
  });
});
