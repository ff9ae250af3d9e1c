import { conceptsIn } from '../../../lambdas/domain/matching/concepts-in';
import { concept, smallMatcher } from './small-matcher';

describe('the concepts in a text', () => {
  const concepts = { arrest: concept({ en: ['arrest'], ru: ['арест'] }), football: concept({ en: ['football'] }) };
  const matcher = smallMatcher(concepts, { all: ['arrest', 'football'] });

  test('are told where they stand, whether or not a rule asks for them', () => {
    expect([...conceptsIn(matcher, 'Arrested again', 'en')]).toEqual([['arrest', 0]]);
    expect([...conceptsIn(matcher, 'Снова арест', 'ru')]).toEqual([['arrest', 6]]);
    expect([...conceptsIn(matcher, 'Nothing', 'en')]).toEqual([]);
  });
});
