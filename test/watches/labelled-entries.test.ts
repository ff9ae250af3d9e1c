import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, evaluate } from '../../bin/commands/evaluation';
import { parseLine } from '../../bin/commands/json-lines';
import { labelledItem, toMatchable } from '../../bin/commands/labelled-item';
import { compileMatcher } from '../../lambdas/domain/matching/compile-matcher';
import { matchEntry } from '../../lambdas/domain/matching/match-entry';
import { openMatcher } from '../../lambdas/domain/matching/open-matcher';
import { measurements } from '../../lambdas/pages/prose/measured';
import { loadWatch } from '../../watches/load';
import { toWatch } from '../../watches/to-watch';

/**
 * What the rules must reach, about 0.02 below what they reached when the row was last raised, 0.03 where one entry
 * weighs as much. The held-out entries are scored only, never read (test/fixtures/labelled-entries/README.md).
 */
const floors = [
  { file: 'en', language: 'en', precision: 0.965, recall: 0.935, concerns: 0.85 },
  { file: 'ru', language: 'ru', precision: 0.965, recall: 0.915, concerns: 0.88 },
  { file: 'kk', language: 'kk', precision: 0.955, recall: 0.94, concerns: 0.89 },
  { file: 'second', language: 'en', precision: 0.915, recall: 0.955, concerns: 0.855 },
  { file: 'second', language: 'ru', precision: 0.955, recall: 0.93, concerns: 0.825 },
  { file: 'second', language: 'kk', precision: 0.925, recall: 0.925, concerns: 0.86 },
  { file: 'third', language: 'ru', precision: 0.95, recall: 0.945, concerns: 0.845 },
  { file: 'third', language: 'kk', precision: 0.95, recall: 0.95, concerns: 0.845 },
  { file: 'fourth', language: 'en', precision: 0.97, recall: 0.89, concerns: 0.79 },
  { file: 'fourth', language: 'ru', precision: 0.97, recall: 0.97, concerns: 0.83 },
  { file: 'fourth', language: 'kk', precision: 0.97, recall: 0.92, concerns: 0.84 },
  { file: 'fifth', language: 'en', precision: 0.91, recall: 0.91, concerns: 0.765 },
  { file: 'fifth', language: 'ru', precision: 0.965, recall: 0.92, concerns: 0.91 },
  { file: 'fifth', language: 'kk', precision: 0.915, recall: 0.965, concerns: 0.905 },
  { file: 'sixth', language: 'en', precision: 0.92, recall: 0.97, concerns: 0.75 },
  { file: 'sixth', language: 'ru', precision: 0.92, recall: 0.97, concerns: 0.8 },
  { file: 'sixth', language: 'kk', precision: 0.92, recall: 0.97, concerns: 0.8 },
  { file: 'seventh', language: 'en', precision: 0.97, recall: 0.97, concerns: 0.83 },
  { file: 'seventh', language: 'ru', precision: 0.97, recall: 0.91, concerns: 0.81 },
  { file: 'seventh', language: 'kk', precision: 0.9, recall: 0.93, concerns: 0.88 },
  { file: 'eighth', language: 'en', precision: 0.97, recall: 0.925, concerns: 0.8 },
  { file: 'eighth', language: 'ru', precision: 0.95, recall: 0.97, concerns: 0.88 },
  { file: 'eighth', language: 'kk', precision: 0.935, recall: 0.935, concerns: 0.855 },
  { file: 'held-out', language: 'en', precision: 0.94, recall: 0.94, concerns: 0.77 },
  { file: 'held-out', language: 'ru', precision: 0.87, recall: 0.87, concerns: 0.765 },
  { file: 'held-out', language: 'kk', precision: 0.93, recall: 0.9, concerns: 0.805 },
  { file: 'held-out-second', language: 'en', precision: 0.93, recall: 0.97, concerns: 0.8 },
  { file: 'held-out-second', language: 'ru', precision: 0.9, recall: 0.9, concerns: 0.73 },
  { file: 'held-out-second', language: 'kk', precision: 0.9, recall: 0.87, concerns: 0.83 },
  { file: 'held-out-third', language: 'en', precision: 0.85, recall: 0.92, concerns: 0.76 },
  { file: 'held-out-third', language: 'ru', precision: 0.925, recall: 0.86, concerns: 0.77 },
  { file: 'held-out-third', language: 'kk', precision: 0.91, recall: 0.91, concerns: 0.81 },
] as const;

