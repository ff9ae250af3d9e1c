import { queryWords, searchStems } from '../../../lambdas/domain/search/search-stems';
import type { Language } from '../../../lambdas/domain/watch/language';

const oneStem = (words: string, language: Language) =>
  new Set(words.split(' ').flatMap((word) => searchStems(word, language)));

describe('the words of the archive', () => {
  test.each<readonly [Language, string]>([
    ['en', 'election elections'],
    ['en', 'arrest arrests arrested arresting'],
    ['en', 'party parties'],
    ['en', 'charge charged charges charging'],
    ['en', 'stop stopped stopping'],
    ['en', 'activist activists activist’s'],
    ['ru', 'выборы выборов выборах выборам'],
    ['ru', 'партия партии партий партию партиям'],
    ['ru', 'задержан задержаны задержали задержанных задержание задержания'],
    ['ru', 'Казахстан Казахстана Казахстане Казахстану Казахстаном'],
    ['ru', 'журналист журналиста журналистов журналистами'],
    ['ru', 'налоговая налоговой налоговые налоговых'],
    ['ru', 'отчёт отчета отчеты'],
    ['kk', 'сайлау сайлауда сайлаудың сайлауы сайлауына'],
    ['kk', 'Қазақстан Қазақстанда Қазақстанның Қазақстаннан Казакстан Qazaqstan'],
    ['kk', 'құқық құқығы құқықтар құқықтары құқықтарының'],
    ['kk', 'журналист журналистер журналистерге'],
    ['kk', 'белсенді белсенділер белсендінің'],
  ])('are found in their forms, %s: %s', (language, words) => {
    expect([...oneStem(words, language)]).toHaveLength(1);
  });

  test('are kept apart where they differ', () => {
    expect([...oneStem('party part election elector', 'en')]).toHaveLength(4);
    expect([...oneStem('партия парламент выборы', 'ru')]).toHaveLength(3);
  });

  test('leave small words out, and take each other word once', () => {
    expect(searchStems('The vote and the votes of a party', 'en')).toEqual(['en:vot', 'en:parti']);
  });

  test('fit a key of the table, however long a run of letters a source prints, and are found by it', () => {
    const endless = 'щ'.repeat(4000);
    const [stem = ''] = searchStems(endless, 'ru');
    expect(Buffer.byteLength(stem)).toBeLessThan(500);
    expect(queryWords(endless)[0]).toContain(stem);
  });

  test('asked for stand for every language of their script', () => {
    expect(queryWords('выборы')).toEqual([['ru:выбор', expect.stringMatching(/^kk:/)]]);
    expect(queryWords('сайлауға')[0]).toEqual([expect.stringMatching(/^kk:/)]);
    expect(queryWords('arrests')[0]).toContain('en:arrest');
    expect(queryWords('  ,.- the')).toEqual([]);
  });
});
