import fc from 'fast-check';
import { followStories } from '../../lambdas/pages/feeds/followed';
import { storyPage } from '../../lambdas/pages/site/story-page';
import { clip, feedText, safeLink } from '../../lambdas/pages/story/feed-text';
import { glossOf } from '../../lambdas/pages/story/gloss';
import { highlight } from '../../lambdas/pages/story/highlight';
import { storyView } from '../../lambdas/pages/story/story-view';
import { evidenceIn, report, sampleConfig, sampleWatch, story, taxStory } from './sample';

describe('the date of a report', () => {
  const found = (published: string, foundAt: string, language: 'en' | 'ru' | 'kk' = 'en') =>
    storyView(
      story([{ ...report({ title: 'A report' }), published, foundAt, dateBasis: 'published' }]),
      sampleWatch,
      language,
      {
        headline: 160,
        reasons: 1,
        words: 1,
        also: 1,
      },
    ).date;

  test('is that of its source, and says when we found it where that was days later', () => {
    expect(found('2021-02-02T23:00:00.000Z', '2021-02-04T10:00:00.000Z')).toBe('2 February 2021');
    expect(found('2021-01-28T09:00:00.000Z', '2021-02-04T10:00:00.000Z')).toBe(
      '28 January 2021, found on 4 February 2021',
    );
    expect(found('2021-01-28T09:00:00.000Z', '2021-02-04T10:00:00.000Z', 'ru')).toBe(
      '28 января 2021 г., найдено 4 февраля 2021 г.',
    );
    expect(found('2021-01-28T09:00:00.000Z', '2021-02-04T10:00:00.000Z', 'kk')).toBe(
      '2021 ж. 28 қаңтар, табылған күні: 2021 ж. 4 ақпан',
    );
  });
});

