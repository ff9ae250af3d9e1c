import { languages } from '../../lambdas/domain/watch/language';
import { dateRange, longDate, wholeWeek } from '../../lambdas/pages/messages/dates';
import { messagesIn } from '../../lambdas/pages/messages/messages';
import { kazakhPart } from '../../lambdas/pages/messages/plural';
import { weekMessagesIn } from '../../lambdas/pages/messages/week-messages';

describe('fixed texts', () => {
  test('count in the plural forms of each language', () => {
    expect([1, 2, 5, 21, 112].map(messagesIn('ru').stories)).toEqual([
      '1 сюжет',
      '2 сюжета',
      '5 сюжетов',
      '21 сюжет',
      '112 сюжетов',
    ]);
    expect([0, 1, 2].map(messagesIn('en').stories)).toEqual(['0 stories', '1 story', '2 stories']);
    expect([1, 5].map(messagesIn('kk').stories)).toEqual(['1 сюжет', '5 сюжет']);
    expect(messagesIn('ru').storiesFromSources(21, 1)).toBe('21 сюжет из 1 источника');
  });

  test('write dates in full', () => {
    expect(longDate('en', '2021-02-07')).toBe('7 February 2021');
    expect(longDate('ru', '2021-02-07T23:59:59Z')).toMatch(/^7 февраля 2021/);
    expect(dateRange('en', { from: '2021-02-01', until: '2021-02-08' })).toBe('1–7 February 2021');
  });

  test('name a period by its ISO week only when it is one', () => {
    expect(wholeWeek({ from: '2020-12-28', until: '2021-01-04' })).toBe('2020-W53');
    expect(wholeWeek({ from: '2021-02-02', until: '2021-02-09' })).toBeUndefined();
    expect(wholeWeek({ from: '2021-02-01', until: '2021-02-15' })).toBeUndefined();
  });

  test('say in Kazakh how many of a whole, with the ending of the numeral as it is spoken', () => {
    const said = [0, 1, 6, 9, 10, 20, 30, 33, 36, 40, 50, 100, 126, 1000].map(kazakhPart);
    const endings = '0-і 1-і 6-сы 9-ы 10-ы 20-сы 30-ы 33-і 36-сы 40-ы 50-і 100-і 126-сы 1000-ы';
    expect(said.join(' ')).toBe(endings);
  });

  test('speak in Russian of one source as of one', () => {
    const { quiet } = weekMessagesIn('ru');
    expect(quiet(1, 1)).toBe('Ответил 1 из 1 источника, который мог бы об этом сообщить:');
    expect(quiet(0, 2)).toContain('из 2 источников, которые могли бы');
  });

  test('agree in Russian with one, few and many', () => {
    const { answered } = messagesIn('ru');
    expect([answered(1, 3), answered(21, 36), answered(35, 36)]).toEqual([
      'Ответил 1 из 3 источников',
      'Ответил 21 из 36 источников',
      'Ответили 35 из 36 источников',
    ]);
    const { trend } = weekMessagesIn('ru');
    expect([1, 2, 5].map((n) => trend(n, '1'))).toEqual([
      'Освещение: 1 новый сюжет за неделю; медиана за 8 предыдущих недель: 1.',
      'Освещение: 2 новых сюжета за неделю; медиана за 8 предыдущих недель: 1.',
      'Освещение: 5 новых сюжетов за неделю; медиана за 8 предыдущих недель: 1.',
    ]);
  });

  test('leave nothing of English in Russian and Kazakh, and hold no HTML', () => {
    const textsOf = (value: unknown): string[] => {
      if (typeof value === 'string') return [value];
      if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
      return [];
    };
    for (const language of languages) {
      const texts = textsOf(messagesIn(language));
      for (const text of texts) expect(text).not.toMatch(/[<>]|&[a-z]+;/);
      if (language === 'en') continue;
      const latin = texts.filter((text) =>
        /[A-Za-z]{3}/.test(text.replace(/Resolution Watch|name@example\.org|cookie|UTC/g, '')),
      );
      expect(latin).toEqual([]);
    }
  });
});
