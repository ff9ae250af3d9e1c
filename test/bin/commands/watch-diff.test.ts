import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { register } from '../../../bin/commands/watch-check';
import { copyWithSlips } from '../../watches/broken-watch';

/** What a run of `watch …` printed, what it complained of, and its exit code. */
async function watch(...args: readonly string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const spies = [
    jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line)),
    jest.spyOn(console, 'error').mockImplementation((line: string) => void complained.push(line)),
  ];
  const program = new Command();
  register(program);
  await program.parseAsync(['watch', ...args], { from: 'user' });
  for (const spy of spies) spy.mockRestore();
  const code = process.exitCode;
  process.exitCode = 0;
  return { printed: printed.join('\n'), complained: complained.join('\n'), code };
}

function change(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

describe('a watch beside its committed version', () => {
  const { folder, remove } = copyWithSlips([]);
  const concepts = join(folder, 'concepts/vestria.yaml');
  const entries = join(folder, '../mine.jsonl');
  const names = readFileSync(join(folder, 'names.yaml'), 'utf8');
  const git = (...words: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@watch.example', ...words], {
      cwd: folder,
      encoding: 'utf8',
    });

  beforeAll(() => {
    git('init', '-q');
    unlinkSync(join(folder, 'names.yaml'));
    change(concepts, 'gloss: { en: beekeeper, ru: пчеловод, kk: омарташы }', 'gloss: beekeeper');
    git('add', '.');
    git('commit', '-qm', 'as an older program read it');
    writeFileSync(join(folder, 'names.yaml'), names);
    change(concepts, 'gloss: beekeeper', 'gloss: { en: beekeeper, ru: пчеловод, kk: омарташы }');
    change(concepts, 'en: [beekeeper]', 'en: [beekeeper, apiarist]');
    writeFileSync(entries, '{"id":1,"title":"Vestria: an apiarist to pay a fine"}\n{"id":2,"title":"Vestria: rain"}\n');
  });

  afterAll(() => {
    remove();
    rmSync(entries, { force: true });
  });

  test('shows what it gains, also where that version had no names and one gloss for all languages', async () => {
    const { printed, code } = await watch('diff', folder, '--entries', entries);
    expect(printed).toBe(
      [
        '2 entries: 0 matched before, 1 now',
        'beekeepers: 1 gained, 0 lost',
        '  + Vestria: an apiarist to pay a fine',
        '      1, rule beekeepers-fined: "Vestria", "apiarist", "fine"',
      ].join('\n'),
    );
    expect(code ?? 0).toBe(0);
  });

  test('says which version cannot be read, and why', async () => {
    expect(await watch('diff', folder, '--against', 'nowhere')).toMatchObject({
      complained: `watch diff: nowhere: neither a folder nor a git revision that holds ${folder}`,
      code: 2,
    });
    git('rm', '-q', '--cached', 'concerns.yaml');
    git('commit', '-qm', 'without rules');
    const { complained } = await watch('diff', folder, '--against', 'HEAD');
    expect(complained).toBe('watch diff: HEAD: its rules cannot be read: it has no concerns.yaml');
  });

  test('raises only the doubts that are new', async () => {
    change(concepts, 'ru: [гавань]', 'ru: [гавань, штраф]');
    const { printed } = await watch('check', folder, '--lint', '--against', 'HEAD~1');
    expect(printed).toBe('harbour: "штраф" is a term of fine too');
  });
});