const files = [
  'en',
  'ru',
  'kk',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'held-out',
  'held-out-second',
  'held-out-third',
] as const;

const loaded = loadWatch(join(__dirname, '../../watches/kazakhstan-2021'));
if (!loaded.ok) throw new Error(`the watch has faults: ${JSON.stringify(loaded.faults)}`);
const compiled = compileMatcher(loaded.source.matcher);
const matcher = openMatcher(compiled);
const watch = toWatch(loaded.source, compiled);

function read(file: (typeof files)[number]): Answer[] {
  const text = readFileSync(join(__dirname, `../fixtures/labelled-entries/${file}.jsonl`), 'utf8');
  return text.split('\n').flatMap((line, at) => {
    const item = parseLine(line, at + 1, labelledItem);
    return item === undefined ? [] : [{ item, result: matchEntry(matcher, toMatchable(watch, item)) }];
  });
}

const answers = {
  en: read('en'),
  ru: read('ru'),
  kk: read('kk'),
  second: read('second'),
  third: read('third'),
  fourth: read('fourth'),
  fifth: read('fifth'),
  sixth: read('sixth'),
  seventh: read('seventh'),
  eighth: read('eighth'),
  'held-out': read('held-out'),
  'held-out-second': read('held-out-second'),
  'held-out-third': read('held-out-third'),
};
const items = files.flatMap((file) => answers[file].map(({ item }) => item));

describe('the labelled entries', () => {
  test('each have a name of their own', () => {
    const ids = items.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('name only concerns of the watch, once each, and are relevant exactly when they name one', () => {
    const known = new Set(watch.concerns.map(({ id }) => id));
    const odd = items.filter(
      ({ relevant, concerns }) =>
        relevant !== concerns.length > 0 ||
        new Set(concerns).size !== concerns.length ||
        concerns.some((id) => !known.has(id)),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test('stand in the file of their language', () => {
    for (const language of ['en', 'ru', 'kk'] as const)
      expect(new Set(answers[language].map(({ item }) => item.lang))).toEqual(new Set([language]));
  });

  test('have examples of every concern in every language', () => {
    const without = (['en', 'ru', 'kk'] as const).flatMap((language) =>
      watch.concerns
        .filter(({ id }) => answers[language].filter(({ item }) => item.concerns.includes(id)).length < 8)
        .map(({ id }) => `${language} ${id}`),
    );
    expect(without).toEqual([]);
  });
});

describe('on the labelled entries', () => {
  test.each(floors)(
    'in $file.jsonl, $language, the rules are no worse than they were',
    ({ file, language, ...floor }) => {
      const { relevance, concernsMicro } = evaluate(answers[file].filter(({ item }) => item.lang === language));
      const { precision, recall } = relevance.all;
      const reached = { precision, recall, concerns: concernsMicro.f1 };
      const below = (['precision', 'recall', 'concerns'] as const)
        .filter((figure) => (reached[figure] ?? 0) < floor[figure])
        .map((figure) => `${figure} ${reached[figure]}, at least ${floor[figure]} wanted`);
      expect(below).toEqual([]);
    },
  );
});

test('the method page tells what the rules reach now, to three points in a hundred', () => {
  const samples = {
    heldOut: [...answers['held-out'], ...answers['held-out-second'], ...answers['held-out-third']],
    development: [...answers.en, ...answers.ru, ...answers.kk, ...answers.second],
  };
  for (const { sample, entries, right, found, relevant } of measurements) {
    const { precision, recall } = evaluate(samples[sample]).relevance.all;
    expect(entries).toBe(samples[sample].length);
    expect(Math.abs((precision ?? 0) - right / found)).toBeLessThan(0.03);
    expect(Math.abs((recall ?? 0) - right / relevant)).toBeLessThan(0.03);
  }
});
