import { languages } from '../../lambdas/domain/watch/language';
import { dateRange, longDate, wholeWeek } from '../../lambdas/pages/messages/dates';
import { messagesIn } from '../../lambdas/pages/messages/messages';

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
