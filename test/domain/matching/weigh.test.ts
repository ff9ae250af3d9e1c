import { explainEntry, openExplainer } from '../../../lambdas/domain/matching/explain-entry';
import type { Condition, MatcherSource } from '../../../lambdas/domain/matching/matcher-source';
import { concept, matchAtHome, smallMatcher, smallSource } from './small-matcher';

const concepts = {
  journalist: concept({ en: ['journalist'] }),
  arrest: concept({ en: ['arrest'] }),
  football: concept({ en: ['football'] }),
};
const weights: MatcherSource['weights'] = {
  worry: {
    base: -2,
    signs: [
      { of: 'people', text: 1.5, title: 0 },
      { of: 'arrest', text: 0.4, title: 1.5 },
      { of: 'football', text: -3, title: 0 },
    ],
  },
};
const extra = { weights, groups: { people: ['journalist'] } };
const rule: Condition = { weighed: 'worry', above: 0.5 };
const match = (title: string, summary = '') => matchAtHome(smallMatcher(concepts, rule, extra), title, { summary });

describe('signs weighed together', () => {
  test('make a concern where none of them does alone', () => {
    expect(match('Arrest of a journalist').relevant).toBe(true);
    expect(match('A journalist').relevant).toBe(false);
    expect(match('An arrest').relevant).toBe(false);
  });

  test('weigh more in the title', () => {
    expect(match('A journalist', 'An arrest').relevant).toBe(false);
    expect(match('An arrest', 'A journalist').relevant).toBe(true);
  });

  test('may speak against', () => {
    expect(match('Arrest of a journalist', 'After football').relevant).toBe(false);
  });

  test('are shown as reasons where they tell', () => {
    const [worry] = match('Arrest of a journalist', 'Another arrest').concerns;
    expect(worry?.evidence.map(({ form }) => form)).toEqual(['Arrest', 'journalist', 'arrest']);
  });

  test('nearly hold from even odds on, and the explanation tells what they come to', () => {
    const source = smallSource(concepts, { weighed: 'worry', above: 1.5 }, extra);
    const nearly = (title: string) =>
      explainEntry(openExplainer(source), { title, summary: '', scope: 'subject' }).nearly.map(
        ({ missing }) => missing,
      );
    expect(nearly('Arrest of a journalist')).toEqual(['signs that come to 1.4, more than 1.5 wanted']);
    expect(nearly('A journalist')).toEqual([]);
  });
});
