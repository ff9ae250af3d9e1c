import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const smallWatch = join(__dirname, '../fixtures/watches/vestria-2031');

/** One slip of an editor: in which file, what stood there, and what stands there now. */
export interface Slip {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Runs on a copy of the small watch in which these slips were made; the copy goes when the run is over. */
export function withSlips<Result>(slips: readonly Slip[], run: (folder: string) => Result): Result {
  const { folder, remove } = copyWithSlips(slips);
  try {
    return run(folder);
  } finally {
    remove();
  }
}

/** A copy of the small watch with these slips, to be removed by the caller. */
export function copyWithSlips(slips: readonly Slip[]): { readonly folder: string; readonly remove: () => void } {
  const parent = mkdtempSync(join(tmpdir(), 'watch-'));
  const folder = join(parent, 'vestria-2031');
  cpSync(smallWatch, folder, { recursive: true });
  for (const { file, from, to } of slips) {
    const before = readFileSync(join(folder, file), 'utf8');
    if (!before.includes(from)) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(join(folder, file), before.replace(from, to));
  }
  return { folder, remove: () => rmSync(parent, { recursive: true }) };
}
