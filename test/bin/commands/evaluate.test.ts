import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadLine, NoFile, parseLine, readLines } from '../../../bin/commands/json-lines';
import { matchItem } from '../../../bin/commands/labelled-item';
import { count, noCounts, toScore } from '../../../bin/commands/score';

describe('a score', () => {
  test('weighs false alarms and misses', () => {
    const counts = noCounts();
    for (const [found, expected] of [
      [true, true],
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ] as const)
      count(counts, found, expected);
    expect(toScore(counts)).toEqual({
      right: 2,
      falseAlarms: 1,
      missed: 1,
      precision: 0.667,
      recall: 0.667,
      f1: 0.667,
    });
  });

  test('says nothing where there was nothing to find', () => {
    expect(toScore(noCounts())).toMatchObject({ precision: null, recall: null, f1: null });
  });
});

describe('a line of input', () => {
  test('is read when it has what is needed, whatever else it has', () => {
    const line = '{"id":"a","title":"T","summary":"S","lang":null,"note":"x"}';
    expect(parseLine(line, 1, matchItem)).toMatchObject({ id: 'a', title: 'T', summary: 'S' });
  });

  test('is skipped when empty', () => {
    expect(parseLine('  ', 1, matchItem)).toBeUndefined();
  });

  test.each([
    ['{"id":"a"', /^line 7: not JSON/],
    ['{"id":"a"}', /^line 7: title: is missing$/],
    ['[]', /^line 7: the line: must be fields with names, is a list/],
  ])('%s is refused with its number', (line, message) => {
    expect(() => parseLine(line, 7, matchItem)).toThrow(BadLine);
    expect(() => parseLine(line, 7, matchItem)).toThrow(message);
  });
});

describe('a file of lines', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lines-'));
  const file = join(folder, 'items.jsonl');
  afterAll(() => rmSync(folder, { recursive: true }));

  test('that is absent, or a folder, is named with what to do', () => {
    for (const path of [join(folder, 'none'), folder]) {
      expect(() => readLines(path, matchItem)).toThrow(NoFile);
      expect(() => readLines(path, matchItem)).toThrow(`${path} cannot be opened`);
    }
  });

  test.each([
    ['\n\n', 'it holds no line to read'],
    ['{"id":1,"title":"T"}\n{', 'line 2: not JSON'],
  ])('%j is at fault by name', (text, message) => {
    writeFileSync(file, text);
    expect(() => readLines(file, matchItem)).toThrow(`${file}: ${message}`);
  });
});