describe('a headline', () => {
  const title = 'Tax bodies fine NGOs; NGOs appeal';
  const evidence = [evidenceIn(title, 'NGOs', 'ngo', 'en'), evidenceIn(title, 'Tax bodies', 'tax', 'en')];

  test('is told in runs, the matched words apart', () => {
    expect(highlight(title, evidence, 160)).toEqual([
      { text: 'Tax bodies', matched: true },
      { text: ' fine ', matched: false },
      { text: 'NGOs', matched: true },
      { text: '; NGOs appeal', matched: false },
    ]);
  });

  test('ignores evidence of another field and offsets that lie outside', () => {
    const summary = evidenceIn(title, 'fined', 'fine', 'en');
    const outside = { ...evidenceIn(title, 'NGOs', 'ngo', 'en'), start: 30, end: 300 };
    expect(highlight(title, [summary, outside], 160)).toEqual([{ text: title, matched: false }]);
  });

  test('shows something to click on where a title holds nothing that is seen', () => {
    for (const blank of ['', ' ', '\u200B\u061C', '\uE000']) {
      expect(
        highlight(blank, [], 160)
          .map(({ text }) => text)
          .join('')
          .trim(),
      ).toBe('…');
    }
  });

  test('joins evidence that overlaps', () => {
    const wide = { ...evidenceIn(title, 'Tax bodies fine', 'fine', 'en') };
    expect(highlight(title, [...evidence, wide], 160)[0]).toEqual({ text: 'Tax bodies fine', matched: true });
  });

  test('never exceeds its limit and never adds a word, whatever the offsets', () => {
    const spans = fc.array(fc.record({ start: fc.integer(), end: fc.integer({ max: 400 }) }));
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), spans, (words, marks) => {
        const seen = marks.map((mark) => ({ ...evidenceIn(words, 'x', 'x', 'en'), field: 'title' as const, ...mark }));
        const told = highlight(words, seen, 160)
          .map(({ text }) => text)
          .join('');
        expect(told.length).toBeLessThanOrEqual(160);
        expect(words.startsWith(told.replace(/…$/, ''))).toBe(true);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('text of a feed', () => {
  test('becomes one line without marks that nobody sees', () => {
    expect(feedText(' a\r\n b\u0000\u202Ec\uE000\u200Bd ')).toBe(' a bcd ');
  });

  test('is clipped at a word, and never inside a character', () => {
    expect(clip('one two three four', 15)).toBe('one two three…');
    expect(clip('ab😀cd', 4)).toBe('ab…');
    expect(clip('short', 10)).toBe('short');
  });

  test('is linked by http and https alone', () => {
    expect(safeLink('https://independent.example/а?b=1')).toBe('https://independent.example/%D0%B0?b=1');
    for (const link of [
      'javascript:alert(1)',
      'ftp://a.example/',
      '/relative',
      '',
      'https://u:p@a.example/',
      `https://a.example/${'x'.repeat(1000)}`,
    ])
      expect(safeLink(link)).toBeUndefined();
  });
});

test('evidence of a story is at most 160 characters of the source, however long its words are', () => {
  const words = Array.from({ length: 6 }, (_, at): [string, string] => [`${at}${'word'.repeat(15)}`, `gloss ${at}`]);
  const limits = { headline: 160, reasons: 3, words: 6, also: 4 };
  const { reasons } = storyView(story([report({ title: 'A title', words })]), sampleWatch, 'en', limits);
  expect(reasons.length).toBeGreaterThan(0);
  for (const reason of reasons) {
    expect(reason.words.map(({ form }) => form).join('').length).toBeLessThanOrEqual(160);
    expect(reason.words.length).toBe(2);
  }
});

test('a shorter reason after the first says what is new in it, not the country once more', () => {
  const title = 'Kazakhstan: elections without a new party that was registered';
  const seen = (...forms: readonly string[]) => forms.map((form) => evidenceIn(title, form, form, 'en'));
  const told = {
    ...report({ title }),
    concerns: [
      { id: 'elections', rule: 'vote-and-conduct', evidence: seen('Kazakhstan', 'elections') },
      { id: 'party-registration', rule: 'r', evidence: seen('Kazakhstan', 'elections', 'new party', 'registered') },
    ],
  };
  const limits = { headline: 160, reasons: 3, words: 4, also: 4 };
  const { reasons } = storyView(story([told]), sampleWatch, 'en', limits);
  const said = reasons.map(({ words }) => words.map(({ form }) => form));
  expect(said).toEqual([
    ['Kazakhstan', 'elections'],
    ['new party', 'registered'],
  ]);
});

describe('what a matched word means', () => {
  const rally = evidenceIn('Митинг в Алматы', 'Митинг', 'rally', 'ru');
  const osce = evidenceIn('Миссия ОБСЕ', 'ОБСЕ', 'osce', 'ru');

  test('is said in the language of the reader', () => {
    expect(glossOf(rally, sampleWatch, 'en')).toEqual({ text: 'rally', language: 'en' });
    expect(glossOf(osce, sampleWatch, 'kk')).toEqual({ text: 'ЕҚЫҰ', language: 'kk' });
  });

  test('is not said of a word in the language of the reader, nor where the reader writes it alike', () => {
    expect(glossOf(rally, sampleWatch, 'ru')).toBeUndefined();
    expect(glossOf(rally, sampleWatch, 'kk')).toBeUndefined();
  });

  test('is not said in English of an English word', () => {
    const gone = evidenceIn('A picket', 'picket', 'picketing', 'en');
    expect(glossOf(gone, sampleWatch, 'ru')).toBeUndefined();
    expect(glossOf({ ...gone, language: 'kk' }, sampleWatch, 'ru')).toEqual({ text: 'picketing', language: 'en' });
  });

  test('stands once on the page of a story where two concepts hold the word', () => {
    const context = { ...sampleConfig, operatorContact: 'a@b.example', language: 'en', watch: sampleWatch } as const;
    const [first] = taxStory.reports;
    if (!first) throw new Error('The sample story lacks its report.');
    const twice = first.concerns.map((match) => ({
      ...match,
      evidence: match.evidence.flatMap((one) => [one, { ...one, concept: 'another' }]),
    }));
    const shown = (report: typeof first) => storyPage({ context, story: { ...taxStory, reports: [report] } });
    expect(shown({ ...first, concerns: twice })).toBe(shown(first));
  });

  test('is said so on the page of a story, in a list of stories and in a feed', () => {
    const context = { ...sampleConfig, operatorContact: 'a@b.example', language: 'kk', watch: sampleWatch } as const;
    const limits = { headline: 160, reasons: 1, words: 1, also: 0 };
    const meant = 'салық органы';
    expect(storyPage({ context, story: taxStory })).toContain(`«Tax authorities»</span> = ${meant} (`);
    expect(storyView(taxStory, sampleWatch, 'kk', limits).reasons[0]?.words[0]?.gloss?.text).toBe(meant);
    expect(followStories([taxStory], context)[0]?.summary).toContain(`«Tax authorities» = ${meant}`);
  });
});
