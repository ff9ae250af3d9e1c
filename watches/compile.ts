import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compileFolder } from './compile-folder';
import { printFault } from './fault';

const name = process.env.WATCH ?? 'kazakhstan-2021';
const folder = join(__dirname, name);

if (existsSync(join(folder, 'watch.yaml'))) {
  const faults = compileFolder(folder, join(__dirname, '.compiled'));
  for (const fault of faults) console.error(printFault(fault, `watches/${name}/`));
  if (faults.length > 0) process.exitCode = 1;
} else {
  console.error(`watches/${name} holds no watch.yaml: set WATCH to the name of a folder of watches/ that does`);
  process.exitCode = 2;
}
