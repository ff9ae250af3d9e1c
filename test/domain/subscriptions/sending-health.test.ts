import { countedSince, reasonToStop } from '../../../lambdas/domain/subscriptions/sending-health';

describe('what stops all sending', () => {
  it.each([
    // Four in a hundred, to the mail; at least ten bounces, at least two hundred mails.
    [{ sent: 300, bounced: 12, complained: 0 }, 'bounces'],
    [{ sent: 301, bounced: 12, complained: 0 }, undefined],
    [{ sent: 250, bounced: 10, complained: 0 }, 'bounces'],
    [{ sent: 200, bounced: 9, complained: 0 }, undefined],
    [{ sent: 199, bounced: 50, complained: 50 }, undefined],
    [{ sent: 200, bounced: 10, complained: 0 }, 'bounces'],
    [{ sent: 10_000, bounced: 399, complained: 0 }, undefined],
    [{ sent: 10_000, bounced: 400, complained: 0 }, 'bounces'],
    // Eight in ten thousand, to the mail; at least three complaints.
    [{ sent: 3750, bounced: 0, complained: 3 }, 'complaints'],
    [{ sent: 3751, bounced: 0, complained: 3 }, undefined],
    [{ sent: 200, bounced: 0, complained: 2 }, undefined],
    [{ sent: 10_000, bounced: 0, complained: 7 }, undefined],
    [{ sent: 10_000, bounced: 0, complained: 8 }, 'complaints'],
    [{ sent: 250, bounced: 10, complained: 3 }, 'bounces'],
  ] as const)('is, for %j: %s', (counts, reason) => {
    expect(reasonToStop(counts)).toBe(reason);
  });

  it('looks back over thirty days, or to when the operator let it go on', () => {
    const now = new Date('2021-03-31T12:00:00.000Z');
    expect(countedSince({}, now)).toBe('2021-03-01T12:00:00.000Z');
    expect(countedSince({ resumedAt: '2021-03-20T08:00:00.000Z' }, now)).toBe('2021-03-20T08:00:00.000Z');
    expect(countedSince({ resumedAt: '2021-01-20T08:00:00.000Z' }, now)).toBe('2021-03-01T12:00:00.000Z');
  });
});
