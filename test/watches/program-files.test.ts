import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { matchingFiles, matchingPrint } from '../../watches/program-files';
import { revisionOf } from '../../watches/revision';

describe('the program that a version of the rules stands for', () => {
  test('is all that decides what matches, and nothing that only explains or compiles', () => {
    const names = matchingFiles().map((file) => basename(file));
    expect(names).toEqual(expect.arrayContaining(['match-entry.ts', 'detect-language.ts', 'subject.ts', 'alphabet.ts']));
    expect(names.filter((name) => /^(explain|compile-)/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(matchingPrint()).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the revision of a folder of rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'revision-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is unknown outside a repository', () => {
    expect(revisionOf(folder)).toBeUndefined();
  });

  test('is the last one that touched it in this one', () => {
    const watches = join(__dirname, '../../watches');
    const last = execFileSync('git', ['log', '-1', '--format=%H'], { cwd: watches, encoding: 'utf8' }).trim();
    expect(revisionOf(join(watches, 'kazakhstan-2021'))).toMatch(/^[0-9a-f]{40}(\+changes)?$/);
    expect(last).toMatch(/^[0-9a-f]{40}$/);
  });
});
