import fc from 'fast-check';
import { linkIdentity } from '../../../lambdas/domain/feeds/canonical-link';
import type { EntryKeys } from '../../../lambdas/domain/feeds/entry';
import { entryKeys } from '../../../lambdas/domain/feeds/entry-keys';
import { isKnown, knownFrom, matchId, remember } from '../../../lambdas/domain/feeds/identity';

const keys = (guid: string | undefined, link: string, title: string) =>
  entryKeys(guid, link && linkIdentity(`https://sample.example/${link}`), title);
const knowing = (...entries: EntryKeys[]) => knownFrom(remember(knownFrom(), entries));

test('nothing is known from nothing', () => {
  expect(isKnown(keys('g', 'l', 't'), knownFrom(), true)).toBe(false);
});

test.each([
  ['the same entry', keys('g', 'l', 't'), true],
  ['a corrected title', keys('g', 'l', 'other'), true],
  ['a moved link', keys('g', 'other', 't'), true],
  ['a new GUID for the old entry', keys('other', 'l', 't'), true],
  ['a GUID used again for a new entry', keys('g', 'other', 'other'), false],
  ['a link used again for a new entry', keys('other', 'l', 'other'), false],
  ['a headline used again', keys('other', 'other', 't'), false],
])('%s', (_, entry, expected) => {
  expect(isKnown(entry, knowing(keys('g', 'l', 't')), true)).toBe(expected);
});

test('names that agree with two different entries make nothing known', () => {
  const known = knowing(keys('one GUID for all', 'a', 'Weekly news'), keys('one GUID for all', 'b', 'Other'));
  expect(isKnown(keys('one GUID for all', 'c', 'New'), known, true)).toBe(false);
  expect(isKnown(keys('x', 'b', 'Weekly news'), known, true)).toBe(false);
});

test('without a GUID the link tells, where links are unique in the document', () => {
  const known = knowing(keys(undefined, 'l', 't'));
  expect(isKnown(keys(undefined, 'l', 'corrected'), known, true)).toBe(true);
  expect(isKnown(keys(undefined, 'l', 'another'), known, false)).toBe(false);
});

test('forty entries pack into less than a kilobyte, and packing them again changes nothing', () => {
  const document = Array.from({ length: 40 }, (_, index) => keys(`g${index}`, `l${index}`, `t${index}`));
  const packed = remember(knownFrom(), document);
  expect(packed.length).toBe(640);
  expect(remember(knownFrom(packed), document)).toBe(packed);
  expect(remember(knownFrom(packed), document.slice(20))).toBe(packed);
});

test('the oldest are forgotten first, those of the current document never', () => {
  const old = Array.from({ length: 100 }, (_, index) => keys(`g${index}`, `l${index}`, `t${index}`));
  const packed = remember(knownFrom(remember(knownFrom(), old)), [keys('new', 'new', 'new'), ...old.slice(90)]);
  const known = knownFrom(packed);
  expect(isKnown(keys('new', 'new', 'new'), known, true)).toBe(true);
  expect(old.slice(90).every((entry) => isKnown(entry, known, true))).toBe(true);
  expect(isKnown(keys('g80', 'l80', 't80'), known, true)).toBe(false);
});

test('whatever a document holds, it is known once it is remembered, and remembering settles', () => {
  const name = fc.constantFrom('', 'a', 'b', 'c');
  const entry = fc.tuple(name, name, name).filter(([guid, link, title]) => guid + link + title !== '');
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), (names) => {
      const document = names.map(([guid, link, title]) => keys(guid || undefined, link, title));
      const packed = remember(knownFrom(), document);
      const again = remember(knownFrom(packed), document);
      expect(document.every((one) => isKnown(one, knownFrom(packed), true))).toBe(true);
      expect(remember(knownFrom(again), document)).toBe(again);
    }),
    { numRuns: 300, seed: 11 },
  );
});

test('the id of a match names feed and entry for good', () => {
  const id = matchId('f', keys('g', 'l', 't'));
  expect(id).toMatch(/^[\w-]{16}$/);
  expect(matchId('f', keys('g', 'l', 't'))).toBe(id);
  expect(matchId('f2', keys('g', 'l', 't'))).not.toBe(id);
  expect(matchId('f', keys('g', 'l', 't2'))).not.toBe(id);
});
