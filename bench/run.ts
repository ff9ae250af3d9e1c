import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A benchmark is a file of this folder that exports `run`; the others make what it measures on. */
interface Bench {
  readonly run: () => void | Promise<void>;
}

const names = readdirSync(__dirname)
  .filter((file) => /^export (async )?function run\(/m.test(readFileSync(join(__dirname, file), 'utf8')))
  .map((file) => file.slice(0, -'.ts'.length));

/** `npm run bench -- NAME` runs one, without a name all. Ratios of one run on one machine: compare nothing else. */
async function main(wanted: string | undefined): Promise<void> {
  if (wanted !== undefined && !names.includes(wanted)) {
    console.error(`There is no benchmark "${wanted}". There are: ${names.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  for (const name of wanted === undefined ? names : [wanted]) {
    const bench = (await import(join(__dirname, name))) as Bench;
    await bench.run();
  }
}

void main(process.argv[2]);
