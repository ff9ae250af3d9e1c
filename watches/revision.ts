import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { matchingFiles } from './program-files';

/**
 * The git revision whose files a folder's rules and their program are, the last one that touched them; with `+changes`
 * behind it where they were edited since. Undefined outside a git repository.
 */
export function revisionOf(folder: string): string | undefined {
  const git = (...words: readonly string[]): string =>
    execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    const files = [join(git('rev-parse', '--show-toplevel'), 'watches'), folder, ...matchingFiles()];
    const revision = git('log', '-1', '--format=%H', '--', ...files);
    if (revision === '') return undefined;
    return git('status', '--porcelain', '--', ...files) === '' ? revision : `${revision}+changes`;
  } catch {
    return undefined;
  }
}
