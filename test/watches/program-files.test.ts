import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { matchingFiles, matchingPrint } from '../../watches/program-files';
import { revisionOf } from '../../watches/revision';

describe('the program that a version of the rules stands for', () => {
  test('is all that decides what matches, and nothing that only explains or compiles', () => {
    const names = matchingFiles().map((file) => basename(file));
    expect(names).toEqual(
      expect.arrayContaining(['match-entry.ts', 'detect-language.ts', 'subject.ts', 'alphabet.ts']),
    );
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

  test('is one whose rules and program are those of this one', () => {
    const watches = join(__dirname, '../../watches');
    const [revision = ''] = revisionOf(join(watches, 'kazakhstan-2021'))?.split('+') ?? [];
    const differing = ['diff', '--name-only', revision, 'HEAD', '--', ...matchingFiles(), watches];
    expect(execFileSync('git', differing, { cwd: watches, encoding: 'utf8' })).toBe('');
  });
});
