import type { MatchableText } from '../../../lambdas/domain/matching/match';
import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import { concept, smallMatcher } from './small-matcher';

const rally = concept({ en: ['rally'], ru: ['митинг'], kk: ['митинг'] });
const capital = concept({ en: ['Astana'], ru: ['Астана'], kk: ['Астана'] });
const matcher = smallMatcher({ rally, capital }, 'rally', {
  contextConcepts: ['country', 'capital'],
  venueConcepts: ['capital'],
  homeDomains: ['kz', 'ours.media'],
});
const isRelevant = (title: string, summary = '', rest: Partial<MatchableText> = {}): boolean =>
  matchEntry(matcher, { title, summary, ...rest }).relevant;

describe('the country is the subject', () => {
  test('when the title names it', () => {
    expect(isRelevant('A rally in Kazakhstan')).toBe(true);
  });

  test('when the title names it among others', () => {
    expect(isRelevant('Rallies in Kyrgyzstan, Kazakhstan and Uzbekistan')).toBe(true);
  });

  test('when the text names it near the hit', () => {
    expect(isRelevant('A rally was broken up', 'Police in Kazakhstan acted')).toBe(true);
  });

  test('when the feed covers only the country', () => {
    expect(isRelevant('A rally was broken up', '', { scope: 'subject' })).toBe(true);
  });

  test('when the text is in Kazakh and names nobody else', () => {
    expect(isRelevant('Бұл митинг туралы хабар')).toBe(true);
  });

  test.each(['https://outlet.kz/a', 'https://kz.outlet.example/a', 'https://outlet-kz.example/a'])(
    'when a page of its own domain names nobody else: %s',
    (link) => {
      expect(isRelevant('A rally was broken up', '', { link })).toBe(true);
      expect(isRelevant('A rally in Kyrgyzstan', '', { link })).toBe(false);
      expect(isRelevant('A rally was broken up', '', { link: 'https://kzoutlet.example/kz/a' })).toBe(false);
    },
  );

  test("when a page of a host that is the country's own names nobody else", () => {
    expect(isRelevant('A rally was broken up', '', { link: 'https://ours.media/a' })).toBe(true);
    expect(isRelevant('A rally was broken up', '', { link: 'https://www.ours.media/a' })).toBe(true);
    expect(isRelevant('A rally in Kyrgyzstan', '', { link: 'https://ours.media/a' })).toBe(false);
    expect(isRelevant('A rally was broken up', '', { link: 'https://yours.media/a' })).toBe(false);
  });

  test('when a category of the entry names it', () => {
    expect(isRelevant('A rally was broken up', '', { categories: ['Kazakhstan', 'Politics'] })).toBe(true);
  });

  test('when the path of the link names it', () => {
    expect(isRelevant('A rally was broken up', '', { link: 'https://outlet.example/a/kazakhstan-rally/1.html' })).toBe(
      true,
    );
  });
});

describe('the country is not the subject', () => {
  test('when nothing names it', () => {
    expect(isRelevant('A rally was broken up')).toBe(false);
  });

  test('when the title names another country only', () => {
    expect(isRelevant('A rally in Kyrgyzstan', 'Kazakhstan sent greetings')).toBe(false);
    expect(isRelevant('A rally in Kyrgyzstan', 'Kazakhstan sent greetings', { scope: 'subject' })).toBe(false);
    expect(isRelevant('Бұл Қырғызстандағы митинг туралы')).toBe(false);
  });

  test('when only the host of the link names it, or the path names a venue or stands against the title', () => {
    expect(isRelevant('A rally was broken up', '', { link: 'https://kazakhstan.example/a/1' })).toBe(false);
    expect(isRelevant('A rally was broken up', '', { link: 'https://outlet.example/astana-rally' })).toBe(false);
    expect(isRelevant('A rally in Kyrgyzstan', '', { link: 'https://outlet.example/kazakhstan/rally' })).toBe(false);
    expect(isRelevant('A rally was broken up', '', { link: 'not an address' })).toBe(false);
  });

  test('when it is an entry of a list', () => {
    expect(isRelevant('Rally season', 'Kazakhstan, Kyrgyzstan and Uzbekistan compete')).toBe(false);
  });

  test('when its capital is the venue of others', () => {
    expect(isRelevant('Kyrgyzstan opposition plans rally after Astana meeting')).toBe(false);
  });

  test('when it is named far from the hit', () => {
    expect(isRelevant('A rally', `${'word '.repeat(60)} Kazakhstan`)).toBe(false);
  });
});
