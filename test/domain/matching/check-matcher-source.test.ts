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
      {
        place: 'context',
        path: ['context', 0],
        message: 'there is no concept or group "contry": mend the name, or add it',
      },
      {
        place: 'concerns',
        path: ['concerns', 0, 'rules', 0, 'when', 'near', 1, 0],
        message: 'there is no concept or group "jail": mend the name, or add it',
      },
    ]);
  });

  test('checks what is passed over as it checks rules', () => {
    const rule = { id: 'sport', gloss: { en: '', ru: '', kk: '' }, when: { title: 'match' } };
    expect(checkMatcherSource(smallSource({ arrest }, 'arrest', { passedOver: [rule, rule] }))).toEqual([
      {
        place: 'concerns',
        path: ['passedOver', 0, 'when', 'title'],
        message: 'there is no concept or group "match": mend the name, or add it',
      },
      {
        place: 'concerns',
        path: ['passedOver', 1, 'id'],
        message: 'the rule "sport" stands twice: give one another id',
      },
      {
        place: 'concerns',
        path: ['passedOver', 1, 'when', 'title'],
        message: 'there is no concept or group "match": mend the name, or add it',
      },
    ]);
  });

  test('finds a language without terms, a term twice and a term without a word', () => {
    const faults = checkMatcherSource(
      smallSource({ arrest: concept({ en: ['arrest', 'arrest'], ru: [], kk: ['…'] }) }, 'arrest'),
    );
    expect(faults.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['arrest.terms.ru', 'no term in this language, so entries in it are missed: write one'],
      ['arrest.terms.en.1', '"arrest" stands twice in this list: take one out'],
      ['arrest.terms.kk.0', '"…" holds no word we can read: use Latin or Cyrillic letters'],
    ]);
  });

  test('asks for terms in the languages of the watch only', () => {
    const source = smallSource({ arrest: concept({ ru: [], kk: [] }) }, 'arrest', { languages: ['en', 'ru'] });
    expect(checkMatcherSource(source).map(({ path }) => path.join('.'))).toEqual(['arrest.terms.ru']);
  });

  test.each(['ар*ест', '*арест', '= арест', '=арест*', '=^арест', '^^арест', 'арест *', '^'])(
    'refuses the marks of the term %s',
    (term) => {
      const faults = checkMatcherSource(smallSource({ arrest: concept({ ru: [term] }) }, 'arrest'));
      expect(faults).toEqual([
        { place: 'concepts', path: ['arrest', 'terms', 'ru', 0], message: expect.stringContaining('marks are') },
      ]);
    },
  );

  test.each(['арест*', '^Арест', '^=Арест', '=арест', '^Арест*', 'под =арест'])('takes the term %s', (term) => {
    expect(checkMatcherSource(smallSource({ arrest: concept({ ru: [term] }) }, 'arrest'))).toEqual([]);
  });

  test('refuses a rule that could show nothing, and a concern that does not stand earlier', () => {
    expect(checkMatcherSource(smallSource({ arrest }, { not: 'arrest' })).map(({ message }) => message)).toEqual([
      'asks for nothing that could be shown: name a concept beside the not',
    ]);
    expect(checkMatcherSource(smallSource({ arrest }, { concern: 'worry' })).map(({ message }) => message)).toEqual([
      'no concern "worry" stands earlier in the file: mend the name or move that concern up',
    ]);
  });
});
