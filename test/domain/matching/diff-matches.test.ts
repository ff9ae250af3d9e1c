import { diffMatches } from '../../../lambdas/domain/matching/diff-matches';
import { concept, smallMatcher } from './small-matcher';

const concepts = { arrest: concept({ en: ['arrest'] }), fine: concept({ en: ['fine'] }) };
const entries = ['An arrest in Kazakhstan', 'A fine in Kazakhstan', 'A day in Kazakhstan'].map((title, at) => ({
  id: String(at),
  text: { title, summary: '' },
}));

test('a change of rules is shown by what each concern gains and loses', () => {
  const before = smallMatcher(concepts, 'arrest');
  const after = smallMatcher(concepts, 'fine');
  expect(diffMatches(before, after, entries)).toEqual({
    entries: 3,
    before: 1,
    after: 1,
    concerns: [
      {
        id: 'worry',
        gained: [{ id: '1', title: 'A fine in Kazakhstan', rule: 'sign', forms: ['fine', 'Kazakhstan'] }],
        lost: [{ id: '0', title: 'An arrest in Kazakhstan', rule: 'sign', forms: ['arrest', 'Kazakhstan'] }],
      },
    ],
  });
  expect(diffMatches(before, before, entries).concerns).toEqual([{ id: 'worry', gained: [], lost: [] }]);
});
