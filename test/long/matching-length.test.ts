import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledMatcher } from '../../lambdas/domain/matching/compiled-matcher';
import { matchEntry } from '../../lambdas/domain/matching/match-entry';
import { openMatcher } from '../../lambdas/domain/matching/open-matcher';

const file = join(__dirname, '../../watches/.compiled/matcher.json');
const matcher = openMatcher(JSON.parse(readFileSync(file, 'utf8')) as CompiledMatcher);

/** Best of four, in milliseconds. */
function timeOf(summary: string): number {
  const times = Array.from({ length: 4 }, () => {
    const start = performance.now();
    matchEntry(matcher, { title: '', summary, scope: 'subject' });
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('100,000 characters', () => {
  test.each([
    'а',
    ' ',
    'а б ',
    'Kazakhstan journalist detained, ',
    'в Казахстане журналист задержан и оштрафован судом ',
    'Қазақстанда журналистер құқығы қамаққа ',
    'Qazaqstanda jýrnalısterge qysym jasaldy ',
    'и\u0306',
    "a'",
    'жуpна ',
    'Astana Tashkent court ',
  ])('of "%s" are matched within a quarter of a second on a busy machine (50 ms on a quiet one)', (shape) => {
    expect(timeOf(shape.repeat(Math.ceil(100_000 / shape.length)))).toBeLessThan(250);
  });
});
