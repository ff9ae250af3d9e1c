import fc from 'fast-check';
import { linkText } from '../../../lambdas/domain/matching/link-text';
import type { MatchableText } from '../../../lambdas/domain/matching/match';
import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import { concept, formsFound, matchAtHome, smallMatcher } from './small-matcher';

const matcher = smallMatcher(
  {
    journalist: concept({ en: ['journalist'], ru: ['журналист*', 'йод'], kk: ['журналист', 'тілші', 'құқық'] }),
    tax: concept({ en: ['tax inspection', '^Echo'], ru: ['налоговая проверка'], kk: ['салықтық тексеру'] }),
  },
  { any: ['journalist', 'tax'] },
);

const words = [
  'journalists',
  'журналистов',
  'тілшілерге',
  'құқығы',
  'tax inspections',
  'налоговой проверки',
  'Echo',
  'echo',
];
const oddities = [
  'и\u0306од',
  'е\u0308лка',
  'ﬁne',
  'жуpналист',
  'soft\u00adhyphen',
  '😀',
  '\ud800',
  "journalist's",
  '①',
];
const marks = ['. ', ', ', ' ', '\n', '—', '«', '»', '\u200b', 'O‘zbek', 'Ｊournalist', 'Қазақстанда'];
const scraps = fc.constantFrom(...words, ...oddities, ...marks);
const text = fc.oneof(
  fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join(' ')),
  fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const entry: fc.Arbitrary<MatchableText> = fc.record({
  title: text,
  summary: text,
  categories: fc.array(text, { maxLength: 3 }),
  link: text.map((path) => `https://outlet.example/kazakhstan/${path}`),
  scope: fc.constantFrom('subject' as const, 'region' as const, 'global' as const),
});

describe('evidence', () => {
  test.each([
    ['ru', 'Суд в Алматы оштрафовал активистку'],
    ['kk', 'Алматы соты белсендіге айыппұл салды'],
  ] as const)('is in the language of the entry where two share a word: %s', (language, title) => {
    const shared = smallMatcher({ city: concept({ ru: ['Алматы'], kk: ['Алматы'] }) }, 'city');
    expect(matchAtHome(shared, title, { language }).concerns[0]?.evidence).toMatchObject([
      { form: 'Алматы', language },
    ]);
  });

  test('is printed where it says, in any text', () => {
    fc.assert(
      fc.property(entry, (item) => {
        const categories = (item.categories ?? []).join(', ');
        const fields = { title: item.title, summary: item.summary, categories, link: linkText(item.link) };
        for (const { evidence } of matchEntry(matcher, item).concerns)
          for (const { field, start, end, form } of evidence) {
            expect(fields[field].slice(start, end)).toBe(form);
            expect(form.length).toBeGreaterThan(0);
          }
      }),
      { numRuns: 400 },
    );
  });

  test('is the same when the same text is matched again', () => {
    fc.assert(
      fc.property(entry, (item) => {
        expect(matchEntry(matcher, item)).toEqual(matchEntry(matcher, item));
      }),
      { numRuns: 100 },
    );
  });

  test('names concept, gloss, language and rule', () => {
    const { concerns } = matchAtHome(matcher, 'Two tax inspections');
    expect(concerns).toEqual([
      {
        id: 'worry',
        rule: 'sign',
        evidence: [
          {
            concept: 'tax',
            gloss: 'a concept',
            form: 'tax inspections',
            field: 'title',
            start: 4,
            end: 19,
            language: 'en',
          },
        ],
      },
    ]);
  });
});

describe('spelling', () => {
  test.each([
    ['ru', 'йод', 'купили и\u0306од', 'и\u0306од'],
    ['ru', 'ёлка', 'стоит елка', 'елка'],
    ['ru', 'журналист', 'нашли жуpналиcта', 'жуpналиcта'],
    ['en', 'fine', 'a heavy ﬁne', 'ﬁne'],
    ['en', 'Mazhilis', 'the MÄZHILIS sat', 'MÄZHILIS'],
    ['en', 'journalist', 'a jour\u00adna\u00adlist', 'jour\u00adna\u00adlist'],
    ['en', 'Witness', 'the Witness\u02bcs letter', 'Witness'],
    ['ru', 'журналист', 'и журна\ufeffлист', 'журна\ufeffлист'],
    ['ru', 'журналист', 'и жу\u0301рналиста', 'жу\u0301рналиста'],
    ['ru', 'налоговая проверка', 'о налоговой\u00a0проверке', 'налоговой\u00a0проверке'],
  ] as const)('%s: %s is found in "%s"', (language, term, printed, form) => {
    expect(formsFound(language, term, printed)).toEqual([form]);
  });

  test('a text longer than any entry is read to its end', () => {
    const long = `${'и снова слова, '.repeat(9000)}налоговой проверке`;
    expect(long.length).toBeGreaterThan(131_072);
    expect(formsFound('ru', 'налоговая проверка', long)).toEqual(['налоговой проверке']);
  });

  test.each([
    ['налоговой. Проверке', []],
    ['налоговой.проверке', ['налоговой.проверке']],
    ['налоговой\nпроверке', ['налоговой\nпроверке']],
    ['налоговой\n\nпроверке', []],
    ['налоговой… проверке', []],
  ])('the words of a term stand in one sentence: %j', (printed, forms) => {
    expect(formsFound('ru', 'налоговая проверка', `о ${printed}`)).toEqual(forms);
  });

  test('й is not и', () => {
    expect(formsFound('ru', '=йод', 'иод')).toEqual([]);
  });
});
