import { checkMatcherSource } from '../../../lambdas/domain/matching/check-matcher-source';
import { concept, smallSource } from './small-matcher';

const arrest = concept({ en: ['arrest'] });

describe('the check of the matching data', () => {
  test('finds nothing wrong with a sound source', () => {
    expect(checkMatcherSource(smallSource({ arrest }, { all: ['arrest', { not: 'country' }] }))).toEqual([]);
  });

  test('names unknown concepts where they are named', () => {
    const source = smallSource({ arrest }, { near: ['arrest', ['jail']] }, { contextConcepts: ['contry'] });
    expect(checkMatcherSource(source)).toEqual([
      { place: 'context', path: ['context', 0], message: 'there is no concept or group "contry"' },
      {
        place: 'concerns',
        path: ['concerns', 0, 'rules', 0, 'when', 'near', 1, 0],
        message: 'there is no concept or group "jail"',
      },
    ]);
  });

  test('checks what is passed over as it checks rules', () => {
    const rule = { id: 'sport', gloss: { en: '', ru: '', kk: '' }, when: { title: 'match' } };
    expect(checkMatcherSource(smallSource({ arrest }, 'arrest', { passedOver: [rule, rule] }))).toEqual([
      { place: 'concerns', path: ['passedOver', 0, 'when', 'title'], message: 'there is no concept or group "match"' },
      { place: 'concerns', path: ['passedOver', 1, 'id'], message: 'the rule "sport" stands twice' },
      { place: 'concerns', path: ['passedOver', 1, 'when', 'title'], message: 'there is no concept or group "match"' },
    ]);
  });

  test('finds a language without terms, a term twice and a term without a word', () => {
    const faults = checkMatcherSource(
      smallSource({ arrest: concept({ en: ['arrest', 'arrest'], ru: [], kk: ['…'] }) }, 'arrest'),
    );
    expect(faults.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['arrest.terms.ru', 'no term in this language: entries in it are missed'],
      ['arrest.terms.en.1', '"arrest" stands twice in this list'],
      ['arrest.terms.kk.0', '"…" holds no word we can read'],
    ]);
  });

  test('refuses a rule that could show nothing, and a concern that does not stand earlier', () => {
    expect(checkMatcherSource(smallSource({ arrest }, { not: 'arrest' })).map(({ message }) => message)).toEqual([
      'asks for nothing that could be shown',
    ]);
    expect(checkMatcherSource(smallSource({ arrest }, { concern: 'worry' })).map(({ message }) => message)).toEqual([
      'no concern "worry" stands earlier in the file',
    ]);
  });
});
