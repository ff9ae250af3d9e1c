import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { CompiledMatcher } from '../../lambdas/domain/matching/compiled-matcher';
import { matchEntry } from '../../lambdas/domain/matching/match-entry';
import { openMatcher } from '../../lambdas/domain/matching/open-matcher';

const file = join(__dirname, '../../watches/.compiled/matcher.json');
const matcher = openMatcher(JSON.parse(readFileSync(file, 'utf8')) as CompiledMatcher);

const short = 10_000;
const long = 100_000;
/** Ten times the work, four times over for what collecting garbage adds; work that grew by the square would be at 100. */
const fourTimes = 40;

/** Of CPU time, so that a busy machine changes it little; the best of five, in microseconds. */
function costOf(shape: string, length: number): number {
  const summary = shape.repeat(Math.ceil(length / shape.length));
  const costs = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    matchEntry(matcher, { title: '', summary, scope: 'subject' });
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.min(...costs);
}

/** What costs under a millisecond is lost in the clock's own noise. */
function growthOf(shape: string): number {
  return Math.max(costOf(shape, long), 1000) / Math.max(costOf(shape, short), 1000);
}

const plain = ['а', ' ', '\n', 'а б ', '. ', "a'", '1', '0 ', '😀', '\ud800', '\u200b', 'и\u0306', 'ı', 'ﬁ'];
const words = [
  'Kazakhstan journalist detained, ',
  'Astana Tashkent court ',
  'в Казахстане журналист задержан и оштрафован судом ',
  'Қазақстанда журналистер құқығы қамаққа ',
  'Qazaqstanda jýrnalısterge qysym jasaldy ',
  'жуpна ',
  'OSCE ODIHR observers election ',
  'tax inspection ',
  'party registration refused. ',
];
const shapes = fc
  .array(fc.constantFrom(...plain, ...words), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''));

describe('a text ten times as long', () => {
  test.each([...plain, ...words])('of %j takes about ten times as long to match, not a hundred times', (shape) => {
    expect(growthOf(shape)).toBeLessThan(fourTimes);
  });

  test('of any mixture takes about ten times as long to match, not a hundred times', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        expect(growthOf(shape)).toBeLessThan(fourTimes);
      }),
      { numRuns: 150 },
    );
  });
});
