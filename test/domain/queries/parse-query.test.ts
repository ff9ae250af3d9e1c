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
    ['суд 🙂', 'no-word at 4'],
    ['суд ""', 'quote-empty at 4'],
    ['суд « »', 'quote-empty at 4'],
    ['суд AND', 'and-alone at 4'],
    ['AND суд', 'and-alone at 0'],
    ['(суд AND) штраф', 'and-alone at 5'],
    ['суд AND OR штраф', 'and-alone at 4'],
    ['суд NOT', 'minus-alone at 4'],
    ['NOT NOT суд', 'minus-alone at 0'],
    ['--суд', 'minus-alone at 0'],
    ['-', 'minus-alone at 0'],
    ['суд NEAR5 штраф', 'near-form at 4'],
    ['суд NEAR/ 5 штраф', 'near-form at 4'],
    ['суд near/5', 'near-alone at 4'],
    ['title : суд', 'title-alone at 0'],
    ['title:-суд', 'title-alone at 0'],
    ['заголовок:суд', 'field at 0'],
    ['*', 'star at 0'],
    ['?', 'empty at 0'],
    ['суд | | штраф', 'or-alone at 6'],
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
  '-"closed trial"',
  'title:"closed trial"',
  '10:30',
])('%s is a query', (text) => {
  expect(faultOf(text)).toBe('none');
});

test('AND and NOT in capitals mean what other searches mean by them, and so do &, + and |', () => {
  const meant = parseQuery('tax audit -(firm OR bank)');
  expect(parseQuery('tax AND audit NOT (firm OR bank)')).toEqual(meant);
  expect(parseQuery('tax & audit NOT (firm | bank)')).toEqual(meant);
  expect(parseQuery('tax + audit -(firm || bank)')).toEqual(meant);
  expect(parseQuery('tax near/5 audit')).toEqual(parseQuery('tax NEAR/5 audit'));
});

test.each([
  '«closed trial»',
  '»closed trial«',
  '“closed trial”',
  '„closed trial“',
  '”closed trial”',
  '‘closed trial’',
  '‚closed trial‘',
  '‹closed trial›',
  "'closed trial'",
  '"closed trial”',
])('the quotation marks of other languages hold a phrase: %s', (text) => {
  expect(parseQuery(text)).toEqual(parseQuery('"closed trial"'));
});

test('an apostrophe opens no phrase', () => {
  expect(parseQuery("'tis law")).toEqual(parseQuery('tis law'));
  expect(parseQuery('o‘zbek ‘90s')).toEqual(parseQuery('o’zbek 90s'));
});

test('marks that only steer the layout change nothing, nor does punctuation in a pasted headline', () => {
  expect(parseQuery('\u200fcourt \u202b-\u200ffine\u202c OR\u200e tax')).toEqual(parseQuery('court -fine OR tax'));
  expect(parseQuery('court — fine … tax')).toEqual(parseQuery('court fine tax'));
});
