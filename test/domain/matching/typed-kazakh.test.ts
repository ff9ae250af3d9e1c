import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectLanguage } from '../../../lambdas/domain/matching/detect-language';
import { allSpellings, typeKazakh } from '../../../watches/typed-kazakh';

const fixtures = join(__dirname, '../../fixtures');
const folder = join(fixtures, 'labelled-entries');
const entries = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl') && !name.startsWith('held-out'))
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as { readonly lang: string; readonly title: string; readonly summary: string });

/** Titles that people labelled, each once; the Kazakh ones in Cyrillic. */
function titlesIn(lang: string): string[] {
  const titles = entries.filter((entry) => entry.lang === lang).map(({ title }) => title);
  return [...new Set(titles)].filter((title) => lang !== 'kk' || /[әғқңөұүһі]/iu.test(title));
}

const shareOfKazakh = (titles: readonly string[]): number =>
  titles.filter((title) => detectLanguage(title) === 'kk').length / titles.length;

describe('a Kazakh title alone', () => {
  const titles = titlesIn('kk');

  test('is read as Kazakh by its letters', () => {
    expect(titles.length).toBeGreaterThan(500);
    expect(shareOfKazakh(titles)).toBeGreaterThan(0.99);
  });

  test.each(allSpellings)('is read as Kazakh in %s, too: of ten at least nine', (spelling) => {
    expect(shareOfKazakh(titles.map((title) => typeKazakh(title, spelling)))).toBeGreaterThan(0.9);
  });

  test.each(allSpellings)('is read as Kazakh in %s where its feed or its summary says so', (spelling) => {
    const typed = titles.map((title) => typeKazakh(title, spelling));
    expect(typed.filter((title) => detectLanguage(title, 'kk') !== 'kk').length).toBeLessThanOrEqual(3);
    const whole = entries.filter(({ lang, title }) => lang === 'kk' && titles.includes(title));
    const missed = whole.filter(
      ({ title, summary }) => detectLanguage(typeKazakh(`${title}\n${summary}`, spelling)) !== 'kk',
    );
    expect(missed).toEqual([]);
  });
});

describe('a title in another language', () => {
  const neighbours = JSON.parse(readFileSync(join(fixtures, 'neighbours-headlines.json'), 'utf8')) as Readonly<
    Record<'de' | 'tr' | 'uz' | 'ky', readonly string[]>
  >;

  test('is read as Kazakh less than once in a hundred, over English, Russian, German, Turkish and Uzbek', () => {
    const { de, tr, uz } = neighbours;
    const others = [...titlesIn('en'), ...titlesIn('ru'), ...de, ...tr, ...uz];
    expect(others.length).toBeGreaterThan(1500);
    expect(shareOfKazakh(others)).toBeLessThan(0.01);
  });

  test.each([
    ['en', 0.003],
    ['ru', 0.006],
  ])('is hardly ever read so in %s', (lang, most) => {
    expect(shareOfKazakh(titlesIn(lang))).toBeLessThan(most);
  });

  test('is read so in Kyrgyz in four of ten: short titles may be both languages', () => {
    expect(shareOfKazakh(neighbours.ky)).toBeLessThan(0.4);
  });
});
