import { compileMatcher } from '../../../lambdas/domain/matching/compile-matcher';
import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import type { Condition } from '../../../lambdas/domain/matching/matcher-source';
import { openMatcher } from '../../../lambdas/domain/matching/open-matcher';
import { concept, matchAtHome, smallMatcher, smallSource } from './small-matcher';

const concepts = {
  journalist: concept({ en: ['journalist'], ru: ['журналист'] }),
  arrest: concept({ en: ['arrest'], ru: ['арест'] }),
  echo: concept({ en: ['Echo'] }),
  outlet: concept({ en: ['Echo of Moscow'] }, { masks: true }),
};
const holds = (when: Condition, title: string, summary = ''): boolean =>
  matchAtHome(smallMatcher(concepts, when, { groups: { people: ['journalist', 'echo'] } }), title, { summary })
    .relevant;

describe('a rule', () => {
  test('holds in every language once it is written', () => {
    const rule: Condition = { near: ['journalist', 'arrest'] };
    expect(holds(rule, 'Arrest of a journalist')).toBe(true);
    expect(holds(rule, 'Журналисту продлили арест')).toBe(true);
  });

  test('"all" wants every part, wherever it stands', () => {
    expect(holds({ all: ['journalist', 'arrest'] }, 'A journalist', 'An arrest')).toBe(true);
    expect(holds({ all: ['journalist', 'arrest'] }, 'A journalist')).toBe(false);
  });

  test('"near" counts words', () => {
    expect(holds({ near: ['journalist', 'arrest'], within: 3 }, 'journalist one two arrest')).toBe(true);
    expect(holds({ near: ['journalist', 'arrest'], within: 3 }, 'journalist one two three arrest')).toBe(false);
  });

  test('"near" does not take one word for two members', () => {
    expect(holds({ near: ['journalist', ['journalist', 'arrest']] }, 'one journalist')).toBe(false);
    expect(holds({ near: ['journalist', ['journalist', 'arrest']] }, 'journalist and journalist')).toBe(true);
  });

  test('"title" looks at the title alone', () => {
    expect(holds({ title: 'arrest' }, 'Arrest')).toBe(true);
    expect(holds({ title: 'arrest' }, 'News', 'An arrest')).toBe(false);
  });

  test('"not" forbids', () => {
    expect(holds({ all: ['arrest', { not: 'journalist' }] }, 'An arrest')).toBe(true);
    expect(holds({ all: ['arrest', { not: 'journalist' }] }, 'Arrest of a journalist')).toBe(false);
  });

  test('"not" may be one of "any"', () => {
    const rule: Condition = { all: ['arrest', { any: ['echo', { not: 'journalist' }] }] };
    expect(holds(rule, 'An arrest')).toBe(true);
    expect(holds(rule, 'Arrest of a journalist')).toBe(false);
    expect(holds(rule, 'Echo: arrest of a journalist')).toBe(true);
  });

  test('a group stands for any of its concepts', () => {
    expect(holds('people', 'Echo')).toBe(true);
    expect(holds('people', 'Arrest')).toBe(false);
  });

  test('a masking concept hides what it contains', () => {
    expect(holds('echo', 'Echo of Moscow')).toBe(false);
    expect(holds('echo', 'Echo of Moscow reports on Echo')).toBe(true);
  });

  test('categories give context but fire no rule', () => {
    const matcher = smallMatcher(concepts, 'arrest');
    expect(matchEntry(matcher, { title: 'News', summary: '', categories: ['Arrest', 'Kazakhstan'] }).relevant).toBe(
      false,
    );
  });

  test('a concern may follow from an earlier one', () => {
    const source = smallSource(concepts, 'arrest');
    const [first] = source.concerns;
    if (first === undefined) throw new Error('the small source has a concern');
    const rule = { id: 'follows', gloss: first.name, when: { concern: 'worry' } };
    const second = { ...first, id: 'second', rules: [rule] };
    const matcher = openMatcher(compileMatcher({ ...source, concerns: [first, second] }));
    const { concerns } = matchAtHome(matcher, 'An arrest');
    expect(concerns.map(({ id, evidence }) => [id, evidence.map(({ form }) => form)])).toEqual([
      ['worry', ['arrest']],
      ['second', ['arrest']],
    ]);
  });

  test('a matter that is passed over matches nothing, unless its own condition keeps it', () => {
    const rule = { id: 'echoes', gloss: { en: '', ru: '', kk: '' }, when: { all: ['echo', { not: 'journalist' }] } };
    const matcher = smallMatcher(concepts, 'arrest', { passedOver: [rule] });
    expect(matchAtHome(matcher, 'Arrest').relevant).toBe(true);
    expect(matchAtHome(matcher, 'Arrest of an echo').relevant).toBe(false);
    expect(matchAtHome(matcher, 'Arrest of a journalist with an echo').relevant).toBe(true);
  });

  test('a concept bound to its own language does not count in another', () => {
    const president = concept({ ru: ['zzz'], kk: ['Президент'] }, { ownLanguage: true });
    const matcher = smallMatcher({ president }, 'president');
    expect(matchAtHome(matcher, 'Бұл Президент туралы').relevant).toBe(true);
    expect(matchAtHome(matcher, 'Это не президент').relevant).toBe(false);
  });
});
