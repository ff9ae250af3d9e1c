import { readConfig } from '../lambdas/config';

const complete = {
  FEEDS_TABLE: 'Feeds',
  MATCHES_TABLE: 'Matches',
  OPERATOR_CONTACT: 'https://watch.example/contact',
};

describe('the settings of a handler', () => {
  it('are read when they are complete', () => {
    expect(readConfig('poll-feeds', { ...complete, PATH: '/bin' })).toEqual(complete);
  });

  it('are refused with every missing one named at once', () => {
    expect(() => readConfig('poll-feeds', { FEEDS_TABLE: 'Feeds', MATCHES_TABLE: '' })).toThrow(
      'The settings of poll-feeds are not complete: MATCHES_TABLE is not set, OPERATOR_CONTACT is not set.',
    );
  });

  it('are refused when one is malformed, without telling its value', () => {
    const settings = { SUBSCRIBERS_TABLE: 'Subscribers', TOKEN_KEYS: 'short:secret' };
    expect(() => readConfig('record-feedback', settings)).toThrow(/TOKEN_KEYS is malformed/);
    expect(() => readConfig('record-feedback', settings)).not.toThrow(/short:secret/);
  });
});
