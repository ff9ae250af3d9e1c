import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../lambdas/config';
import { addressOf, readSettings } from '../../lib/settings';
import { readSettingsFile } from '../../lib/settings-file';

const complete = {
  sender: 'Resolution Watch <digest@example.org>',
  operatorName: 'Example Association',
  operatorAddress: '1 Example Street, 1000 Example Town',
  operatorContact: 'https://example.org/contact',
  operatorEmail: 'operator@example.org',
};

describe('settings of a deployment', () => {
  it('stand in for what is missing with marked placeholders, and name it', () => {
    const settings = readSettings({ sender: complete.sender });
    expect(settings.missing).toEqual(['operatorName', 'operatorAddress', 'operatorContact', 'operatorEmail']);
    expect(settings.operatorName).toContain('PLACEHOLDER');
    expect(settings.operatorEmail).toContain('example.invalid');
  });

  it('lack nothing when the five that have no default are given', () => {
    expect(readSettings(complete)).toEqual({
      ...complete,
      replyTo: addressOf(complete.sender),
      domain: undefined,
      certificateArn: undefined,
      stage: 'production',
      tokenKeys: ['k1'],
      missing: [],
    });
  });

  it.each([complete, {}])('are accepted by the handlers that read them', (given) => {
    const { sender, replyTo, operatorName, operatorAddress, operatorContact } = readSettings(given);
    const env = {
      SUBSCRIBERS_TABLE: 'Subscribers',
      MATCHES_TABLE: 'Matches',
      FEEDS_TABLE: 'Feeds',
      SITE_URL: 'https://watch.example.org',
      SENDER: sender,
      REPLY_TO: replyTo,
      OPERATOR_NAME: operatorName,
      OPERATOR_ADDRESS: operatorAddress,
      OPERATOR_CONTACT: operatorContact,
      CONFIGURATION_SET: 'Watch-Set',
      TOKEN_KEYS: `k1:${'a'.repeat(48)}`,
      NOTICE: 'none',
    };
    expect(() => readConfig('web', env)).not.toThrow();
  });

  it('send answers to the sender, unless another mailbox is named for them', () => {
    expect(readSettings(complete).replyTo).toBe('digest@example.org');
    expect(readSettings({ ...complete, replyTo: 'desk@example.org' }).replyTo).toBe('desk@example.org');
    expect(() => readSettings({ ...complete, replyTo: 'Desk <desk@example.org>' })).toThrow('replyTo is malformed');
  });

  it('count a placeholder copied back as missing', () => {
    const { operatorName } = readSettings({});
    expect(readSettings({ ...complete, operatorName }).missing).toEqual(['operatorName']);
  });

  it('name every malformed and unknown one at once', () => {
    const read = () => readSettings({ ...complete, sender: 'a b', domain: 'Example', sendr: 'x', stage: 1 });
    expect(read).toThrow(
      /sendr is no setting[\s\S]*sender is malformed: "a b"[\s\S]*domain is malformed[\s\S]*stage is malformed: 1/,
    );
  });

  it.each([
    ['a sender outside the domain', { domain: 'example.com' }, /sender must be an address at domain/],
    [
      'a certificate without a domain',
      { certificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a' },
      /needs domain/,
    ],
    ['a key named twice', { tokenKeys: 'k1,k1' }, /names a key twice/],
    [
      'a sender that would split a header',
      { sender: 'A\r\nBcc: b@example.org <c@example.org>' },
      /sender is malformed/,
    ],
  ])('refuse %s', (_case, given, message) => {
    expect(() => readSettings({ ...complete, ...given })).toThrow(message);
  });

  it.each([
    ['Resolution Watch <digest@example.org>', 'digest@example.org'],
    ['digest@example.org', 'digest@example.org'],
  ])('take the address out of %s', (sender, address) => expect(addressOf(sender)).toBe(address));
});

describe('the settings file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  const file = (content: string) => {
    const path = join(folder, 'deployment.json');
    writeFileSync(path, content);
    return path;
  };

  it('may be absent', () => expect(readSettingsFile(join(folder, 'none.json'))).toEqual({}));
  it('is read as it stands', () => expect(readSettingsFile(file('{"stage":"trial"}'))).toEqual({ stage: 'trial' }));
  it('is named when it is not JSON', () =>
    expect(() => readSettingsFile(file('{'))).toThrow(/deployment\.json is not JSON/));
  it('must be one object', () => expect(() => readSettingsFile(file('[]'))).toThrow(/expected one JSON object/));
});
