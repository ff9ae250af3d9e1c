import fc from 'fast-check';
import { parseKeys } from '../../../lambdas/domain/subscriptions/keys';
import { type Link, signLink, verifyLink } from '../../../lambdas/domain/subscriptions/link-token';

const oldKey = `k1:${'o'.repeat(32)}`;
const newKey = `k2:${'n'.repeat(32)}`;
const keys = parseKeys(oldKey);
const link: Link = { purpose: 'unsubscribe', subscription: 'reader_1-x', nonce: 'attempt-7' };

describe('a link', () => {
  test('says what it was made for, in characters that need no escaping', () => {
    const token = signLink(link, keys);
    expect(token).toMatch(/^[A-Za-z0-9_.-]+$/);
    expect(verifyLink(token, 'unsubscribe', keys)).toEqual(link);
  });

  test('to unsubscribe confirms nothing', () => {
    expect(verifyLink(signLink(link, keys), 'confirm', keys)).toBeUndefined();
  });

  test('still works after the keys were rotated, and is then signed with the newest', () => {
    const rotated = parseKeys(`${newKey},${oldKey}`);
    expect(verifyLink(signLink(link, keys), 'unsubscribe', rotated)).toEqual(link);
    expect(verifyLink(signLink(link, rotated), 'unsubscribe', keys)).toBeUndefined();
    expect(signLink(link, rotated).startsWith('k2.')).toBe(true);
  });

  test('of another installation is worth nothing, though its key has the same name', () => {
    expect(verifyLink(signLink(link, parseKeys(`k1:${'z'.repeat(32)}`)), 'unsubscribe', keys)).toBeUndefined();
  });

  test('cannot be changed in any character', () => {
    const token = signLink(link, keys);
    for (let index = 0; index < token.length; index += 1) {
      const other = token[index] === 'A' ? 'B' : 'A';
      expect(verifyLink(token.slice(0, index) + other + token.slice(index + 1), 'unsubscribe', keys)).toBeUndefined();
    }
  });

  test('is not found in arbitrary text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(fc.string(), { minLength: 4, maxLength: 5 })), (made) => {
        const text = typeof made === 'string' ? made : ['k1', ...made].join('.');
        expect(verifyLink(text, 'confirm', keys)).toBeUndefined();
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('is not made for names that would not survive in it', () => {
    expect(() => signLink({ ...link, subscription: 'a.b' }, keys)).toThrow('[A-Za-z0-9_-]');
    expect(() => signLink({ ...link, nonce: '' }, keys)).toThrow('[A-Za-z0-9_-]');
  });
});
