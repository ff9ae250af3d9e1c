import { lint } from '../../watches/lint';
import { concept, smallSource } from '../domain/matching/small-matcher';

const words = (en: string, ru: string, kk: string) => concept({ en: [en], ru: [ru], kk: [kk] });
const noise = Array.from({ length: 50 }, (_, at) => ({ title: at < 2 ? 'A law on milk' : 'A day', summary: '' }));

describe('doubts about the words of a watch', () => {
  const doubtsOf = (concepts: Parameters<typeof smallSource>[0], extra = {}) =>
    lint(smallSource(concepts, { any: Object.keys(concepts) }, extra), noise).filter(
      ({ concept: id, term }) => Object.hasOwn(concepts, id) && term !== 'zzzunused',
    );

  test('a sound concept raises none', () => {
    expect(doubtsOf({ fine: words('fine', 'штраф', 'айыппұл') })).toEqual([]);
  });

  test('a Latin letter in a Cyrillic word', () => {
    expect(doubtsOf({ fine: words('fine', 'штpаф', 'айыппұл') })).toEqual([
      { concept: 'fine', term: 'штpаф', message: 'has Latin and Cyrillic letters in one word' },
    ]);
  });

  test('a term that stands in another concept', () => {
    expect(doubtsOf({ fine: words('fine', 'штраф', 'айыппұл'), money: words('cash', 'Штраф', 'ақша') })).toEqual([
      { concept: 'money', term: 'Штраф', message: 'is a term of fine too' },
    ]);
  });

  test('a term that fires on more than two in a hundred entries of noise', () => {
    expect(doubtsOf({ law: words('law', 'закон', 'заң') })).toEqual([
      { concept: 'law', term: 'law', message: 'fires on 4.0 % of entries that do not matter' },
    ]);
  });

  test('a beginning of few letters that other words have too', () => {
    const source = smallSource(
      { law: words('law', 'закон*', 'заң'), school: words('school', 'школ*', 'мектеп') },
      'law',
    );
    const texts = ['Закон о молоке', 'Матч закончился вничью', 'Законы о хлебе', 'Новая школа'];
    const doubts = lint(
      source,
      texts.map((title) => ({ title, summary: '', language: 'ru' as const })),
    );
    expect(doubts.filter(({ message }) => message.startsWith('also takes'))).toEqual([
      { concept: 'law', term: 'закон*', message: 'also takes "закончился"' },
    ]);
  });

  test('a concept that no rule uses', () => {
    const source = smallSource(
      { fine: words('fine', 'штраф', 'айыппұл'), cash: words('cash', 'касса', 'ақша') },
      'fine',
    );
    expect(lint(source, []).filter(({ term }) => term === undefined)).toEqual([
      { concept: 'cash', message: 'no rule uses it' },
    ]);
  });
});
