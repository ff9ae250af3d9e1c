import fc from 'fast-check';
import { parseQuery } from '../../../lambdas/domain/queries/parse-query';
import { anyText } from './any-text';

function faultOf(text: string): string {
  const read = parseQuery(text);
  return 'fault' in read ? `${read.fault.kind} at ${read.fault.at}` : 'none';
}

describe('a query that cannot be read', () => {
  test.each([
    ['', 'empty at 0'],
    ['  ', 'empty at 0'],
    ['суд "закрытый', 'quote-open at 4'],
    ['(суд OR прокурор', 'bracket-open at 0'],
    ['суд)', 'bracket-extra at 3'],
    ['суд ()', 'bracket-empty at 4'],
    ['OR суд', 'or-alone at 0'],
    ['суд OR', 'or-alone at 4'],
    ['суд OR OR штраф', 'or-alone at 7'],
    ['суд - штраф', 'minus-alone at 4'],
    ['суд NEAR штраф', 'near-form at 4'],
    ['суд NEAR/0 штраф', 'near-form at 4'],
    ['суд NEAR/99 штраф', 'near-form at 4'],
    ['NEAR/5 штраф', 'near-alone at 0'],
    ['суд NEAR/5', 'near-alone at 4'],
    ['суд NEAR/5 (штраф арест)', 'near-side at 4'],
    ['суд NEAR/5 -штраф', 'near-side at 4'],
    ['title: суд', 'title-alone at 0'],
    ['суд lang:ru', 'field at 4'],
    ['су*д', 'star at 2'],
    ['с*', 'star at 1'],
    ['"суд*"', 'star at 4'],
    ['суд & штраф', 'no-word at 4'],
    ['суд 中国', 'no-word at 4'],
    [`${'('.repeat(9)}суд${')'.repeat(9)}`, 'too-deep at 8'],
    ['а '.repeat(40), 'too-many-words at 60'],
    ['а'.repeat(301), 'too-long at 300'],
  ])('%s: %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  test('is told in words, for any text, with a character of it to blame', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parseQuery(text);
        if (!('fault' in read)) return;
        expect(read.fault.at).toBeGreaterThanOrEqual(0);
        expect(read.fault.at).toBeLessThanOrEqual(text.length);
        expect(read.fault.message).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  'суд',
  'Nur-Sultan',
  '"closed trial"',
  '«закрытый суд»',
  '-sport',
  'near or far',
  'http://a.kz',
  "Jehovah's",
])('%s is a query', (text) => {
  expect(faultOf(text)).toBe('none');
});

test('AND and NOT in capitals mean what other searches mean by them', () => {
  expect(parseQuery('tax AND audit NOT (firm OR bank)')).toEqual(parseQuery('tax audit -(firm OR bank)'));
  expect(faultOf('tax NOT')).toBe('empty at 7');
  expect(parseQuery('AND')).toEqual(parseQuery(' '));
});
