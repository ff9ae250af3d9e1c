import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseLine } from '../../bin/commands/json-lines';
import { labelledItem } from '../../bin/commands/labelled-item';
import { matchEntry } from '../../lambdas/domain/matching/match-entry';
import { matcher } from '../domain/matching/kazakhstan';

interface Printed {
  readonly title: string;
  readonly summary?: string | undefined;
}

const entries: readonly Printed[] = ['en', 'ru', 'kk', 'second'].flatMap((file) =>
  readFileSync(join(__dirname, `../fixtures/labelled-entries/${file}.jsonl`), 'utf8')
    .split('\n')
    .flatMap((line, at) => parseLine(line, at + 1, labelledItem) ?? []),
);

/** What a reader is told, but for the printed forms and their places. */
function verdict({ title, summary = '' }: Printed): string {
  const { language, concerns } = matchEntry(matcher, { title, summary, scope: 'subject' });
  const found = concerns.map(({ id, rule, evidence }) => [id, rule, evidence.map((seen) => seen.concept)]);
  return JSON.stringify([language, found]);
}

const verdicts = new Map(entries.map((entry) => [entry, verdict(entry)]));

/** Small letters are not among them: some names count only with their capital («Echo», «Alga»), as their terms say. */
const changes: readonly (readonly [string, (printed: string) => string])[] = [
  ['in capitals', (printed) => printed.replace(/[^ı]/gu, (letter) => letter.toUpperCase())],
  ['with marks apart from their letters', (printed) => printed.normalize('NFD')],
  ['with compatible letters apart', (printed) => printed.normalize('NFKD')],
  ['with more white space', (printed) => ` ${printed.replace(/ /g, ' \t\u00a0 ')}  `],
  ['wrapped into lines of a word', (printed) => printed.replace(/ /g, '\n')],
  ['with soft hyphens between all letters', (printed) => printed.replace(/(?<=\p{L})(?=\p{L})/gu, '\u00ad')],
];

describe('the rules of the watch', () => {
  test.each(changes)('say the same of every labelled entry %s', (_name, change) => {
    const differing = entries.filter(
      (entry) => verdict({ title: change(entry.title), summary: change(entry.summary ?? '') }) !== verdicts.get(entry),
    );
    expect(differing).toEqual([]);
  });

  test('say the same of the entries in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries], { minLength: 50, maxLength: 50 }), (some) => {
        expect(some.map(verdict)).toEqual(some.map((entry) => verdicts.get(entry)));
      }),
      { numRuns: 20 },
    );
  });
});
