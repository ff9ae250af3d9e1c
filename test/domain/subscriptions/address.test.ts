import fc from 'fast-check';
import { readAddress } from '../../../lambdas/domain/subscriptions/address';
import { addressId } from '../../../lambdas/domain/subscriptions/address-id';
import { parseKeys } from '../../../lambdas/domain/subscriptions/keys';

const oldKey = `old:${'o'.repeat(32)}`;
const newKey = `new:${'n'.repeat(32)}`;

describe('an address', () => {
  test.each([
    ['  reader@ngo.example ', 'reader@ngo.example'],
    ['Mixed.Case+tag@NGO.Example', 'Mixed.Case+tag@ngo.example'],
    ["o'brien@mail.europa.example", "o'brien@mail.europa.example"],
    ['reader@пример.example', 'reader@xn--e1afmkfd.example'],
  ])('is read from %j', (typed, address) => {
    expect(readAddress(typed)).toEqual({ kind: 'address', address });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['reader', 'no-at-sign'],
    ['@ngo.example', 'local-part'],
    ['a..b@ngo.example', 'local-part'],
    ['"quoted local"@ngo.example', 'local-part'],
    ['two@at@ngo.example', 'local-part'],
    ['читатель@ngo.example', 'local-part'],
    ['a,b@ngo.example', 'local-part'],
    ['reader@', 'domain'],
    ['reader@localhost', 'domain'],
    ['reader@127.0.0.1', 'domain'],
    ['reader@[127.0.0.1]', 'domain'],
    ['reader@-bad.example', 'domain'],
    ['reader@ngo.example>', 'domain'],
    ['reader@ngo.example\r\nBcc: other@ngo.example', 'control-character'],
    ['reader@ngo.example\n', 'control-character'],
    ['rea\u0000der@ngo.example', 'control-character'],
    [`${'a'.repeat(65)}@ngo.example`, 'local-part'],
    [`reader@${'a.'.repeat(130)}example`, 'too-long'],
  ])('is not read from %j: %s', (typed, fault) => {
    expect(readAddress(typed)).toEqual({ kind: 'refused', fault });
  });

  test('read once reads the same again, and never holds what a header could trip over', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (typed) => {
        const reading = readAddress(typed);
        if (reading.kind === 'refused') return;
        expect(reading.address).toMatch(/^[\x21-\x7e]+$/);
        expect(reading.address).not.toMatch(/[<>,;:"\\()]/);
        expect(readAddress(reading.address)).toEqual(reading);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

describe('the id of an address', () => {
  test('fits a link and an SES tag, and does not hold the address', () => {
    expect(addressId('reader@ngo.example', parseKeys(oldKey))).toMatch(/^[A-Za-z0-9_-]{32}$/);
  });

  test('is one for upper and lower case, and another for another address', () => {
    const keys = parseKeys(oldKey);
    expect(addressId('Reader@ngo.example', keys)).toBe(addressId('reader@NGO.example', keys));
    expect(addressId('reader2@ngo.example', keys)).not.toBe(addressId('reader@ngo.example', keys));
  });

  test('stays when a new key is put in front, and differs between installations', () => {
    const before = addressId('reader@ngo.example', parseKeys(oldKey));
    expect(addressId('reader@ngo.example', parseKeys(`${newKey},${oldKey}`))).toBe(before);
    expect(addressId('reader@ngo.example', parseKeys(newKey))).not.toBe(before);
  });
});

describe('the keys', () => {
  test.each(['', 'short:abc', `UPPER:${'x'.repeat(32)}`, `${oldKey},`, `${oldKey},${oldKey}`])(
    'are refused when written as %j, without repeating a secret',
    (setting) => {
      expect(() => parseKeys(setting)).toThrow(/^TOKEN_KEYS(?!.*o{8})/);
    },
  );
});
