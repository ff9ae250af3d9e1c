import fc from 'fast-check';
import type { MatchableText } from '../../../lambdas/domain/matching/match';
import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import { concept, smallMatcher } from './small-matcher';

const matcher = smallMatcher(
  {
    journalist: concept({ en: ['journalist'], ru: ['журналист', 'йод'], kk: ['журналист', 'тілші', 'құқық'] }),
    tax: concept({ en: ['tax inspection'], ru: ['налоговая проверка'], kk: ['салықтық тексеру'] }),
  },
  { any: [{ near: ['journalist', 'tax'] }, { title: 'tax' }] },
);

const words = fc.constantFrom(
  ...'journalists журналистов йодом тілшілерге құқығы tax inspections налоговой проверки салықтық тексеруі'.split(' '),
  ...'Kazakhstan Казахстане Қазақстанның Кыргызстан jýrnalısterge dep xabarlady. ёлка «ещё» the quick, мен туралы'.split(
    ' ',
  ),
);
const line = fc.array(words, { maxLength: 14 }).map((parts) => parts.join(' '));
const entry: fc.Arbitrary<MatchableText> = fc.record({
  title: line,
  summary: line,
  scope: fc.constantFrom('subject' as const, 'global' as const),
});

/** What a reader is told, but for the printed forms and their places. */
function verdict(text: MatchableText): unknown {
  const { language, concerns } = matchEntry(matcher, text);
  return {
    language,
    found: concerns.map(({ id, rule, evidence }) => [id, rule, evidence.map((seen) => seen.concept)]),
  };
}

function changed(text: MatchableText, change: (printed: string) => string): MatchableText {
  return { ...text, title: change(text.title), summary: change(text.summary) };
}

const changes: readonly (readonly [string, (printed: string) => string])[] = [
  ['in capitals', (printed) => printed.replace(/[^ı]/gu, (letter) => letter.toUpperCase())],
  ['in small letters', (printed) => printed.toLowerCase()],
  ['with marks apart from their letters', (printed) => printed.normalize('NFD')],
  ['with compatible letters apart', (printed) => printed.normalize('NFKD')],
  ['with marks joined to their letters', (printed) => printed.normalize('NFKC')],
  ['with more white space', (printed) => ` ${printed.replace(/ /g, ' \t\u00a0 ')}  `],
  ['wrapped into lines of a word', (printed) => printed.replace(/ /g, '\n')],
  ['with soft hyphens between all letters', (printed) => printed.replace(/(?<=\p{L})(?=\p{L})/gu, '\u00ad')],
];

describe('an entry', () => {
  test.each(changes)('matches the same %s', (_name, change) => {
    fc.assert(
      fc.property(entry, (text) => {
        expect(verdict(changed(text, change))).toEqual(verdict(text));
      }),
      { numRuns: 200 },
    );
  });

  const inAnyOrder = fc.array(entry, { maxLength: 6 }).chain((entries) =>
    fc.record({
      entries: fc.constant(entries),
      order: fc.shuffledSubarray([...entries.keys()], { minLength: entries.length }),
    }),
  );

  test('matches the same whatever was matched before it', () => {
    fc.assert(
      fc.property(inAnyOrder, ({ entries, order }) => {
        const alone = entries.map(verdict);
        expect(order.map((at) => verdict(entries[at] ?? { title: '', summary: '' }))).toEqual(
          order.map((at) => alone[at]),
        );
      }),
      { numRuns: 100 },
    );
  });
});
