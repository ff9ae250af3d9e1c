import { explainEntry, type NearMiss, openExplainer } from '../../../lambdas/domain/matching/explain-entry';
import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import type { Condition, MatcherSource } from '../../../lambdas/domain/matching/matcher-source';
import { concept, smallMatcher, smallSource } from './small-matcher';

const concepts = {
  journalist: concept({ en: ['journalist'], ru: ['журналист'] }),
  arrest: concept({ en: ['arrest'], ru: ['арест'] }),
};
const sourceOf = (when: Condition): MatcherSource => smallSource(concepts, when);
const nearly = (when: Condition, title: string, summary = ''): readonly NearMiss[] =>
  explainEntry(openExplainer(sourceOf(when)), { title, summary, scope: 'subject' }).nearly;

describe('an explanation', () => {
  test.each<[string, Condition, string, string, string]>([
    ['the concept that is absent', { all: ['journalist', 'arrest'] }, 'A journalist', '', 'arrest'],
    ['the absent side of "near"', { near: ['journalist', 'arrest'] }, 'A journalist', '', 'arrest'],
    [
      'how far apart two stand',
      { near: ['journalist', 'arrest'], within: 3 },
      'Journalist a b c arrest',
      '',
      '"Journalist" and "arrest" stand 4 words apart, at most 3 wanted',
    ],
    [
      'that words run on from title to summary',
      { near: ['journalist', 'arrest'], within: 1 },
      'One journalist here',
      'An arrest',
      '"journalist" and "arrest" stand 3 words apart, at most 1 wanted',
    ],
    [
      'what the title lacks',
      { all: ['journalist', { title: 'arrest' }] },
      'Journalist',
      'Arrest',
      'in the title: arrest',
    ],
    [
      'what is in the way',
      { all: ['journalist', { not: 'arrest' }] },
      'Journalist under arrest',
      '',
      'must not hold "arrest" (arrest)',
    ],
  ])('tells %s', (_, when, title, summary, missing) => {
    expect(nearly(when, title, summary).map((miss) => miss.missing)).toEqual([missing]);
  });

  test('tells nothing of rules that find nothing, or lack two things', () => {
    expect(nearly({ all: ['journalist', 'arrest'] }, 'A quiet day')).toEqual([]);
    expect(nearly({ all: ['journalist', { title: 'arrest' }, { concern: 'other' }] }, 'A journalist')).toEqual([]);
  });

  test('tells that only the subject is missing, and what spoke against it', () => {
    const text = { title: 'Kyrgyzstan: an arrest', summary: '' };
    const told = explainEntry(openExplainer(sourceOf('arrest')), text);
    expect(told).toMatchObject({ relevant: false, subject: 'fails', context: [] });
    expect(told.otherCountries.map(({ form }) => form)).toEqual(['Kyrgyzstan']);
    expect(told.nearly).toEqual([
      { concern: 'worry', rule: 'sign', found: ['arrest'], missing: 'the watched country as the subject' },
    ]);
  });

  test('tells the matter for which an entry is passed over, and then nothing else', () => {
    const passedOver = [{ id: 'the-press', gloss: { en: '', ru: '', kk: '' }, when: 'journalist' }];
    const source = smallSource(concepts, 'arrest', { passedOver });
    const told = explainEntry(openExplainer(source), {
      title: 'Arrest of a journalist',
      summary: '',
      scope: 'subject',
    });
    expect(told).toMatchObject({ relevant: false, subject: 'holds', fired: [], nearly: [] });
    expect(told.passedOver).toEqual([{ rule: 'the-press', found: ['journalist'] }]);
  });

  test('fires as the service does', () => {
    const text = { title: 'Арест в Казахстане', summary: '', categories: ['Казахстан'] };
    const told = explainEntry(openExplainer(sourceOf('arrest')), text);
    expect(told.fired).toEqual(matchEntry(smallMatcher(concepts, 'arrest'), text).concerns);
    expect(told.subject).toBe('holds');
    expect(told.context.map(({ field, form }) => [field, form])).toEqual([
      ['title', 'Казахстане'],
      ['categories', 'Казахстан'],
    ]);
  });
});
