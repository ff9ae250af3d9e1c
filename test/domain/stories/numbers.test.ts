import { figuresOf } from '../../../lambdas/domain/stories/numbers';
import type { Language } from '../../../lambdas/domain/watch/language';

const numbers = (text: string, language: Language) => [...figuresOf(text, language).numbers];

describe('the figures of a report', () => {
  it('are the same in digits and in words, with what they count', () => {
    expect(numbers('jailed for seven years', 'en')).toEqual(['7 years']);
    expect(numbers('семилетний срок', 'ru')).toEqual(['7 years']);
    expect(numbers('7 жылға сотталды', 'kk')).toEqual(['7 years']);
    expect(numbers('on trial for twenty five days', 'en')).toEqual(['25 days']);
  });

  it('are whole, however thousands are written', () => {
    expect(numbers('20,000 people', 'en')).toEqual(['20000']);
    expect(numbers('20 тысяч человек', 'ru')).toEqual(['20000']);
    expect(numbers('1,16 миллиона тенге', 'ru')).toEqual(['1160000 money']);
    expect(numbers('үш жүз адам', 'kk')).toEqual(['300']);
  });

  it('leave out ages, years of the calendar and numbers inside names', () => {
    expect(numbers('Sixty-year-old held in 2021 over Qaznews24', 'en')).toEqual([]);
    expect(numbers('60-летний активист', 'ru')).toEqual([]);
  });

  it('leave out the numbers of documents', () => {
    expect(numbers('B9-0148/2021, adopted as P9_TA(2021)0056 with 598 votes', 'en')).toEqual(['598']);
  });

  it('are rounded where they are a share', () => {
    expect(numbers('71.12 percent', 'en')).toEqual(numbers('71 процент', 'ru'));
  });

  it('tell days apart from amounts', () => {
    expect([...figuresOf('held on 28 February', 'en').dates]).toEqual(['02-28']);
    expect([...figuresOf('28 февраля', 'ru').dates]).toEqual(['02-28']);
    expect([...figuresOf('28-ақпан', 'kk').dates]).toEqual(['02-28']);
  });
});
