import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
process.once('exit', () => rmSync(folder, { recursive: true }));

/**
 * Runs a file of this folder in a process of its own, bundled as functions are deployed. The loader that the benchmarks
 * themselves run under gives each closure its name whenever it is made, which costs a reader of feeds a tenth.
 */
export function forkBundled(name: string, args: readonly string[]): ChildProcess {
  const outfile = join(folder, `${basename(name, '.ts')}.js`);
  buildSync({
    entryPoints: [join(__dirname, name)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    minify: true,
  });
  return fork(outfile, args, { execArgv: [] });
}
